import { type CoordinationEntry, HANDOFF_STATES } from '../../analysis/index.ts';
import { handoffBadge } from '../badges.ts';
import { onSheet, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { present } from '../lookup.ts';
import { allOrSome, names, numeral, severalPeople } from '../phrases.ts';
import { own, type Rich, rich } from '../rich.ts';
import { verdictColumn } from '../verdictWords.ts';

/** Between which actors the person carries the file. */
export function handOffs(context: ReportContext): Part {
  const { words, edition } = context;
  const { coordination: text } = words;
  const entries = [...edition.analysis.coordination].sort((a, b) => urgency(b) - urgency(a));
  const verdict = verdictColumn(
    entries.map(({ from, to }) => context.verdicts.of('coordination', '', [from, to])),
    context,
  );
  const columns = [
    { title: text.from },
    { title: text.to },
    ...(severalPeople(context) ? [{ title: text.people }] : []),
    { title: text.times, numeric: true },
    { title: text.state },
    { title: text.note },
    ...verdict.column,
  ];
  const rows = entries.map((entry, at) => [...row(entry, context), ...verdict.cell(at)]);
  const table = onSheet('coordination', tableOr(text.caption, columns, rows, rich`${text.none}`));
  return {
    number: 6,
    id: 'coordination',
    title: text.title,
    blocks: entries.length === 0 ? [table] : [paragraph(rich`${intro(entries, context)}`), table],
  };
}

/** `missing` first, then `weak`, then what nobody has looked at; `working` last. */
function urgency({ state }: CoordinationEntry): number {
  return state === 'unstated' ? 0.5 : HANDOFF_STATES.indexOf(state);
}

function intro(entries: readonly CoordinationEntry[], { words }: ReportContext): string {
  const total = entries.reduce((sum, { handoffs }) => sum + handoffs, 0);
  const working = entries.reduce((sum, { state, handoffs }) => sum + (state === 'working' ? handoffs : 0), 0);
  const carried = total - working;
  const part = carried === 0 ? 'none' : allOrSome(carried, total);
  return words.coordination.intro({ carried, total, part });
}

function row({ from, to, personas, handoffs, state }: CoordinationEntry, context: ReportContext): Rich[] {
  const { find, words, edition } = context;
  const record = edition.board.coordination.find(
    ({ a, b }) => (a === from && b === to) || (a === to && b === from),
  );
  return [
    names(present([from], find.actors), context),
    names(present([to], find.actors), context),
    ...(severalPeople(context) ? [names(present(personas, find.personas), context)] : []),
    numeral(handoffs, context),
    rich`${handoffBadge(state, words)}`,
    record?.note ? [own(record.note)] : [],
  ];
}
