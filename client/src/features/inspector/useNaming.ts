import { type RefObject, useEffect, useRef } from 'react';
import { useUi, useUiActions } from '../../store/hooks.ts';

/**
 * Puts the keyboard into the first field of a new record's form, its text selected, so that what is typed next names
 * it. A form out of sight, as on a phone that shows the canvas, leaves the keyboard where it is.
 */
export function useNaming(id: string): RefObject<HTMLFieldSetElement | null> {
  const form = useRef<HTMLFieldSetElement>(null);
  const { askName } = useUiActions();
  const isAsked = useUi(({ naming }) => naming === id);
  useEffect(() => {
    if (!isAsked) return;
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    field?.focus({ preventScroll: true });
    field?.select();
    askName(null);
  }, [isAsked, askName]);
  return form;
}
