import type * as Y from 'yjs';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, onCanvas } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { liveRecord } from '../layout.ts';
import { LOCAL } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { writePosition } from './writeField.ts';

/** Where a placed record goes, in canvas units. */
export interface Move {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const PLACED = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].placed);

/**
 * Moves placed records, all in one step; what would leave the canvas stops at its edge.
 * @throws CodedError `record.not-found` where there is no such placed record; `record.invalid` where a coordinate is
 * not finite.
 */
export function moveMany(doc: Y.Doc, moves: readonly Move[]): void {
  assertReadable(doc);
  const targets = moves.map((move) => {
    const { name, map } = placedRecord(doc, move.id);
    return { map, position: coordinates(name, move) };
  });
  doc.transact(() => {
    for (const { map, position } of targets) writePosition(map, position);
  }, LOCAL);
}

function placedRecord(doc: Y.Doc, id: string): { name: CollectionName; map: Y.Map<unknown> } {
  for (const name of PLACED) {
    const map = liveRecord(doc, name, id);
    if (map) return { name, map };
  }
  throw new CodedError('record.not-found', { id });
}

function coordinates(name: CollectionName, { id, x, y }: Move): { x: number; y: number } {
  if (Number.isFinite(x) && Number.isFinite(y)) return onCanvas({ x, y }, COLLECTIONS[name].bounds);
  throw new CodedError('record.invalid', { id, faults: ['x', 'y'] });
}
