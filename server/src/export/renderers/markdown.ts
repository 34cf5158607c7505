import type { Block, Fact, GapCard, Part, Rich, Span, TableBlock } from '@parcours/shared/report';
import type { Renderer, RenderInput } from '../renderer.ts';

/** The report as Markdown (CommonMark with GitHub's tables). */
export const markdown: Renderer = {
  contentType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render: ({ model: { head, parts } }: RenderInput) => {
    const facts = [head.kind, head.city, head.date, head.edition];
    const line = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
    const top = [`# ${escapeMarkdown(head.title)}`, escapeMarkdown(line)];
    return `${[...top, ...parts.map((part) => section(part, head.colon))].join('\n\n')}\n`;
  },
};

function section({ title, blocks }: Part, colon: string): string {
  return [`## ${escapeMarkdown(title)}`, ...blocks.map((content) => block(content, colon))].join('\n\n');
}

function block(content: Block, colon: string): string {
  switch (content.kind) {
    case 'heading':
      return `${'#'.repeat(content.level)} ${inline(content.text)}`;
    case 'paragraph':
      return content.role === 'lead' ? `**${inline(content.text)}**` : paragraph(content.text);
    case 'list':
      return list(content.items, content.ordered);
    case 'facts':
      return facts(content.facts, colon);
    case 'tally':
      return content.items.map(({ badge, count }) => `- ${count} ${inline([badge])}`).join('\n');
    case 'table':
      return table(content);
    case 'gap':
      return card(content, colon);
    case 'figure':
      return `*${escapeMarkdown(content.caption)}.* ${escapeMarkdown(content.alternative)}`;
    case 'blank':
      return `${escapeMarkdown(content.label)}${colon}${'\\_'.repeat(24)}`;
  }
}

function list(items: readonly Rich[], ordered: boolean): string {
  return items.map((item, at) => `${ordered ? `${at + 1}.` : '-'} ${paragraph(item)}`).join('\n');
}

function card({ number, label, title, summary, facts: all }: GapCard, colon: string): string {
  return [`### ${label} ${number}. ${inline(title)}`, inline(summary), facts(all, colon)].join('\n\n');
}

function facts(all: readonly Fact[], colon: string): string {
  return all.map((fact) => factLines(fact, colon)).join('\n');
}

function factLines({ label, values }: Fact, colon: string): string {
  const [first] = values;
  if (values.length === 1 && first) return `- **${label}**${colon}${inline(first)}`;
  return [`- **${label}**${colon.trimEnd()}`, ...values.map((value) => `  - ${paragraph(value)}`)].join('\n');
}

function table({ caption, columns, rows }: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${escapeMarkdown(caption)}**`,
    '',
    line(columns.map(({ title }) => escapeMarkdown(title))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(inline))),
  ].join('\n');
}

/** A sentence that begins a line: what would start a list, a heading or a quotation is escaped as well. */
function paragraph(text: Rich): string {
  return inline(text)
    .replace(/^([-+=#])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function inline(text: Rich): string {
  return text.map(span).join('');
}

function span(piece: Span): string {
  switch (piece.kind) {
    case 'text':
    case 'own':
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

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~$]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** `encodeURIComponent` leaves none of these as they are. */
function target(url: string): string {
  return url.replace(/[<>\\|\s]/g, encodeURIComponent);
}
