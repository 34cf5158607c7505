import {
  type Block,
  directionOf,
  type Fact,
  type FigureBlock,
  type GapCard,
  plainText,
  type TableBlock,
} from '@parcours/shared/report';
import { escapeHtml } from './escapeHtml.ts';
import type { Sentences } from './sentences.ts';

export interface BlockWriter {
  readonly say: Sentences;
  /** The report's. */
  readonly direction: 'ltr' | 'rtl';
  readonly figure: (name: string) => string | undefined;
}

export function block(content: Block, writer: BlockWriter): string {
  const { say } = writer;
  switch (content.kind) {
    case 'heading':
      return `<h${content.level}>${say(content.text)}</h${content.level}>`;
    case 'paragraph':
      return paragraph(content, writer);
    case 'list':
      return list(content.ordered ? 'ol' : 'ul', content.items.map(say));
    case 'facts':
      return facts(content.facts, say);
    case 'tally':
      return tally(content, say);
    case 'table':
      return table(content, say);
    case 'gap':
      return card(content, say);
    case 'figure':
      return picture(content, writer);
    case 'blank':
      return blank(content.label, content.lines);
  }
}

/** A paragraph of the board's own words alone runs, and stands, in its own direction. */
function paragraph(
  { role, text }: Extract<Block, { kind: 'paragraph' }>,
  { say, direction }: BlockWriter,
): string {
  const look = role === 'plain' ? '' : ` class="${role}"`;
  const own = text.every(({ kind }) => kind === 'own') ? (directionOf(plainText(text)) ?? 'ltr') : direction;
  return `<p${look}${own === direction ? '' : ` dir="${own}"`}>${say(text)}</p>`;
}

function list(tag: 'ol' | 'ul', items: readonly string[]): string {
  return `<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;
}

function facts(all: readonly Fact[], say: Sentences): string {
  const values = (fact: Fact) => fact.values.map((value) => `<dd>${say(value)}</dd>`).join('');
  return `<dl>\n${all.map((fact) => `<div><dt>${escapeHtml(fact.label)}</dt>${values(fact)}</div>`).join('\n')}\n</dl>`;
}

function tally({ items }: Extract<Block, { kind: 'tally' }>, say: Sentences): string {
  const item = ({ badge, count }: (typeof items)[number]) =>
    `<li><span class="count">${escapeHtml(count)}</span> ${say([badge])}</li>`;
  return `<ul class="tally">\n${items.map(item).join('\n')}\n</ul>`;
}

/** The tables scroll on their own where the screen is narrow, and by keyboard too. */
function table({ caption, columns, rows, gaps }: TableBlock, say: Sentences): string {
  const kind = (at: number) => (columns[at]?.numeric ? ' class="number"' : '');
  const head = columns
    .map(({ title }, at) => `<th scope="col"${kind(at)}>${escapeHtml(title)}</th>`)
    .join('');
  const row = (cells: TableBlock['rows'][number], index: number) =>
    `<tr${gaps?.[index] === undefined ? '' : ` id="gap-${gaps[index]}"`}>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${say(cell)}</th>` : `<td${kind(at)}>${say(cell)}</td>`)).join('')}</tr>`;
  return `<div class="table columns-${columns.length}" role="group" tabindex="0" aria-label="${escapeHtml(caption)}">
<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>
</div>`;
}

function card({ number, label, title, summary, facts: all }: GapCard, say: Sentences): string {
  return `<article class="gap" id="gap-${number}" aria-labelledby="gap-${number}-title">
<h3 id="gap-${number}-title"><span class="gap-number"><span class="gap-word">${escapeHtml(label)}</span> ${number}</span> <span class="gap-title">${say(title)}</span></h3>
<p class="summary">${say(summary)}</p>
${facts(all, say)}
</article>`;
}

function picture({ figure: name, caption, alternative, wide }: FigureBlock, { figure }: BlockWriter): string {
  return `<figure${wide ? ' class="wide" tabindex="0"' : ''}>
<figcaption>${escapeHtml(caption)}</figcaption>
${figure(name) ?? `<p>${escapeHtml(alternative)}</p>`}
</figure>`;
}

function blank(label: string, lines: number): string {
  return `<div class="blank"><p>${escapeHtml(label)}</p>${'<div class="rule"></div>'.repeat(lines)}</div>`;
}
