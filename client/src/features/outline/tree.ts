import type { Barrier, CollectionName, Leg } from '@parcours/shared/board';
import { cardsInOrder } from '../../canvas/order.ts';
import { findRecord, type RecordMaps } from '../../store/boardStore.ts';

/** What stands together under a title of its own. */
type GroupName = 'astray' | 'unconnected' | 'notes' | 'frames';

type Shown = Extract<
  CollectionName,
  'personas' | 'objectives' | 'steps' | 'legs' | 'barriers' | 'notes' | 'frames'
>;

/** What a row of the outline stands for. */
export type OutlineNode =
  | {
      readonly kind: 'record';
      readonly collection: Shown;
      readonly id: string;
      /** It stands on more than one way, and so in more than one row. */
      readonly isShared: boolean;
    }
  | { readonly kind: 'group'; readonly group: GroupName; readonly count: number };

export type RecordNode = Extract<OutlineNode, { readonly kind: 'record' }>;

/** A node with its place: the ids from a root down to it. What is below it is worked out when asked for. */
export interface Branch {
  readonly key: string;
  readonly node: OutlineNode;
  /** Whether there is anything below. */
  readonly isParent: boolean;
  children(): readonly Branch[];
}

/** The board as a tree: who wants to reach what, by which steps, and what stands in the way. */
export interface Outline {
  readonly roots: readonly Branch[];
  /** How many cards there are: what is shown of a large board at first is less of it. */
  readonly size: number;
  /** The key of a row for a record; of several, the one near a row. Undefined where the board has no such row. */
  keyOf(id: string, near?: string): string | undefined;
  /** What stands in the way as the board is, on a card and on what leads to it, or on a leg. */
  inTheWay(id: string): readonly Barrier[];
}

const SEPARATOR = '/';

/** The keys of the rows around a row, outermost first. */
export function keysAround(key: string): readonly string[] {
  const parts = key.split(SEPARATOR);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(SEPARATOR));
}

/** No record has such an id. */
const groupKey = (name: GroupName) => `:${name}`;
const joined = (...parts: readonly string[]) => parts.join(SEPARATOR);

/**
 * Derives the outline. Rows depend on the records alone, never on the order in which they arrived, and siblings stand
 * in the order in which the keyboard goes through the canvas. A step that leads to several objectives stands below
 * each; an objective on the way to another is named there, and has what leads to it below its own persona alone.
 */
export function outlineOf(records: RecordMaps): Outline {
  return new BoardOutline(records);
}

class BoardOutline implements Outline {
  readonly roots: readonly Branch[];
  readonly size: number;
  readonly #records: RecordMaps;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #into: ReadonlyMap<string, readonly Leg[]>;
  readonly #outOf: ReadonlyMap<string, readonly Leg[]>;
  readonly #barriers: ReadonlyMap<string, readonly Barrier[]>;
  /** The first objective that each step leads to, and the steps that lead to several. */
  readonly #firstGoal = new Map<string, string>();
  readonly #shared = new Set<string>();

  constructor(records: RecordMaps) {
    const order = cardsInOrder(records);
    this.#records = records;
    this.size = order.length;
    this.#ranks = new Map(order.map(({ record }, index) => [record.id, index]));
    const legs = [...records.legs.values()].sort(
      (a, b) => this.#rank(a.from) - this.#rank(b.from) || compare(a, b),
    );
    this.#into = groupedBy(legs, ({ to }) => to);
    this.#outOf = groupedBy(legs, ({ from }) => from);
    this.#barriers = groupedBy([...records.barriers.values()].sort(inForceFirst), ({ on }) => on);
    for (const id of this.#inOrder(records.objectives.keys())) this.#traceBack(id);
    this.roots = [
      ...this.#inOrder(records.personas.keys()).map((id) => this.#persona(id)),
      ...this.#groups(),
    ];
  }

  keyOf(id: string, near = ''): string | undefined {
    const found = findRecord(this.#records, id);
    switch (found?.collection) {
      case 'personas':
        return id;
      case 'objectives':
        return this.#keyOfObjective(id);
      case 'steps':
        return this.#keyOfStep(id, near);
      case 'notes':
      case 'frames':
        return joined(groupKey(found.collection), id);
      case 'legs':
        return this.#keyBelow(this.#records.legs.get(id)?.to, id, near);
      case 'barriers': {
        const on = this.#records.barriers.get(id)?.on ?? '';
        return this.#keyBelow(this.#records.legs.get(on)?.to ?? on, id, near);
      }
      default:
        return undefined;
    }
  }

  inTheWay(id: string): readonly Barrier[] {
    return this.#barriersAt(id).filter(({ removed }) => !removed);
  }

  #keyBelow(card: string | undefined, id: string, near: string): string | undefined {
    const key = card === undefined ? undefined : this.keyOf(card, near);
    return key && joined(key, id);
  }

  #keyOfObjective(id: string): string {
    const persona = this.#records.objectives.get(id)?.persona ?? '';
    return joined(this.#records.personas.has(persona) ? persona : groupKey('unconnected'), id);
  }

  #keyOfStep(id: string, near: string): string | undefined {
    const [root = '', goal = ''] = near.split(SEPARATOR);
    const isNear = this.#records.objectives.has(goal) && this.#routeTo(goal).includes(id);
    if (isNear) return joined(this.#keyOfObjective(goal), id);
    const first = this.#firstGoal.get(id);
    if (first !== undefined) return joined(this.#keyOfObjective(first), id);
    const personas = [root, ...this.#inOrder(this.#records.personas.keys())];
    const persona = personas.find(
      (each) => this.#records.personas.has(each) && this.#astray(each).includes(id),
    );
    return persona === undefined
      ? joined(groupKey('unconnected'), id)
      : joined(persona, groupKey('astray'), id);
  }

  #rank(id: string): number {
    return this.#ranks.get(id) ?? this.#ranks.size;
  }

  #inOrder(ids: Iterable<string>): readonly string[] {
    return [...ids].sort((a, b) => this.#rank(a) - this.#rank(b) || (a < b ? -1 : 1));
  }

  /** Notes for each step before an objective that it leads there; twice at most for a step, whatever the number of objectives. */
  #traceBack(objective: string): void {
    const ahead = [objective];
    for (const id of ahead) {
      for (const { from } of this.#into.get(id) ?? []) {
        if (!this.#records.steps.has(from) || this.#shared.has(from)) continue;
        const first = this.#firstGoal.get(from);
        if (first === objective) continue;
        if (first === undefined) this.#firstGoal.set(from, objective);
        else this.#shared.add(from);
        ahead.push(from);
      }
    }
  }

  /** What leads to an objective: steps, and other objectives, behind which their own routes are not followed. */
  #routeTo(objective: string): readonly string[] {
    const route = new Set<string>();
    const ahead = [objective];
    for (const id of ahead) {
      for (const { from } of this.#into.get(id) ?? []) {
        if (route.has(from) || from === objective || this.#records.personas.has(from)) continue;
        route.add(from);
        if (this.#records.steps.has(from)) ahead.push(from);
      }
    }
    return this.#inOrder(route);
  }

  /** All that some cards lead to. */
  #reachedFrom(ids: Iterable<string>): ReadonlySet<string> {
    const reached = new Set(ids);
    // A set goes on to what is added to it while it is walked.
    for (const id of reached) for (const { to } of this.#outOf.get(id) ?? []) reached.add(to);
    return reached;
  }

  /** The steps that a persona comes to and that lead to no objective yet. */
  #astray(persona: string): readonly string[] {
    const reached = [...this.#reachedFrom([persona])];
    return this.#inOrder(reached.filter((id) => this.#records.steps.has(id) && !this.#firstGoal.has(id)));
  }

  #persona(id: string): Branch {
    const objectives = [...this.#records.objectives.values()].filter(({ persona }) => persona === id);
    const astray = this.#astray(id);
    return branch(id, record('personas', id), objectives.length + astray.length > 0, () => [
      ...this.#inOrder(objectives.map((each) => each.id)).map((each) =>
        this.#objective(joined(id, each), each),
      ),
      ...this.#group(joined(id, groupKey('astray')), 'astray', astray),
    ]);
  }

  #objective(key: string, id: string): Branch {
    return branch(key, record('objectives', id), this.#hasBelow(id), () => [
      ...this.#barrierRows(key, id),
      ...this.#routeTo(id).map((each) => this.#onTheWay(joined(key, each), each)),
      ...this.#legsInto(key, id),
    ]);
  }

  #onTheWay(key: string, id: string): Branch {
    return this.#records.steps.has(id)
      ? this.#step(key, id)
      : branch(key, record('objectives', id, true), false, () => []);
  }

  #step(key: string, id: string): Branch {
    return branch(key, record('steps', id, this.#shared.has(id)), this.#hasBelow(id), () => [
      ...this.#barrierRows(key, id),
      ...this.#legsInto(key, id),
    ]);
  }

  #hasBelow(id: string): boolean {
    return this.#into.has(id) || this.#barriers.has(id);
  }

  /** What stands in the way on a card, then on each leg that leads to it. */
  #barriersAt(id: string): readonly Barrier[] {
    const places = [id, ...(this.#into.get(id) ?? []).map((leg) => leg.id)];
    return places.flatMap((place) => this.#barriers.get(place) ?? []);
  }

  #barrierRows(key: string, id: string): readonly Branch[] {
    return this.#barriersAt(id).map((barrier) =>
      leaf(joined(key, barrier.id), record('barriers', barrier.id)),
    );
  }

  #legsInto(key: string, id: string): readonly Branch[] {
    return (this.#into.get(id) ?? []).map((leg) => leaf(joined(key, leg.id), record('legs', leg.id)));
  }

  #groups(): readonly Branch[] {
    const { personas, objectives, steps, notes, frames } = this.#records;
    const reached = this.#reachedFrom(personas.keys());
    const alone = [
      ...[...objectives.values()].filter(({ persona }) => !personas.has(persona)).map(({ id }) => id),
      ...[...steps.keys()].filter((id) => !this.#firstGoal.has(id) && !reached.has(id)),
    ];
    return [
      ...this.#group(groupKey('unconnected'), 'unconnected', alone),
      ...this.#group(groupKey('notes'), 'notes', [...notes.keys()]),
      ...this.#group(groupKey('frames'), 'frames', [...frames.keys()]),
    ];
  }

  #group(key: string, group: GroupName, ids: readonly string[]): readonly Branch[] {
    if (ids.length === 0) return [];
    const children = () => this.#inOrder(ids).map((id) => this.#inGroup(joined(key, id), id));
    return [branch(key, { kind: 'group', group, count: ids.length }, true, children)];
  }

  #inGroup(key: string, id: string): Branch {
    const { objectives, notes, frames } = this.#records;
    if (objectives.has(id)) return this.#objective(key, id);
    if (notes.has(id)) return leaf(key, record('notes', id));
    return frames.has(id) ? leaf(key, record('frames', id)) : this.#step(key, id);
  }
}

function record(collection: Shown, id: string, isShared = false): OutlineNode {
  return { kind: 'record', collection, id, isShared };
}

function branch(key: string, node: OutlineNode, isParent: boolean, derive: () => readonly Branch[]): Branch {
  let children: readonly Branch[] | undefined;
  return {
    key,
    node,
    isParent,
    children: () => {
      children ??= derive();
      return children;
    },
  };
}

function leaf(key: string, node: OutlineNode): Branch {
  return branch(key, node, false, () => []);
}

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function compare(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function inForceFirst(a: Barrier, b: Barrier): number {
  return (
    Number(a.removed) - Number(b.removed) ||
    Number(b.blocks) - Number(a.blocks) ||
    b.severity - a.severity ||
    compare(a, b)
  );
}
