import type { Block, Part } from '@parcours/shared/report';
import { type FileChild, HeadingLevel, type ISectionOptions, SectionType } from 'docx';
import { block } from './blocks.ts';
import { pageFor } from './figures.ts';
import { A4, type PageShape, pageOptions } from './pages.ts';
import { marked, paragraph } from './paragraphs.ts';
import { words } from './sentences.ts';
import type { Writer } from './writer.ts';

/** Pages of one shape, and what stands on them. */
export interface Run {
  readonly page: PageShape;
  readonly children: FileChild[];
}

/** Parts that begin on a page of their own: those that somebody takes out and hands on. */
const ON_A_NEW_PAGE: ReadonlySet<string> = new Set(['gaps', 'action-plan', 'annexes']);

export function partAnchor(id: string): string {
  return `part_${id.replaceAll('-', '_')}`;
}

/** A part, in as many runs of pages as its wide pictures make. */
export function partRuns({ id, title, blocks }: Part, writer: Writer): Run[] {
  const heading = paragraph(
    {
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: ON_A_NEW_PAGE.has(id),
      children: [marked(partAnchor(id), words(title, writer), writer)],
    },
    writer,
  );
  const rest = blocks.map((content) => ({ page: pageOf(content, writer), children: block(content, writer) }));
  return [{ page: A4, children: [heading] }, ...rest];
}

function pageOf(content: Block, { pictures }: Writer): PageShape {
  if (content.kind !== 'figure' || !content.wide) return A4;
  const picture = pictures.get(content.figure);
  return picture ? pageFor(picture) : A4;
}

/** Neighbours on pages of the same shape share a section. */
export function sectionsOf(
  runs: readonly Run[],
  footerOn: (page: PageShape) => NonNullable<ISectionOptions['footers']>,
): ISectionOptions[] {
  const joined: Run[] = [];
  for (const { page, children } of runs) {
    const last = joined.at(-1);
    if (last?.page === page) last.children.push(...children);
    else joined.push({ page, children: [...children] });
  }
  return joined.map(({ page, children }) => ({
    properties: { type: SectionType.NEXT_PAGE, page: pageOptions(page) },
    footers: footerOn(page),
    children,
  }));
}
