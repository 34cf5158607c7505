import type { BoardMeta, CollectionName, CoordinationState, LegKind } from '@parcours/shared/board';
import * as doc from '@parcours/shared/doc';
import type { Doc } from 'yjs';

/** The document's commands, bound to one document. Each throws a CodedError where a rule would be broken. */
export interface Commands {
  /** Adds a record and returns its id. */
  addRecord(name: CollectionName, fields: Readonly<Record<string, unknown>>): string;
  /** Sets plain fields and lists; undefined clears an optional field. */
  updateRecord(name: CollectionName, id: string, patch: Readonly<Record<string, unknown>>): void;
  /** Makes a long text read `text`, as the smallest edit, so that what others type at once stays. */
  editText(name: CollectionName, id: string, field: string, text: string): void;
  addToList(name: CollectionName, id: string, field: string, value: string): void;
  removeFromList(name: CollectionName, id: string, field: string, value: string): void;
  /** Draws a leg and returns its id. */
  connect(leg: { from: string; to: string; kind?: LegKind; label?: string }): string;
  moveMany(moves: readonly { id: string; x: number; y: number }[]): void;
  /** Deletes records, and what means nothing without them. */
  removeMany(ids: readonly string[]): void;
  setMeta(patch: Readonly<Partial<BoardMeta>>): void;
  setCoordination(input: { a: string; b: string; state: CoordinationState; note?: string }): void;
}

export function bindCommands(target: Doc): Commands {
  return {
    addRecord: (name, fields) => doc.addRecord(target, name, fields),
    updateRecord: (name, id, patch) => doc.updateRecord(target, name, id, patch),
    editText: (name, id, field, text) => doc.editText(target, name, id, field, text),
    addToList: (name, id, field, value) => doc.addToList(target, name, id, field, value),
    removeFromList: (name, id, field, value) => doc.removeFromList(target, name, id, field, value),
    connect: (leg) => doc.connect(target, leg),
    moveMany: (moves) => doc.moveMany(target, moves),
    removeMany: (ids) => doc.removeMany(target, ids),
    setMeta: (patch) => doc.setMeta(target, patch),
    setCoordination: (input) => doc.setCoordination(target, input),
  };
}
