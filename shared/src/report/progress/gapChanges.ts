import type { Barrier } from '../../board/index.ts';
import { barrierSiteOf } from '../barrierSite.ts';
import { present } from '../lookup.ts';
import { printable } from '../rich.ts';
import type { GapState } from './gapState.ts';
import type { GapChange } from './progress.ts';

interface States {
  readonly before: GapState;
  readonly now: GapState;
  readonly settled: ReadonlySet<string>;
}

/** What is different about a gap that stood and stands. */
export function gapChanges(former: Barrier, barrier: Barrier, states: States): GapChange[] {
  return [
    ...coding(former, barrier),
    ...standing(former, barrier, states),
    ...way(barrier.id, states),
    ...decisions(barrier.id, states),
  ];
}

function coding(before: Barrier, now: Barrier): GapChange[] {
  return [
    ...(before.blocks === now.blocks ? [] : [{ what: 'blocks', now: now.blocks } as const]),
    ...(before.severity === now.severity
      ? []
      : [{ what: 'severity', before: before.severity, now: now.severity } as const]),
    ...(before.level === now.level ? [] : [{ what: 'level', before: before.level, now: now.level } as const]),
    ...(before.confidence === now.confidence
      ? []
      : [{ what: 'confidence', before: before.confidence, now: now.confidence } as const]),
  ];
}

function standing(before: Barrier, now: Barrier, { now: { find } }: States): GapChange[] {
  const people = now.affects.length === 0 ? null : present(now.affects, find.personas);
  const named = people?.map(({ id, name }) => ({ id, name: printable(name) })) ?? null;
  return [
    ...(before.on === now.on ? [] : [{ what: 'site', now: barrierSiteOf(now.on, find) } as const]),
    ...(sameIds(before.affects, now.affects) ? [] : [{ what: 'people', now: named } as const]),
  ];
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const [some, others] = [new Set(a), new Set(b)];
  return some.size === others.size && [...some].every((id) => others.has(id));
}

function way(id: string, { before, now }: States): GapChange[] {
  if (before.onRoute.has(id) && now.offRoute.has(id)) return [{ what: 'way', now: false }];
  if (before.offRoute.has(id) && now.onRoute.has(id)) return [{ what: 'way', now: true }];
  return [];
}

/** Of objectives that both states have. */
function decisions(id: string, { before, now, settled }: States): GapChange[] {
  const [earlier, after] = [before.decides.get(id), now.decides.get(id)];
  const both = [...before.find.objectives.keys()].filter((objective) => settled.has(objective));
  return both.flatMap((objective) => {
    const decides = after?.has(objective) ?? false;
    const title = now.find.objectives.get(objective)?.title;
    if (decides === (earlier?.has(objective) ?? false) || title === undefined) return [];
    return [{ what: 'decides', objective: { id: objective, name: printable(title) }, now: decides }];
  });
}
