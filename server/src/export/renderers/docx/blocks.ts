import { type Block, foldedForPaper, passagesOf } from '@parcours/shared/report';
import { type FileChild, HeadingLevel, type Paragraph } from 'docx';
import { facts, gapCard } from './facts.ts';
import { figure } from './figures.ts';
import { list } from './lists.ts';
import { rule, SOFT } from './look.ts';
import { paragraph, said } from './paragraphs.ts';
import { sentence, words } from './sentences.ts';
import { table } from './tables.ts';
import type { Writer } from './writer.ts';

/** Parts are headings of the first level. */
const HEADINGS = { 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;
const STYLES = { lead: 'Lead', plain: 'Normal', aside: 'Aside' } as const;

export function block(content: Block, writer: Writer): FileChild[] {
  switch (content.kind) {
    case 'heading': {
      const children = sentence(content.text, writer);
      return [paragraph({ heading: HEADINGS[content.level], children }, writer)];
    }
    case 'paragraph':
      return passagesOf(content.text, writer.direction).map(({ text, direction }) =>
        said(text, STYLES[content.role], { ...writer, direction }),
      );
    case 'list':
      return list(content.items, content.ordered, writer);
    case 'facts':
      return facts(content.facts, writer);
    case 'tally':
      return [tally(content, writer)];
    case 'table':
      return foldedForPaper(content).flatMap((part) => table(part, writer));
    case 'gap':
      return gapCard(content, writer);
    case 'figure':
      return figure(content, writer);
    case 'blank':
      return blank(content.label, content.lines, writer);
  }
}

/** The counts side by side, each before its badge. */
function tally({ items }: Extract<Block, { kind: 'tally' }>, writer: Writer): Paragraph {
  const children = items.flatMap(({ badge, count }, at) => [
    ...words(at === 0 ? '' : '\u2003 ', writer),
    ...words(`${count}\u00a0`, writer, { bold: true, size: 26, sizeComplexScript: 26 }),
    ...sentence([badge], writer),
  ]);
  return paragraph({ style: 'Tally', children }, writer);
}

/** Lines to write on by hand, or over. */
function blank(label: string, lines: number, writer: Writer): Paragraph[] {
  const line = rule(SOFT);
  const ruled = Array.from({ length: lines }, (_, at) =>
    paragraph(
      { style: 'ToWrite', keepNext: at < lines - 1, border: { bottom: line, between: line }, children: [] },
      writer,
    ),
  );
  const title = paragraph(
    { style: 'Aside', keepNext: true, spacing: { before: 120, after: 0 }, children: words(label, writer) },
    writer,
  );
  return [title, ...ruled];
}
