import type { ReportModel } from '@parcours/shared/report';
import type { RenderInput } from '../../renderer.ts';
import type { Picture } from './pictures.ts';

type Counted = 'list' | 'link' | 'bookmark' | 'picture';

/** What every piece of the document is written with. */
export interface Writer extends Pick<ReportModel, 'language' | 'boardLanguage' | 'direction'> {
  /** By the names that figure blocks give; a figure without one is told in words. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly moreRows: RenderInput['moreRows'];
  /** Between the words of a badge. */
  readonly badgeSpace: ' ' | '\u00a0';
  /** The next number of its kind, from 1. The library's own counters go on from document to document. */
  readonly next: (kind: Counted) => number;
}

export function writerFor(
  { model, moreRows }: Pick<RenderInput, 'model' | 'moreRows'>,
  pictures: ReadonlyMap<string, Picture>,
): Writer {
  const { language, boardLanguage, direction } = model;
  const counts = { list: 0, link: 0, bookmark: 0, picture: 0 };
  return {
    language,
    boardLanguage,
    direction,
    pictures,
    moreRows,
    badgeSpace: '\u00a0',
    next: (kind) => {
      counts[kind] += 1;
      return counts[kind];
    },
  };
}
