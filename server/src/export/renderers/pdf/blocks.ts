import {
  type Block,
  type Fact,
  foldedForPaper,
  type GapCard,
  passagesOf,
  plainText,
  type Rich,
} from '@parcours/shared/report';
import type { Direction } from '../../print/direction.ts';
import { printed } from '../../print/letters.ts';
import { anchorOf } from './anchors.ts';
import { type Drawing, inColumn } from './figures.ts';
import { MEASURES, type Measure } from './sizes.ts';
import { type PrintTable, printTable } from './tables.ts';
import { badge, type Sentence, type Setting, sentence } from './words.ts';

interface PrintFact {
  readonly label: string;
  readonly values: readonly Sentence[];
}

/** Facts that stand side by side. What is long may be broken by the end of a page. */
interface FactRow {
  readonly facts: readonly PrintFact[];
  readonly long: boolean;
}

/** What the template draws, one below the other; a renderer's block may be several of these. */
export type PrintBlock =
  | { readonly kind: 'part'; readonly id: string; readonly title: string; readonly newPage: boolean }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: Sentence }
  | {
      readonly kind: 'paragraph';
      readonly role: 'lead' | 'plain' | 'aside' | 'caption';
      readonly direction: Direction;
      readonly text: Sentence;
      /** Stands on the page of what follows it. */
      readonly leadsOn: boolean;
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Sentence[] }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | {
      readonly kind: 'tally';
      readonly items: readonly { readonly badge: Sentence['badge']; readonly count: string }[];
    }
  | PrintTable
  | {
      readonly kind: 'gap';
      readonly measure: Measure;
      readonly anchor: string;
      /** As the outline has it. */
      readonly name: string;
      readonly label: string;
      readonly title: Sentence;
      readonly summary: Sentence;
      readonly rows: readonly FactRow[];
      readonly height: ReturnType<typeof heightOf>;
    }
  | { readonly kind: 'figure'; readonly drawing: Drawing; readonly alternative: string }
  /** A picture on a sheet for itself, under the titles that lead to it. */
  | {
      readonly kind: 'sheet';
      readonly width: number;
      readonly height: number;
      readonly content: readonly PrintBlock[];
    }
  | { readonly kind: 'blank'; readonly label: string; readonly lines: number };

/** A block of the report between the margins of an upright page. */
export function printBlocks(block: Block, setting: Setting): PrintBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: sentence(block.text, setting) }];
    case 'paragraph':
      return passagesOf(block.text, setting.direction).map(({ text, direction }) =>
        paragraph(block.role, text, { ...setting, direction }),
      );
    case 'list':
      return [
        { kind: 'list', ordered: block.ordered, items: block.items.map((item) => sentence(item, setting)) },
      ];
    case 'facts':
      return [{ kind: 'facts', rows: factRows(block.facts, setting) }];
    case 'tally':
      return [
        {
          kind: 'tally',
          items: block.items.map((item) => ({ badge: badge(item.badge), count: item.count })),
        },
      ];
    case 'table':
      return foldedForPaper(block).map((part, at) =>
        printTable(part, setting, (gap) => at === 0 && setting.anchors.get(gap)?.block === block),
      );
    case 'gap':
      return [gapCard(block, setting)];
    case 'figure': {
      const svg = setting.figure(block.figure);
      const shown: PrintBlock =
        svg === undefined
          ? words('aside', block.alternative, setting)
          : { kind: 'figure', drawing: inColumn(svg), alternative: printed(block.alternative) };
      return [words('caption', block.caption, setting), shown];
    }
    case 'blank':
      return [{ kind: 'blank', label: block.label, lines: block.lines }];
  }
}

type Role = Extract<PrintBlock, { kind: 'paragraph' }>['role'];

function paragraph(role: Role, text: Rich, setting: Setting): PrintBlock {
  const { direction } = setting;
  return { kind: 'paragraph', role, direction, text: sentence(text, setting), leadsOn: role === 'caption' };
}

/** A paragraph of the report's own words. */
export function words(role: Role, text: string, setting: Setting): PrintBlock {
  return paragraph(role, [{ kind: 'text', text }], setting);
}

function gapCard({ number, label, title, summary, facts }: GapCard, setting: Setting): PrintBlock {
  return {
    kind: 'gap',
    measure: MEASURES.card,
    anchor: anchorOf(number),
    name: printed(`${label} ${number}. ${plainText(title)}`),
    label: `${label} ${number}`,
    title: sentence(title, setting),
    summary: sentence(summary, setting),
    rows: factRows(facts, setting),
    height: heightOf(facts, setting.room),
  };
}

/** Lines of a card, about, that surely fit on a page, and that surely do not. */
const [FITS, FITS_NOT] = [40, 120];

/** Whether a card with these facts is longer than a page, as far as that is clear before it is set. */
function heightOf(facts: readonly Fact[], room: number): 'shorter' | 'unsure' | 'longer' {
  const lines = facts
    .flatMap(({ values }) => values)
    .reduce((sum, value) => sum + Math.ceil((1.4 * plainText(value).length) / room), 0);
  if (lines < FITS) return 'shorter';
  return lines > FITS_NOT ? 'longer' : 'unsure';
}

/** Longer than this, in characters, a fact has a row of its own. */
const SHORT = 44;

/** Two neighbours that are both short share a row. */
function factRows(facts: readonly Fact[], setting: Setting): FactRow[] {
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const row = rows.at(-1);
    if (row?.length === 1 && [...row, fact].every(isShort)) row.push(fact);
    else rows.push([fact]);
  }
  return rows.map((row) => {
    const room = setting.room / (row.length * 1.5);
    const facts = row.map(({ label, values }) => ({
      label,
      values: values.map((value) => sentence(value, { ...setting, room })),
    }));
    return { facts, long: lengthOf(row) > LONG };
  });
}

/** Some ten lines. */
const LONG = 800;

function lengthOf(facts: readonly Fact[]): number {
  return facts.flatMap(({ values }) => values).reduce((sum, value) => sum + plainText(value).length, 0);
}

function isShort({ values }: Fact): boolean {
  return values.length === 1 && plainText(values[0] ?? []).length <= SHORT;
}
