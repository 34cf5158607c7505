import type { Part, ReportHead } from '@parcours/shared/report';
import {
  type FileChild,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  type ISectionOptions,
  LeaderType,
  PageNumber,
  PageReference,
  type Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { LINE, rule } from './look.ts';
import { A4, type PageShape, textWidth } from './pages.ts';
import { paragraph } from './paragraphs.ts';
import { partAnchor } from './sections.ts';
import { words } from './sentences.ts';
import { CONTENTS_LINK } from './styles.ts';
import type { Writer } from './writer.ts';

/** What stands above everything: what this is, of which city, of which day, for whom. */
export function masthead({ kind, title, city, date, edition }: ReportHead, writer: Writer): FileChild[] {
  const facts = [city, date, edition].filter((fact) => fact !== undefined && fact !== '');
  return [
    paragraph({ style: 'Kicker', children: words(kind, writer) }, writer),
    paragraph({ heading: HeadingLevel.TITLE, children: words(title, writer) }, writer),
    paragraph({ style: 'Masthead', children: words(facts.join(' · '), writer) }, writer),
  ];
}

/**
 * The parts with their pages, in a field that Word can bring up to date. Until it does, the pages are those that the
 * library counts as it writes the document.
 */
export function contents(
  { contents: title }: ReportHead,
  parts: readonly Part[],
  writer: Writer,
): FileChild[] {
  return [
    paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: words(title, writer) }, writer),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      contentChildren: parts.map((part) => entry(part, writer)),
    }),
  ];
}

/** The library's own entries would take their places' names from counters that go on from document to document. */
function entry({ id, title }: Part, writer: Writer): Paragraph {
  const anchor = partAnchor(id);
  const link = { style: CONTENTS_LINK };
  const children = [
    new InternalHyperlink({ anchor, children: words(title, writer, link) }),
    new TextRun({ children: [new Tab()] }),
    new PageReference(anchor, { hyperlink: true }),
  ];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(A4), leader: LeaderType.DOT }];
  return paragraph({ style: 'TOC1', tabStops, children }, writer);
}

const FIGURE = /\p{Nd}+/u;

/** The foot of each page: the report and its edition, and the page out of all. */
export function footers(
  { title, edition }: ReportHead,
  pageOf: (page: number, pages: number) => string,
  page: PageShape,
  writer: Writer,
): NonNullable<ISectionOptions['footers']> {
  // The program that shows the page counts the pages, so its fields take the place of the figures.
  const [before = '', between = ' / ', after = ''] = pageOf(1, 1).split(FIGURE);
  const children = [
    ...words(`${title} · ${edition}\t${before}`, writer),
    new TextRun({ children: [PageNumber.CURRENT] }),
    ...words(between, writer),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ...words(after, writer),
  ];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(page) }];
  const line = paragraph(
    { style: 'Foot', tabStops, border: { top: { ...rule(LINE), space: 4 } }, children },
    writer,
  );
  return { default: new Footer({ children: [line] }) };
}
