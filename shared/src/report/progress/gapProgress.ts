import type { Barrier, Board } from '../../board/index.ts';
import { barrierSiteOf } from '../barrierSite.ts';
import type { Edition } from '../edition/edition.ts';
import { printable } from '../rich.ts';
import type { Comparable } from './comparable.ts';
import { gapChanges } from './gapChanges.ts';
import { type GapState, gapState } from './gapState.ts';
import type { ChangedGap, ClosedGap, GapProgress, OpenedGap } from './progress.ts';

/** Closed gaps in their former order, then the gaps that opened and those that changed, in the edition's order. */
export function gapProgress(
  states: Comparable,
  whole: { readonly before: Board; readonly now: Board },
  edition: Edition,
  settled: ReadonlySet<string>,
): GapProgress[] {
  const before = gapState(states.before, whole.before);
  const now = gapState(states.now, whole.now);
  const stood = new Map(before.standing.map((barrier) => [barrier.id, barrier]));
  const stands = new Map(now.standing.map((barrier) => [barrier.id, barrier]));
  const inOrder = edition.analysis.barriers.flatMap(({ barrier }) => stands.get(barrier) ?? []);
  const isSure = ({ id }: Barrier) => states.isSure('barriers', id);
  const closed = before.standing.filter((barrier) => !stands.has(barrier.id) && isSure(barrier));
  const opened = inOrder.filter((barrier) => !stood.has(barrier.id) && isSure(barrier));
  return [
    ...closed.map((barrier) => closedGap(barrier, before, now)),
    ...opened.map((barrier) => openedGap(barrier, before)),
    ...inOrder.flatMap((barrier) => changedGap(stood.get(barrier.id), barrier, { before, now, settled })),
  ];
}

/** In today's words where it is still on the board. */
function closedGap(former: Barrier, before: GapState, now: GapState): ClosedGap {
  const barrier = now.find.barriers.get(former.id);
  return {
    kind: 'closed',
    barrier: former.id,
    title: printable((barrier ?? former).title),
    site: barrier ? barrierSiteOf(barrier.on, now.find) : barrierSiteOf(former.on, before.find),
    blocks: former.blocks,
    how: barrier ? 'taken-away' : 'gone',
  };
}

function openedGap({ id, title, blocks }: Barrier, before: GapState): OpenedGap {
  const how = before.find.barriers.has(id) ? 'back' : 'new';
  return { kind: 'opened', barrier: id, title: printable(title), blocks, how };
}

function changedGap(
  former: Barrier | undefined,
  barrier: Barrier,
  states: { readonly before: GapState; readonly now: GapState; readonly settled: ReadonlySet<string> },
): ChangedGap[] {
  const changes = former ? gapChanges(former, barrier, states) : [];
  if (!former || changes.length === 0) return [];
  const { id, title, blocks } = barrier;
  return [{ kind: 'changed', barrier: id, title: printable(title), blocked: former.blocks, blocks, changes }];
}
