import type {
  Board,
  BoardPart,
  CollectionName,
  Grafting,
  MetaLongText,
  RecordOf,
} from '@parcours/shared/board';
import * as doc from '@parcours/shared/doc';
import type { Doc } from 'yjs';

export type { Patch } from '@parcours/shared/doc';

/**
 * The document's commands, bound to one document: each is one transaction and one undo step, and throws a
 * CodedError, having changed nothing, where a rule would be broken.
 */
export interface Commands {
  /** Adds a record and returns its id. */
  addRecord<Name extends CollectionName>(name: Name, fields: doc.NewRecord<Name>): RecordOf<Name>['id'];
  /** Puts a part of some board on this one; returns the ids of the cards added, by those that they have in the part. */
  addPart(part: BoardPart, grafting: Omit<Grafting, 'newId'>): ReadonlyMap<string, string>;
  /** Sets fields; undefined clears an optional one. Lists and long texts change by the smallest edit. */
  updateRecord<Name extends CollectionName>(name: Name, id: string, patch: doc.Patch<Name>): void;
  /** Makes a long text read `text`, as the smallest edit, so that what others type at once stays. */
  editText(name: CollectionName, id: string, field: string, text: string): void;
  /** As `editText`, of the board's meta. */
  editMetaText(field: MetaLongText, text: string): void;
  addToList(name: CollectionName, id: string, field: string, value: unknown): void;
  removeFromList(name: CollectionName, id: string, field: string, value: unknown): void;
  /** Draws a leg and returns its id. */
  connect(leg: doc.Connection): string;
  moveMany(moves: readonly doc.Move[]): void;
  /** Removes records, and what means nothing without them; returns the ids of all that went. */
  removeMany(ids: readonly string[]): readonly string[];
  /** Brings back what somebody removed, and what referred to it. */
  bringBack(removed: readonly doc.RecordRef[], mentions: readonly doc.Mention[]): void;
  setMeta(patch: doc.MetaPatch): void;
  setCoordination(input: doc.CoordinationInput): void;
  /** Says what the group thinks of a finding, and returns the id of the record that says it. */
  setCheck(input: doc.CheckInput): string;
  /** Makes the board what it was, touching only what differs. The date of erasure stays as it is. */
  restoreBoard(past: Board): void;
}

export function bindCommands(target: Doc): Commands {
  return {
    addRecord: (name, fields) => doc.addRecord(target, name, fields),
    addPart: (part, grafting) => doc.addPart(target, part, grafting),
    updateRecord: (name, id, patch) => doc.updateRecord(target, name, id, patch),
    editText: (name, id, field, text) => doc.editText(target, name, id, field, text),
    editMetaText: (field, text) => doc.editMetaText(target, field, text),
    addToList: (name, id, field, value) => doc.addToList(target, name, id, field, value),
    removeFromList: (name, id, field, value) => doc.removeFromList(target, name, id, field, value),
    connect: (leg) => doc.connect(target, leg),
    moveMany: (moves) => doc.moveMany(target, moves),
    removeMany: (ids) => doc.removeMany(target, ids),
    bringBack: (removed, mentions) => doc.bringBack(target, removed, mentions),
    setMeta: (patch) => doc.setMeta(target, patch),
    setCoordination: (input) => {
      doc.setCoordination(target, input);
    },
    setCheck: (input) => doc.setCheck(target, input),
    restoreBoard: (past) => doc.restoreBoard(target, past),
  };
}
