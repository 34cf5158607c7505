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

/** Every picture of a report, by the name that the report model gives it. */
export function figuresOf({ board, analysis }: Edition, lang: ReportLanguage): Map<string, string> {
  const { words } = languageOf(lang);
  const find = lookUp(board);
  const figures = new Map([['route-map', routeMapSvg(board, analysis, { lang })]]);
  for (const persona of board.personas) {
    const title = plainText(words.stories.curve([own(persona.name)]));
    const id = `feelings-${persona.id}`;
    figures.set(id, feelingsSvg(feelingsOf(persona, find, words), words, { id, title }));
  }
  return figures;
}
