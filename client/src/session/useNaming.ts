import { type RefObject, useEffect, useRef } from 'react';
import { useUi, useUiActions } from './hooks.ts';

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
