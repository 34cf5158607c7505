import type { Board, ServiceId } from '../board/index.ts';
import { sortedById } from './idOrder.ts';
import type { Prospects } from './outcome.ts';
import { at } from './rows.ts';
import type { Access, EquityEntry } from './types.ts';

/** How far each persona gets with each service. `everyone` is sorted by persona. */
export function equityOf(board: Board, everyone: readonly Prospects[]): EquityEntry[] {
  const access = everyone.map((prospects) => ({ prospects, steps: stepsByService(prospects) }));
  return sortedById(board.services).flatMap(({ id }) =>
    access.map(({ prospects, steps }) => ({
      service: id,
      persona: prospects.journey.persona.id,
      access: accessBy(steps.get(id) ?? []),
    })),
  );
}

interface StepState {
  readonly done: boolean;
  readonly barred: boolean;
  readonly blocked: boolean;
}

function accessBy(steps: readonly StepState[]): Access {
  if (steps.length === 0) return 'unused';
  if (steps.some(({ done, barred }) => done && !barred)) return 'open';
  if (steps.some(({ done }) => done)) return 'hindered';
  return steps.some(({ blocked }) => blocked) ? 'blocked' : 'out-of-reach';
}

/** The steps within the persona's leg-reach. */
function stepsByService({ journey, asIs, reach }: Prospects): Map<ServiceId, StepState[]> {
  const { graph, active, blocking } = journey;
  const barred = new Set(active.map((barrier) => at(graph.siteOf, barrier)));
  const blocked = new Set(blocking.map((barrier) => at(graph.siteOf, barrier)));
  const result = new Map<ServiceId, StepState[]>();
  graph.nodes.forEach((node, index) => {
    if (node.kind !== 'step' || node.record.service === undefined || reach[index] !== 1) return;
    const state = {
      done: asIs.closure.isDone(index),
      barred: barred.has(index),
      blocked: blocked.has(index),
    };
    const states = result.get(node.record.service);
    if (states) states.push(state);
    else result.set(node.record.service, [state]);
  });
  return result;
}
