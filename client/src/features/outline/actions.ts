import type { CardName, CollectionName } from '@parcours/shared/board';
import { besideCard, placeCard, roomFor } from '../../canvas/gestures/places.ts';
import type { Translate } from '../../i18n/messages.ts';
import { findCard } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import type { BoardSession } from '../../session/session.ts';
import { type RecordMaps, stillThere } from '../../store/boardStore.ts';

/** What a row offers to do with its record. */
export type RowAction =
  | 'rename'
  | 'addObjective'
  | 'addStepAfter'
  | 'addStepBefore'
  | 'connect'
  | 'addBarrier'
  | 'makeStep'
  | 'comment'
  | 'details'
  | 'remove';

const OFFERED: Partial<Record<CollectionName, readonly RowAction[]>> = {
  personas: ['rename', 'addObjective', 'addStepAfter', 'connect', 'comment', 'details', 'remove'],
  objectives: [
    'rename',
    'addStepBefore',
    'addStepAfter',
    'connect',
    'addBarrier',
    'comment',
    'details',
    'remove',
  ],
  steps: ['rename', 'addStepAfter', 'connect', 'addBarrier', 'comment', 'details', 'remove'],
  legs: ['rename', 'addBarrier', 'comment', 'details', 'remove'],
  barriers: ['rename', 'comment', 'details', 'remove'],
  notes: ['makeStep', 'comment', 'details', 'remove'],
  frames: ['rename', 'comment', 'details', 'remove'],
};

/** What a locked frame keeps anybody from doing to what is in it. */
const CHANGES_IT: ReadonlySet<RowAction> = new Set(['rename', 'makeStep', 'remove']);

interface Allowed {
  readonly canEdit: boolean;
  readonly isLocked: boolean;
  /** Of a note: it names somebody whom a step can be with. */
  readonly isNaming: boolean;
}

export function actionsOn(
  collection: CollectionName,
  { canEdit, isLocked, isNaming }: Allowed,
): readonly RowAction[] {
  if (!canEdit) return ['details'];
  const offered = (OFFERED[collection] ?? []).filter((action) => action !== 'makeStep' || isNaming);
  return isLocked ? offered.filter((action) => !CHANGES_IT.has(action)) : offered;
}

/** The field that names a record, where it is a line that can be written in its row. */
const NAMED_BY: Partial<Record<CollectionName, 'name' | 'title' | 'label'>> = {
  personas: 'name',
  objectives: 'title',
  steps: 'title',
  legs: 'label',
  barriers: 'title',
  frames: 'title',
};

export function namingField(collection: CollectionName): 'name' | 'title' | 'label' | undefined {
  return NAMED_BY[collection];
}

/** An objective stands right of the steps that lead to it. */
const COLUMNS_AWAY = 3 * 380;

type Adding = Pick<BoardSession, 'attempt' | 'commands' | 'store' | 'undo'> & { readonly t: Translate };

/** Adds a card where there is room, and returns its id; undefined where it cannot be made. */
export function addCard(adding: Adding, kind: CardName): string | undefined {
  return adding.attempt(() => put(adding, kind, { x: 0, y: 0 }));
}

export function addObjective(adding: Adding, persona: string): string | undefined {
  const place = beside(adding, persona, 'after', COLUMNS_AWAY);
  return adding.attempt(() => put(adding, 'objectives', place, persona));
}

/** Adds a step together with the leg from a card to it, or from it to a card: one thing to undo. */
export function addStep(adding: Adding, side: 'after' | 'before', card: string): string | undefined {
  const { attempt, commands, undo } = adding;
  const place = beside(adding, card, side);
  return attempt(() =>
    undo.asOneStep(() => {
      const id = put(adding, 'steps', place);
      if (id !== undefined)
        commands.connect(side === 'after' ? { from: card, to: id } : { from: id, to: card });
      return id;
    }),
  );
}

/** `around`: the record that a new one belongs to. */
function put(
  { commands, store, t }: Adding,
  kind: CardName,
  wished: Point,
  around?: string,
): string | undefined {
  const { records } = store.getState();
  const selection = new Set(around === undefined ? [] : [around]);
  return placeCard({ commands, records, selection, t }, { kind }, roomFor({ kind }, wished, records));
}

function beside({ store }: Adding, id: string, side: 'after' | 'before', away?: number): Point {
  const card = findCard(store.getState().records, id);
  return card === undefined ? { x: 0, y: 0 } : besideCard(card, side, away);
}

/** The cards to which a leg can be drawn from one: those that none leads to yet. */
export function connectable({ steps, objectives, legs }: RecordMaps, from: string): readonly string[] {
  const connected = new Set<string>(
    [...legs.values()].filter((leg) => leg.from === from).map(({ to }) => to),
  );
  return [...steps.keys(), ...objectives.keys()].filter((id) => id !== from && !connected.has(id));
}

/** Whether a record is on the board still. */
export function isThere(records: RecordMaps, id: string): boolean {
  return stillThere(records, [id]).length > 0;
}
