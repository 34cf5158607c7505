import type { ActorId, Board, CoordinationState, Leg, Step } from '../board/index.ts';
import { compareIds, sortedIds } from './idOrder.ts';
import type { Prospects } from './outcome.ts';
import type { CoordinationEntry, HandoffState } from './types.ts';

interface Handoff {
  readonly leg: Leg;
  readonly from: ActorId;
  readonly to: ActorId;
}

/** Worst first: what several records or legs of one pair come to. */
const WORST_FIRST = ['missing', 'unstated', 'weak', 'working'] as const satisfies readonly HandoffState[];

/** The hand-offs between actors, by ordered pair. `everyone` is sorted by persona. */
export function coordinationOf(board: Board, everyone: readonly Prospects[]): CoordinationEntry[] {
  const stated = statedByPair(board);
  return [...handoffsByPair(board).values()]
    .map((handoffs) => entryOf(handoffs, stated, everyone))
    .sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to));
}

function entryOf(
  handoffs: readonly [Handoff, ...Handoff[]],
  stated: ReadonlyMap<string, CoordinationState>,
  everyone: readonly Prospects[],
): CoordinationEntry {
  const [{ from, to }] = handoffs;
  const takers = everyone.filter((prospects) => handoffs.some(({ leg }) => canTake(prospects, leg)));
  return {
    from,
    to,
    handoffs: handoffs.length,
    personas: takers.map(({ journey }) => journey.persona.id),
    state: stated.get(unordered(from, to)) ?? worst(handoffs.map(({ leg }) => unstatedState(leg))),
  };
}

function unstatedState({ kind }: Leg): HandoffState {
  return kind === 'referral' ? 'working' : 'unstated';
}

/** Whether the leg is within the persona's leg-reach: its start is, and the persona may take its end. */
function canTake({ journey, reach }: Prospects, leg: Leg): boolean {
  const node = (id: string) => journey.graph.nodeOf.get(id) ?? -1;
  return reach[node(leg.from)] === 1 && journey.allowed[node(leg.to)] === 1;
}

function handoffsByPair(board: Board): Map<string, [Handoff, ...Handoff[]]> {
  const steps = new Map<string, Step>(board.steps.map((step) => [step.id, step]));
  const result = new Map<string, [Handoff, ...Handoff[]]>();
  for (const leg of board.legs) {
    const from = steps.get(leg.from)?.actor;
    const to = steps.get(leg.to)?.actor;
    if (from === undefined || to === undefined || from === to) continue;
    const pair = `${from} ${to}`;
    const handoffs = result.get(pair);
    if (handoffs) handoffs.push({ leg, from, to });
    else result.set(pair, [{ leg, from, to }]);
  }
  return result;
}

function statedByPair(board: Board): Map<string, CoordinationState> {
  const result = new Map<string, CoordinationState>();
  for (const { a, b, state } of board.coordination) {
    const pair = unordered(a, b);
    const other = result.get(pair);
    result.set(pair, other === undefined ? state : worst([state, other]));
  }
  return result;
}

function unordered(a: ActorId, b: ActorId): string {
  return sortedIds([a, b]).join(' ');
}

function worst<State extends HandoffState>(states: readonly State[]): State {
  const rank = (state: State) => WORST_FIRST.indexOf(state);
  return states.reduce((a, b) => (rank(a) <= rank(b) ? a : b));
}
