import {
  type Command,
  type Decision,
  decide,
  type Holder,
  type Round,
  reduce,
  seatOfKey,
  takeSeat,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import { commandShape } from '@parcours/shared/workshop/command';
import fc from 'fast-check';
import { arbitraryOf } from './arbitraryOf.ts';
import { smallSetup } from './liveWorkshop.ts';

/** Somebody asks for something, or comes in: the same again under the same key. */
export type Act =
  | { readonly kind: 'command'; readonly by: Asker; readonly command: Command }
  | { readonly kind: 'come'; readonly key: string }
  /** Rounds that close have closed. */
  | { readonly kind: 'end' };

/** Whom a command comes from: the so-manieth seat that there is, or one of the others. */
type Asker = { readonly seat: number } | Exclude<Holder, { kind: 'seat' }>;

export const MARTA = { kind: 'staff', role: 'facilitate', person: 'marta' } as const satisfies Holder;
export const LEA: Holder = { kind: 'staff', role: 'edit', person: 'lea' };
export const SCREEN: Holder = { kind: 'screen' };

/** An id that stands for the so-manieth of what there is when it is named, or for nothing. */
const numbered = fc.nat(5).map((at) => `id-${at}`);

/** The last stands for nothing. */
const NOBODY_S = '5';

/** Every command that there is, with any content: what is added to the protocol is among them. */
export const anyCommand: fc.Arbitrary<Command> = arbitraryOf(commandShape, {
  '^[\\w-]{1,64}$': numbered,
  '^[a-z]{2,3}$': fc.constantFrom('en', 'fr', 'ar'),
});

const asker: fc.Arbitrary<Asker> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(MARTA as Asker) },
  { weight: 1, arbitrary: fc.constant(LEA as Asker) },
  { weight: 4, arbitrary: fc.nat(5).map((seat) => ({ seat })) },
  { weight: 1, arbitrary: fc.constant(SCREEN as Asker) },
);

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('command' as const), by: asker, command: anyCommand }),
  },
  { weight: 1, arbitrary: fc.nat(5).map((at) => ({ kind: 'come' as const, key: `key-${at}` })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'end' as const }) },
);

/** A workshop that is under way, so that what comes after it has something to be about. */
const BEGINNING: readonly Act[] = [
  { kind: 'command', by: MARTA, command: { do: 'introduce', person: 'marta', name: 'Marta' } },
  { kind: 'command', by: MARTA, command: { do: 'open' } },
  ...[0, 1, 2].map((at): Act => ({ kind: 'come', key: `key-${at}` })),
  {
    kind: 'command',
    by: MARTA,
    command: {
      do: 'group',
      groups: [
        { language: 'en', seats: ['id-0', 'id-1'] },
        { language: 'fr', seats: ['id-2'] },
      ],
    },
  },
  { kind: 'command', by: MARTA, command: { do: 'go', from: -1, to: 1 } },
];

/** Some things that people do: in a new workshop, or in one that is under way. */
export const anyActs = (most: number): fc.Arbitrary<readonly Act[]> =>
  fc
    .tuple(fc.boolean(), fc.array(anyAct, { maxLength: most }))
    .map(([isBegun, acts]) => (isBegun ? [...BEGINNING, ...acts] : acts));

/** Some things that people do while a round of some kind is open, or was. */
export const anyActsInRound = (most: number): fc.Arbitrary<readonly Act[]> =>
  fc
    .tuple(
      fc.constantFrom<Command>(
        { do: 'private-open' },
        { do: 'vote-open', dots: 3, mostOnOne: 2 },
        { do: 'question-open' },
      ),
      fc.array(anyAct, { maxLength: most }),
    )
    .map(([command, acts]) => [...BEGINNING, { kind: 'command', by: MARTA, command }, ...acts]);

export function holderOf(by: Asker, { seats }: Pick<WorkshopState, 'seats'>): Holder {
  if (!('seat' in by)) return by;
  return { kind: 'seat', seat: [...seats.keys()][by.seat] ?? 'nobody' };
}

/** What people are called has to be told from all else that they write. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  person: ['marta', 'lea'],
  alias: ['Amina', 'Ben', 'Chloé', 'Маrtа', 'Leа'],
  city: ['Lyon', 'Grenoble'],
};

/** A command about what there is: under `seat`, or in `seats`, the so-manieth seat; so for all that has an id. */
export function resolved(command: Command, state: WorkshopState): Command {
  const resolve = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => resolve(each, name.replace(/s$/, '')));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, key)]));
    if (typeof value !== 'string') return value;
    const called = CALLED[name];
    if (called) return called[value.length % called.length];
    const at = /^id-(\d)$/.exec(value)?.[1];
    const ids = idsOf(state, name);
    return at === undefined || at === NOBODY_S ? value : (ids[Number(at) % ids.length] ?? value);
  };
  const about = resolve(command, '') as Command;
  return about.do === 'introduce' ? { ...about, name: about.person === 'marta' ? 'Marta' : 'Lea' } : about;
}

/** The ids of what a workshop has under a name: `seats` of `seat`, `hands` of `hand`. */
function idsOf(state: WorkshopState, name: string): readonly string[] {
  // Where the plenary is, by those who move it on.
  if (name === 'from') return state.plenary === undefined ? [] : [state.plenary.turn];
  const all = (state as unknown as Record<string, unknown>)[`${name}s`];
  if (all instanceof Map) return [...all.keys()];
  return Array.isArray(all) ? all.flatMap((each) => (typeof each?.id === 'string' ? [each.id] : [])) : [];
}

/** Who comes in under a key: all are called Amina, until they are told apart. */
export const comer = (key: string) => ({
  key,
  alias: 'Amina',
  languages: ['en'],
  city: 'Lyon',
  wayBack: [1, 2, 3, 4],
});

const BARRIERS = ['b1', 'b2', 'b3'];

/** All that happens when some people do things in some order. */
export function played(acts: readonly Act[]) {
  const events: WorkshopEvent[] = [{ kind: 'created', setup: smallSetup(), code: 'ABCDEF' }];
  let state = stateOf(events);
  let [ids, now] = [0, 1_000_000];
  const newId = () => {
    ids += 1;
    return `n${ids}`;
  };
  for (const act of acts) {
    now += 1000;
    const decision = decided(act);
    if (decision.kind === 'refused') continue;
    for (const event of decision.events) state = reduce(state, event);
    events.push(...decision.events);
  }
  return { state, events, now };

  function decided(act: Act): Decision {
    if (act.kind === 'end') return { kind: 'done', events: state.rounds.flatMap(ended) };
    if (act.kind === 'come') {
      if (seatOfKey(state, act.key)) return { kind: 'done', events: [] };
      return takeSeat(state, comer(act.key), { now, newId });
    }
    const command = resolved(act.command, state);
    const groups = command.do === 'group' ? command.groups : [];
    const boards = groups.map((_, at) => ({ board: `board-${at + 1}`, scenario: 's' }));
    const items = new Map(state.groups.map(({ number }) => [number, BARRIERS]));
    return decide(state, holderOf(act.by, state), command, { now, newId, boards, items });
  }
}

/** What comes of a round in the groups in which it closes. */
function ended({ kind, id, groups }: Round): readonly WorkshopEvent[] {
  const closing = groups.flatMap(({ number, standing }) => (standing.kind === 'closing' ? [number] : []));
  const vote = { voters: 3, fell: 0, order: BARRIERS, isShown: true };
  const result = kind === 'private' ? { named: 2 } : vote;
  return closing.length === 0
    ? []
    : [{ kind: 'round-turned', round: id, groups: closing, standing: { kind: 'ended', result } }];
}

export function stateOf(events: readonly WorkshopEvent[]): WorkshopState {
  return events.reduce<WorkshopState | undefined>(reduce, undefined) as WorkshopState;
}
