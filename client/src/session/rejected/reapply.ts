import { type Change, type CollectionName, isSame } from '@parcours/shared/board';
import { CodedError, type ErrorCode } from '@parcours/shared/errors';
import type { BoardState } from '../../store/boardStore.ts';
import type { Commands } from '../commands.ts';

/** Why a change was not applied again: a rejection, or that the board is no longer what the change was made to. */
export type RejectionReason = ErrorCode | 'change.outdated';

/** A change of this browser that is not on the board. */
export interface RejectedChange {
  readonly change: Change;
  readonly reason: RejectionReason;
}

/** Applies a change; returns why where it cannot be applied. */
export type Attempt = (change: Change) => RejectionReason | undefined;

/** A removal takes along what refers to what goes, so that what no longer does must be edited first. */
const ORDER: Readonly<Record<Change['kind'], number>> = { meta: 0, add: 1, edit: 2, remove: 3 };

/** What refers goes before what it refers to: else it would no longer be what was removed. */
const REMOVED_LAST: readonly CollectionName[] = [
  'steps',
  'objectives',
  'personas',
  'services',
  'actors',
  'assets',
];

function orderOf(change: Change): number {
  const late = change.kind === 'remove' ? REMOVED_LAST.indexOf(change.collection) + 1 : 0;
  return ORDER[change.kind] + late;
}

/**
 * Applies changes one after the other and returns those that could not be applied. One that cannot be applied before another,
 * such as a card that needs a paper which is new as well, waits for it.
 */
export function applyChanges(changes: readonly Change[], attempt: Attempt): readonly RejectedChange[] {
  let pending = changes.toSorted((a, b) => orderOf(a) - orderOf(b));
  for (;;) {
    const left = pending.flatMap((change) => {
      const reason = attempt(change);
      return reason === undefined ? [] : [{ change, reason }];
    });
    if (left.length === 0 || left.length === pending.length) return left;
    pending = left.map(({ change }) => change);
  }
}

type Now = () => Pick<BoardState, 'meta' | 'records'>;

/**
 * Applies a change by a command of its own, where the board still is what the change was made to. A change that is on
 * the board already counts as applied. `now` tells the board as it is at each moment.
 */
export function reapplyIfUnchanged(commands: Commands, now: Now): Attempt {
  const make = reapplyAnyway(commands);
  return (change) => {
    const there = currentValue(change, now());
    if (isSame(there, valueAfter(change))) return undefined;
    return isSame(there, valueBefore(change)) ? make(change) : 'change.outdated';
  };
}

/** Applies a change by a command of its own, whatever became of the board since. */
export function reapplyAnyway(commands: Commands): Attempt {
  return (change) => {
    try {
      perform(change, commands);
      return undefined;
    } catch (error) {
      if (error instanceof CodedError) return error.code;
      throw error;
    }
  };
}

/** What a change is about, as it is on the board now: a record, or the fields that it changes. */
function currentValue(change: Change, { meta, records }: ReturnType<Now>): unknown {
  if (change.kind === 'meta') return fieldsIn(meta, change);
  const record = records[change.collection].get(change.id);
  return change.kind === 'edit' ? record && fieldsIn(record, change) : record;
}

function fieldsIn(record: object, { before, after }: { before: object; after: object }): unknown {
  const values = new Map<string, unknown>(Object.entries(record));
  const fields = Object.keys({ ...before, ...after });
  return sorted(fields.flatMap((field) => (values.has(field) ? [[field, values.get(field)]] : [])));
}

/** What the board had before the change. */
function valueBefore(change: Change): unknown {
  switch (change.kind) {
    case 'add':
      return undefined;
    case 'remove':
      return change.record;
    case 'edit':
    case 'meta':
      return sorted(Object.entries(change.before));
  }
}

/** What the board has after it. */
function valueAfter(change: Change): unknown {
  switch (change.kind) {
    case 'add':
      return change.record;
    case 'remove':
      return undefined;
    case 'edit':
    case 'meta':
      return sorted(Object.entries(change.after));
  }
}

function sorted(entries: readonly (readonly unknown[])[]): readonly unknown[] {
  return entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function perform(change: Change, commands: Commands): void {
  switch (change.kind) {
    case 'add':
      commands.addRecord(change.collection, change.record);
      return;
    case 'remove':
      commands.removeMany([change.id]);
      return;
    case 'edit':
      commands.updateRecord(change.collection, change.id, patchOf(change));
      return;
    case 'meta':
      commands.setMeta(patchOf(change));
      return;
  }
}

/** Fields that were taken away are cleared. */
function patchOf({ before, after }: { before: object; after: object }): object {
  const cleared = Object.keys(before).map((field) => [field, undefined] as const);
  return { ...Object.fromEntries(cleared), ...after };
}
