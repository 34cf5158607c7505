import {
  type Edition,
  feelingsOf,
  languageOf,
  lookUp,
  own,
  plainText,
  type ReportLanguage,
} from '@parcours/shared/report';
import { feelingsSvg } from './map/feelings.ts';
import { routeMapSvg } from './map/routeMap.ts';

const FEELINGS = /^feelings-(.+)$/;

/** Draws the pictures of a report by the names that the report model gives them. */
export function figuresOf({ board, analysis }: Edition, lang: ReportLanguage) {
  const { words, direction } = languageOf(lang);
  return (name: string): string | undefined => {
    if (name === 'route-map') return routeMapSvg(board, analysis, { lang });
    const whose = FEELINGS.exec(name)?.[1];
    const persona = board.personas.find(({ id }) => id === whose);
    if (!persona) return undefined;
    const title = plainText(words.stories.curve([own(persona.name)]));
    return feelingsSvg(feelingsOf(persona, lookUp(board), words), words, { id: name, title, direction });
  };
}
