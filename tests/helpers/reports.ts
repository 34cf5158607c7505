import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import type { Language } from '@parcours/shared/messages';
import {
  type Audience,
  type Block,
  buildReport,
  type Part,
  plainText,
  type ReportModel,
  type Rich,
} from '@parcours/shared/report';

export interface ReportOptions {
  readonly lang?: Language;
  readonly audience?: Audience;
  readonly generatedAt?: string;
  readonly timeZone?: string;
}

export function reportOn(
  board: Board,
  { lang = 'en', audience = 'internal', ...rest }: ReportOptions = {},
): ReportModel {
  return buildReport(board, analyse(board, []), { lang, audience, ...rest });
}

/** Every sentence of a block. */
export function sentencesOf(block: Block): Rich[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.facts.flatMap(({ values }) => [...values]);
    case 'tally':
      return block.items.map(({ badge, count }) => [{ kind: 'text', text: `${count} ` }, badge]);
    case 'table':
      return block.rows.flat();
    case 'gap':
      return [block.title, block.summary, ...block.facts.flatMap(({ values }) => [...values])];
    case 'figure':
      return [[{ kind: 'text', text: `${block.caption}. ${block.alternative}` }]];
    case 'blank':
      return [[{ kind: 'text', text: block.label }]];
  }
}

export function textOf(part: Part): string {
  return part.blocks.flatMap(sentencesOf).map(plainText).join('\n');
}

export function partOf(report: ReportModel, id: string): Part {
  const part = report.parts.find((candidate) => candidate.id === id);
  if (!part) throw new Error(`There is no part ${id}`);
  return part;
}

export function textIn(report: ReportModel, id: string): string {
  return textOf(partOf(report, id));
}

export function wholeText(report: ReportModel): string {
  return report.parts.map(textOf).join('\n');
}
