import { COLLECTION_NAMES, type CollectionName } from '@parcours/shared/board';
import { touchedByRemoval } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { isLockable } from '@parcours/shared/rights';
import type { Doc } from 'yjs';
import type { BoardStore } from '../store/boardStore.ts';
import type { Commands } from './commands.ts';
import { type Rights, refusalOf } from './rights.ts';

const LOCKABLE = COLLECTION_NAMES.filter(isLockable);

/**
 * The commands as this person may use them. One that the server would refuse throws `access.locked` or `access.change`
 * instead, and changes nothing: a change that only the server refuses costs the page its connection.
 */
export function guardCommands(commands: Commands, doc: Doc, store: BoardStore, rights: Rights): Commands {
  const assertMay = (collection: CollectionName, id: string, fields: readonly string[] = []) => {
    for (const field of [undefined, ...fields]) {
      const code = refusalOf(rights, store, { collection, id }, field);
      if (code !== undefined) throw new CodedError(code);
    }
  };
  const assertMayWrite = (metaField: string) => {
    if (!rights.mayWriteMeta(metaField)) throw new CodedError('access.change');
  };
  return {
    ...commands,
    addRecord: (name, fields) => {
      assertMay(name, '', flagsOf(fields));
      return commands.addRecord(name, fields);
    },
    updateRecord: (name, id, patch) => {
      assertMay(name, id, Object.keys(patch));
      commands.updateRecord(name, id, patch);
    },
    editText: (name, id, field, text) => {
      assertMay(name, id);
      commands.editText(name, id, field, text);
    },
    addToList: (name, id, field, value) => {
      assertMay(name, id);
      commands.addToList(name, id, field, value);
    },
    removeFromList: (name, id, field, value) => {
      assertMay(name, id);
      commands.removeFromList(name, id, field, value);
    },
    moveMany: (moves) => {
      for (const { id } of moves) for (const name of LOCKABLE) assertMay(name, id);
      commands.moveMany(moves);
    },
    removeMany: (ids) => {
      for (const { collection, id } of touchedByRemoval(doc, ids)) assertMay(collection, id);
      return commands.removeMany(ids);
    },
    bringBack: (removed, mentions) => {
      for (const { collection, id } of [...removed, ...mentions]) assertMay(collection, id);
      commands.bringBack(removed, mentions);
    },
    setMeta: (patch) => {
      for (const field of Object.keys(patch)) assertMayWrite(field);
      commands.setMeta(patch);
    },
    editMetaText: (field, text) => {
      assertMayWrite(field);
      commands.editMetaText(field, text);
    },
    restoreBoard: (past) => {
      // It touches whatever is on the board, locked or not.
      if (!rights.mayLock) throw new CodedError('access.change');
      commands.restoreBoard(past);
    },
  };
}

/** The fields of a new record that are more than what a record says of itself anyway. */
function flagsOf(fields: object): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === true ? [field] : []));
}
