import type { Language } from '../messages/index.ts';
import { type Edition, feelingsOf, languageOf, lookUp, own, plainText } from '../report/index.ts';
import { feelingsSvg } from './map/feelings.ts';
import { routeMapSvg } from './map/routeMap.ts';

const FEELINGS = /^feelings-(.+)$/;

/** Draws the pictures of a report by the names that the report model gives them. */
export function figuresOf({ board, analysis }: Edition, lang: Language) {
  const { words, direction } = languageOf(lang);
  return (name: string): string | undefined => {
    if (name === 'route-map') return routeMapSvg(board, analysis, { lang });
    const whose = FEELINGS.exec(name)?.[1];
    const persona = board.personas.find(({ id }) => id === whose);
    if (!persona) return undefined;
    const title = plainText(words.stories.curve({ name: own(persona.name) }));
    return feelingsSvg(feelingsOf(persona, lookUp(board), words), words, { id: name, title, direction });
  };
}
