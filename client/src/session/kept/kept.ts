import { COLLECTION_NAMES, isDictionary, isId } from '@parcours/shared/board';
import { ERRORS, type ErrorCode } from '@parcours/shared/errors';
import type { LeftChange, LeftReason } from './applyChanges.ts';

/** A document with changes that the server refused together; nobody has gone through them yet. */
export interface Batch {
  readonly update: Uint8Array;
  readonly code: ErrorCode;
  /** Whether those of the changes that are allowed are to be made again without asking. */
  readonly again: boolean;
}

/** What a browser keeps of one board for the person in front of it: changes that the server did not take. */
export interface Kept {
  readonly batches: readonly Batch[];
  readonly left: readonly LeftChange[];
  /** How many of the changes that were kept could be made again. */
  readonly taken: number;
}

export const NOTHING_KEPT: Kept = { batches: [], left: [], taken: 0 };

export function isNothing({ batches, left }: Kept): boolean {
  return batches.length + left.length === 0;
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** Reads what an earlier visit kept, piece by piece; a piece that is no such thing is left out. */
export function readKept(value: unknown): Kept {
  if (!isDictionary(value)) return NOTHING_KEPT;
  const { batches, left, taken } = value;
  return {
    batches: Array.isArray(batches) ? batches.filter(isBatch) : [],
    left: Array.isArray(left) ? left.filter(isLeft) : [],
    taken: typeof taken === 'number' ? taken : 0,
  };
}

function isBatch(value: unknown): value is Batch {
  return isDictionary(value) && value.update instanceof Uint8Array && isErrorCode(value.code);
}

function isLeft(value: unknown): value is LeftChange {
  return (
    isDictionary(value) && isReason(value.reason) && isDictionary(value.change) && isChange(value.change)
  );
}

function isReason(value: unknown): value is LeftReason {
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
