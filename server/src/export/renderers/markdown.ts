import {
  type Block,
  type Fact,
  type GapCard,
  LEFT_TO_RIGHT_ISOLATE,
  type Part,
  type Rich,
  type Span,
  type TableBlock,
  textDirection,
  uprightBetween,
} from '@parcours/shared/report';
import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Renderer, RenderInput } from '../renderer.ts';

/** The report as Markdown (CommonMark with GitHub's tables). */
export const markdown: Renderer = {
  extension: 'md',
  render: ({ model: { head, parts, direction } }: RenderInput) => {
    const writing = { colon: head.colon, direction };
    const facts = [head.kind, isolated(head.city, writing), head.date, head.edition];
    const line = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
    const children = [
      heading(1, [text(head.title)]),
      paragraph([text(line)]),
      ...parts.flatMap((part) => section(part, writing)),
    ];
    return toMarkdown({ type: 'root', children } satisfies Root, OPTIONS);
  },
};

const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  // Where Markdown is shown with formulas, two of these would make one of what is between them.
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
};

interface Writing {
  readonly colon: string;
  readonly direction: 'ltr' | 'rtl';
}

function section({ title, blocks }: Part, writing: Writing): BlockContent[] {
  return [heading(2, [text(title)]), ...blocks.flatMap((content) => block(content, writing))];
}

function block(content: Block, writing: Writing): BlockContent[] {
  switch (content.kind) {
    case 'heading':
      return [heading(content.level, inline(content.text, writing))];
    case 'paragraph':
      return [
        paragraph(content.role === 'lead' ? lead(content.text, writing) : inline(content.text, writing)),
      ];
    case 'list':
      return [
        list(
          content.items.map((item) => listItem(inline(item, writing))),
          content.ordered,
        ),
      ];
    case 'facts':
      return [facts(content.facts, writing)];
    case 'tally':
      return [
        list(
          content.items.map(({ badge, count }) => listItem([text(`${count} `), ...inline([badge], writing)])),
        ),
      ];
    case 'table':
      return [paragraph([strong(content.caption)]), table(content, writing)];
    case 'gap':
      return card(content, writing);
    case 'figure':
      return [
        paragraph([
          { type: 'emphasis', children: [text(content.caption)] },
          text(`. ${content.alternative}`),
        ]),
      ];
    case 'blank':
      return [paragraph([text(`${content.label}${writing.colon}${'_'.repeat(24)}`)])];
  }
}

function card({ number, label, title, summary, facts: all }: GapCard, writing: Writing): BlockContent[] {
  return [
    heading(3, [text(`${label} ${number}. `), ...inline(title, writing)]),
    paragraph(inline(summary, writing)),
    facts(all, writing),
  ];
}

function facts(all: readonly Fact[], writing: Writing): List {
  return list(all.map((fact) => factItem(fact, writing)));
}

function factItem({ label, values }: Fact, writing: Writing): ListItem {
  const [first] = values;
  const { colon } = writing;
  if (values.length === 1 && first) return listItem([strong(label), text(colon), ...inline(first, writing)]);
  const items = values.map((value) => listItem(inline(value, writing)));
  return listItem([strong(label), text(colon.trimEnd())], list(items));
}

function table({ columns, rows }: TableBlock, writing: Writing): Table {
  const row = (cells: readonly PhrasingContent[][]) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  });
  return {
    type: 'table',
    align: columns.map(({ numeric }) => (numeric ? 'right' : null)),
    children: [
      row(columns.map(({ title }) => [text(title)])),
      ...rows.map((cells) => row(cells.map((cell) => inline(cell, writing)))),
    ],
  };
}

const heading = (depth: Heading['depth'], children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth,
  children,
});

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const list = (children: ListItem[], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children,
});

const listItem = (children: PhrasingContent[], ...below: BlockContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(children), ...below],
});

/** A line of text: what breaks lines in what people wrote would end a table's row. */
const text = (value: string) => ({ type: 'text' as const, value: value.replace(/\s*\n\s*/g, ' ') });

const strong = (value: string) => ({ type: 'strong' as const, children: [text(value)] });

function inline(rich: Rich, writing: Writing): PhrasingContent[] {
  return rich.map((piece) => span(piece, writing));
}

/** All of it is strong, so that nothing in it stands out. */
function lead(rich: Rich, writing: Writing): PhrasingContent[] {
  const children = inline(rich, writing).flatMap((piece) =>
    piece.type === 'strong' ? piece.children : [piece],
  );
  return [{ type: 'strong', children }];
}

function span(piece: Span, writing: Writing): PhrasingContent {
  switch (piece.kind) {
    case 'own':
      return text(isolated(piece.text, writing));
    case 'text':
    case 'gap':
      return text(piece.text);
    case 'strong':
      return strong(piece.text);
    case 'badge':
      return text(`${piece.symbol} ${piece.text}`);
    case 'link':
      return { type: 'link', url: piece.url, children: [text(piece.text)] };
  }
}

/** Isolates (UAX 9) keep words of the other direction from turning the sentence around them. */
function isolated(own: string, { direction }: Writing): string {
  const towards = textDirection(own);
  const upright = uprightBetween(own, direction, LEFT_TO_RIGHT_ISOLATE);
  return towards === undefined || towards === direction ? upright : `\u2068${upright}\u2069`;
}
