import {
  type Block,
  directionOf,
  type Fact,
  type GapCard,
  LEFT_TO_RIGHT_ISOLATE,
  type Part,
  type Rich,
  type Span,
  type TableBlock,
  uprightBetween,
} from '@parcours/shared/report';
import type { Renderer, RenderInput } from '../renderer.ts';

/** The report as Markdown (CommonMark with GitHub's tables). */
export const markdown: Renderer = {
  extension: 'md',
  render: ({ model: { head, parts, direction } }: RenderInput) => {
    const writing = { colon: head.colon, direction };
    const facts = [head.kind, isolated(head.city, writing), head.date, head.edition];
    const line = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
    const top = [`# ${escapeMarkdown(head.title)}`, escapeMarkdown(line)];
    return `${[...top, ...parts.map((part) => section(part, writing))].join('\n\n')}\n`;
  },
};

interface Writing {
  readonly colon: string;
  readonly direction: 'ltr' | 'rtl';
}

function section({ title, blocks }: Part, writing: Writing): string {
  return [`## ${escapeMarkdown(title)}`, ...blocks.map((content) => block(content, writing))].join('\n\n');
}

function block(content: Block, writing: Writing): string {
  switch (content.kind) {
    case 'heading':
      return `${'#'.repeat(content.level)} ${inline(content.text, writing)}`;
    case 'paragraph':
      return content.role === 'lead'
        ? `**${inline(content.text, writing)}**`
        : paragraph(content.text, writing);
    case 'list':
      return list(content.items, content.ordered, writing);
    case 'facts':
      return facts(content.facts, writing);
    case 'tally':
      return content.items.map(({ badge, count }) => `- ${count} ${inline([badge], writing)}`).join('\n');
    case 'table':
      return table(content, writing);
    case 'gap':
      return card(content, writing);
    case 'figure':
      return `*${escapeMarkdown(content.caption)}.* ${escapeMarkdown(content.alternative)}`;
    case 'blank':
      return `${escapeMarkdown(content.label)}${writing.colon}${'\\_'.repeat(24)}`;
  }
}

function list(items: readonly Rich[], ordered: boolean, writing: Writing): string {
  return items.map((item, at) => `${ordered ? `${at + 1}.` : '-'} ${paragraph(item, writing)}`).join('\n');
}

function card({ number, label, title, summary, facts: all }: GapCard, writing: Writing): string {
  const heading = `### ${label} ${number}. ${inline(title, writing)}`;
  return [heading, inline(summary, writing), facts(all, writing)].join('\n\n');
}

function facts(all: readonly Fact[], writing: Writing): string {
  return all.map((fact) => factLines(fact, writing)).join('\n');
}

function factLines({ label, values }: Fact, writing: Writing): string {
  const [first] = values;
  const { colon } = writing;
  if (values.length === 1 && first) return `- **${label}**${colon}${inline(first, writing)}`;
  const lines = values.map((value) => `  - ${paragraph(value, writing)}`);
  return [`- **${label}**${colon.trimEnd()}`, ...lines].join('\n');
}

function table({ caption, columns, rows }: TableBlock, writing: Writing): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${escapeMarkdown(caption)}**`,
    '',
    line(columns.map(({ title }) => escapeMarkdown(title))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => inline(cell, writing)))),
  ].join('\n');
}

/** A sentence that begins a line: what would start a list, a heading or a quotation is escaped as well. */
function paragraph(text: Rich, writing: Writing): string {
  return inline(text, writing)
    .replace(/^([-+=#])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function inline(text: Rich, writing: Writing): string {
  return text.map((piece) => span(piece, writing)).join('');
}

function span(piece: Span, writing: Writing): string {
  switch (piece.kind) {
    case 'own':
      return isolated(escapeMarkdown(piece.text), writing);
    case 'text':
    case 'gap':
      return escapeMarkdown(piece.text);
    case 'strong':
      return `**${escapeMarkdown(piece.text)}**`;
    case 'badge':
      return `${piece.symbol} ${escapeMarkdown(piece.text)}`;
    case 'link':
      return `[${escapeMarkdown(piece.text)}](<${target(piece.url)}>)`;
  }
}

/** Isolates (UAX 9) keep words of the other direction from turning the sentence around them. */
function isolated(text: string, { direction }: Writing): string {
  const own = directionOf(text);
  const upright = uprightBetween(text, direction, LEFT_TO_RIGHT_ISOLATE);
  return own === undefined || own === direction ? upright : `\u2068${upright}\u2069`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~$]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** `encodeURIComponent` leaves none of these as they are. */
function target(url: string): string {
  return url.replace(/[<>\\|\s]/g, encodeURIComponent);
}
