import type { CollectionName } from '@parcours/shared/board';
import type { Patch } from '@parcours/shared/doc';
import { useMemo } from 'react';
import { useSession } from './SessionContext.tsx';

/** The edits of one record; each refusal is shown as a notice. */
export interface Edit<Name extends CollectionName> {
  set(patch: Patch<Name>): void;
  /** Makes a long text read `text`, leaving what others type in it at once. */
  text(field: string, text: string): void;
  addTo(field: string, value: string): void;
  removeFrom(field: string, value: string): void;
}

/** What a form does with the record it shows. */
export function useEdit<Name extends CollectionName>(name: Name, id: string): Edit<Name> {
  const { attempt, commands } = useSession();
  return useMemo(
    () => ({
      set: (patch) => attempt(() => commands.updateRecord(name, id, patch)),
      text: (field, text) => attempt(() => commands.editText(name, id, field, text)),
      addTo: (field, value) => attempt(() => commands.addToList(name, id, field, value)),
      removeFrom: (field, value) => attempt(() => commands.removeFromList(name, id, field, value)),
    }),
    [attempt, commands, name, id],
  );
}
