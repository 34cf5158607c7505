import { type Block, heading, paragraph, type TableBlock } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Gap } from '../gaps.ts';
import { numeral, severityInFull, whereabouts } from '../phrases.ts';
import { type Rich, rich } from '../rich.ts';
import { gapsNamed } from './noteAsk.ts';

/** Behind these a gap has a line and no card: what comes after two hundred pages is not read. */
const CARDS = 60;
/** So many lines have a caption of their own, by which they are found. */
const LINES_TOGETHER = 100;

/** The first gaps and those that the decision note names, and the rest, both in their order. */
export function toldHow(context: ReportContext): {
  readonly inFull: readonly Gap[];
  readonly inBrief: readonly Gap[];
} {
  const named = new Set(gapsNamed(context.ask()));
  const isFull = (gap: Gap) => gap.number <= CARDS || named.has(gap);
  return { inFull: context.gaps.filter(isFull), inBrief: context.gaps.filter((gap) => !isFull(gap)) };
}

/** Gaps in a line each, and where all that was noted about them is found. */
export function gapsInBrief(gaps: readonly Gap[], context: ReportContext): Block[] {
  if (gaps.length === 0) return [];
  const { words } = context;
  const tables: Block[] = [];
  for (let from = 0; from < gaps.length; from += LINES_TOGETHER) {
    tables.push(lines(gaps.slice(from, from + LINES_TOGETHER), context));
  }
  return [
    heading(3, rich`${words.gaps.inBrief}`),
    paragraph(rich`${words.gaps.aboutBrief({ full: CARDS })}`),
    ...tables,
  ];
}

function lines(gaps: readonly Gap[], context: ReportContext): TableBlock {
  const { register, gaps: text } = context.words;
  const numbers = gaps.map(({ number }) => number);
  const titles = [register.title, register.place, register.closes, register.severity, register.level];
  return {
    kind: 'table',
    caption: text.someOf({ first: numbers.at(0) ?? 0, last: numbers.at(-1) ?? 0 }),
    columns: [{ title: register.number, numeric: true }, ...titles.map((title) => ({ title }))],
    rows: gaps.map((gap) => line(gap, context)),
    gaps: numbers,
  };
}

function line(gap: Gap, context: ReportContext): Rich[] {
  const { answer, level } = context.words;
  return [
    numeral(gap.number, context),
    [context.card(gap.title, gap.barrier)],
    whereabouts(gap, context),
    rich`${gap.blocks ? answer.yes : answer.no}`,
    rich`${severityInFull(gap.severity, context)}`,
    rich`${level[gap.level]}`,
  ];
}
