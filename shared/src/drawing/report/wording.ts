import { createContext } from 'react';
import type { ReportModel } from '../../report/index.ts';

/** What every sentence and picture of one report is drawn by. */
export interface Wording extends Pick<ReportModel, 'language' | 'direction' | 'boardLanguage'> {
  /** The picture of the name that a figure block gives, as an SVG document whose texts are escaped. */
  readonly figure: (name: string) => string | undefined;
  /** Where a page shows the record with an id; without it, no sentence leads to a record. */
  readonly cardAddress?: ((record: string) => string) | undefined;
}

export const WordingContext = createContext<Wording>({
  language: 'en',
  direction: 'ltr',
  boardLanguage: 'en',
  figure: () => undefined,
});

/** The language (BCP 47) that the board's words are marked with; undefined where it is the report's. */
export function markedLanguage({ language, boardLanguage }: Wording): string | undefined {
  return boardLanguage === language ? undefined : boardLanguage;
}
