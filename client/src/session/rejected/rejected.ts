import { COLLECTION_NAMES, isDictionary, isId, isSame } from '@parcours/shared/board';
import { ERRORS, type ErrorCode } from '@parcours/shared/errors';
import { equalFlat } from 'lib0/array';
import type { RejectedChange, RejectionReason } from './reapply.ts';

/** A document with changes that the server rejected together, not yet compared with the board. */
export interface RejectedUpdate {
  readonly update: Uint8Array;
  readonly code: ErrorCode;
  /** Whether those of the changes that are allowed are to be applied again without asking. */
  readonly isToReapply: boolean;
}

/** Changes to one board, made in this browser, that the server rejected. */
export interface Rejected {
  readonly updates: readonly RejectedUpdate[];
  readonly remaining: readonly RejectedChange[];
  /** How many of the changes could be applied again. */
  readonly applied: number;
}

export const NOTHING_REJECTED: Rejected = { updates: [], remaining: [], applied: 0 };

export function isEmpty({ updates, remaining }: Rejected): boolean {
  return updates.length + remaining.length === 0;
}

/** Of the very same, which two windows may have read or a page may find again, the last one counts. */
export function mergeRejected(all: readonly Rejected[]): Rejected {
  return {
    updates: lastOfEach(
      all.flatMap(({ updates }) => updates),
      (one, other) => equalFlat(one.update, other.update),
    ),
    remaining: lastOfEach(
      all.flatMap(({ remaining }) => remaining),
      (one, other) => isSame(one.change, other.change),
    ),
    applied: all.reduce((sum, { applied }) => sum + applied, 0),
  };
}

function lastOfEach<Item>(
  items: readonly Item[],
  isTheSame: (one: Item, other: Item) => boolean,
): readonly Item[] {
  return items.filter((item, at) => !items.slice(at + 1).some((later) => isTheSame(item, later)));
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** The names under which the first release stored these, so that what it stored is found. */
export function toStored({ updates, remaining, applied }: Rejected): object {
  const batches = updates.map(({ isToReapply, ...update }) => ({ ...update, again: isToReapply }));
  return { batches, left: remaining, taken: applied };
}

/** Reads what an earlier visit stored, piece by piece; a piece that is no such thing is left out. */
export function readRejected(value: unknown): Rejected {
  if (!isDictionary(value)) return NOTHING_REJECTED;
  const { batches, left, taken } = value;
  return {
    updates: Array.isArray(batches) ? batches.flatMap(readUpdate) : [],
    remaining: Array.isArray(left) ? left.filter(isRejectedChange) : [],
    applied: typeof taken === 'number' ? taken : 0,
  };
}

function readUpdate(value: unknown): RejectedUpdate[] {
  if (!isDictionary(value)) return [];
  const { update, code, again } = value;
  const isWhole = update instanceof Uint8Array && isErrorCode(code);
  return isWhole ? [{ update, code, isToReapply: again === true }] : [];
}

function isRejectedChange(value: unknown): value is RejectedChange {
  return (
    isDictionary(value) && isReason(value.reason) && isDictionary(value.change) && isChange(value.change)
  );
}

function isReason(value: unknown): value is RejectionReason {
  return value === 'change.outdated' || isErrorCode(value);
}

function isChange({ kind, collection, id, record, before, after }: Record<string, unknown>): boolean {
  const isEdit = isDictionary(before) && isDictionary(after);
  const isRecord = COLLECTION_NAMES.some((name) => name === collection) && isId(id) && isDictionary(record);
  switch (kind) {
    case 'meta':
      return isEdit;
    case 'edit':
      return isEdit && isRecord;
    case 'add':
    case 'remove':
      return isRecord;
    default:
      return false;
  }
}
