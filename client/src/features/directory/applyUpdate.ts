import type { DirectoryUpdate } from '@parcours/shared/directory';
import type { BoardSession } from '../../session/session.ts';

/** Brings a board up to date with a directory, in one step of Undo; whether it could be done. */
export function applyUpdate(
  { attempt, commands, undo }: Pick<BoardSession, 'attempt' | 'commands' | 'undo'>,
  { actors, assets, patches }: DirectoryUpdate,
): boolean {
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
