import type { CoordinationEntry, EquityEntry, HandoffState } from '@parcours/shared/analysis';
import type { Board, Persona, Service } from '@parcours/shared/board';
import { activeBarriers, blockingBarriers, closure, legsLeadFrom, stepsFor } from './closure.ts';
import { inOrder, sorted } from './subsets.ts';

export function equity(board: Board): EquityEntry[] {
  return board.services
    .flatMap((service) => board.personas.map((persona) => equityEntry(board, service, persona)))
    .sort((a, b) => inOrder(a.service, b.service) || inOrder(a.persona, b.persona));
}

function equityEntry(board: Board, service: Service, persona: Persona): EquityEntry {
  const reach = legsLeadFrom(board, persona, persona.id);
  const steps = stepsFor(board, persona).filter((step) => step.service === service.id && reach.has(step.id));
  const { done } = closure(board, persona, blockingBarriers(board, persona));
  const isBarred = (id: string) => activeBarriers(board, persona).some(({ on }) => on === id);
  const isBlocked = (id: string) => blockingBarriers(board, persona).some(({ on }) => on === id);
  const entry = (access: EquityEntry['access']) => ({ service: service.id, persona: persona.id, access });
  if (steps.length === 0) return entry('unused');
  if (steps.some(({ id }) => done.has(id) && !isBarred(id))) return entry('open');
  if (steps.some(({ id }) => done.has(id))) return entry('hindered');
  return entry(steps.some(({ id }) => isBlocked(id)) ? 'blocked' : 'out-of-reach');
}

export function coordination(board: Board): CoordinationEntry[] {
  const pairs = board.actors.flatMap(({ id: from }) => board.actors.map(({ id: to }) => ({ from, to })));
  return pairs
    .filter(({ from, to }) => from !== to)
    .flatMap(({ from, to }) => {
      const actorOf = (id: string) => board.steps.find((step) => step.id === id)?.actor;
      const legs = board.legs.filter((leg) => actorOf(leg.from) === from && actorOf(leg.to) === to);
      if (legs.length === 0) return [];
      const personas = board.personas.filter((persona) => {
        const reach = legsLeadFrom(board, persona, persona.id);
        const mayTake = (id: string) => stepsFor(board, persona).some((step) => step.id === id);
        return legs.some((leg) => reach.has(leg.from) && mayTake(leg.to));
      });
      const states = board.coordination
        .filter(({ a, b }) => (a === from && b === to) || (a === to && b === from))
        .map(({ state }) => state);
      const allReferred = legs.every(({ kind }) => kind === 'referral');
      return [
        {
          from,
          to,
          handoffs: legs.length,
          personas: sorted(personas.map(({ id }) => id)),
          state: worstStated(states) ?? (allReferred ? 'working' : 'unstated'),
        },
      ];
    })
    .sort((a, b) => inOrder(a.from, b.from) || inOrder(a.to, b.to));
}

function worstStated(states: readonly HandoffState[]): HandoffState | undefined {
  const order: readonly HandoffState[] = ['missing', 'weak', 'working'];
  return order.find((state) => states.includes(state));
}
