import {
  type DirectoryChanges,
  type Taken,
  type UpdateOptions,
  updateFrom,
} from '@parcours/shared/directory';
import { newId } from '@parcours/shared/doc';
import type { BoardSession } from './session.ts';

/** Brings a board up to date with a directory that it took from, in one step of Undo; whether it could be done. */
export function bringUpToDate(
  { attempt, commands, undo }: Pick<BoardSession, 'attempt' | 'commands' | 'undo'>,
  changes: DirectoryChanges,
  taken: Taken,
  options: Omit<UpdateOptions, 'newId'>,
): boolean {
  const { actors, assets, patches } = updateFrom(changes, taken, { ...options, newId });
  const isDone = undo.asOneStep(() =>
    attempt(() => {
      for (const asset of assets) commands.addRecord('assets', asset);
      for (const actor of actors) commands.addRecord('actors', actor);
      for (const { collection, id, patch } of patches) commands.updateRecord(collection, id, patch);
      return true;
    }),
  );
  return isDone === true;
}
