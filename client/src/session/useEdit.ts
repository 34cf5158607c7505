import type { CollectionName, LineOf, ListOf, LongTextOf } from '@parcours/shared/board';
import type { Patch } from '@parcours/shared/doc';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useUi, useUiActions } from './hooks.ts';
import { useSession } from './SessionContext.tsx';

/** The edits of some of a record's lists. */
export interface ListEdit<Field> {
  addTo(field: Field, value: string): void;
  removeFrom(field: Field, value: string): void;
}

/** The edits of one record; each refusal is shown as a notice. */
export interface Edit<Name extends CollectionName> extends ListEdit<ListOf<Name>> {
  set(patch: Patch<Name>): void;
  /** Makes a line of text read `text`, which began as `base`: what others wrote in it meanwhile is not lost. */
  line(field: LineOf<Name>): (text: string, base: string) => void;
  /** Makes a long text read `text`, leaving what others type in it at once. */
  text(field: LongTextOf<Name>, text: string): void;
}

/** What a form does with the record it shows. */
export function useEdit<Name extends CollectionName>(name: Name, id: string): Edit<Name> {
  const { attempt, commands, meanwhile } = useSession();
  return useMemo(
    () => ({
      set: (patch) => attempt(() => commands.updateRecord(name, id, patch)),
      line: (field) => (text, base) => meanwhile.writeLine({ collection: name, id, field }, text, base),
      text: (field, text) => meanwhile.writeText({ collection: name, id, field }, text),
      addTo: (field, value) => attempt(() => commands.addToList(name, id, field, value)),
      removeFrom: (field, value) => attempt(() => commands.removeFromList(name, id, field, value)),
    }),
    [attempt, commands, meanwhile, name, id],
  );
}

/**
 * Puts the keyboard into the first field of a new record's form, its text selected, so that what is typed next names
 * it. On a phone that shows the canvas, it does so once the form comes into sight.
 */
export function useNaming<Form extends HTMLElement>(id: string): RefObject<Form | null> {
  const form = useRef<Form>(null);
  const { askName } = useUiActions();
  const isAsked = useUi(({ naming }) => naming === id);
  const panel = useUi((state) => state.panel);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the panel the form comes into sight
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!isAsked || !field) return;
    field.focus();
    if (field !== document.activeElement) return;
    field.select();
    askName(null);
  }, [isAsked, panel, askName]);
  return form;
}
