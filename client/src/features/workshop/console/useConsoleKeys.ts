import { useEffect } from 'react';
import { isTextField } from '../../../ui/ownText.ts';
import { areKeysOn, type KeyAction, keyActionOf } from './consoleKeys.ts';

/** The keys that hold wherever the keyboard is on the console, but in a field or in what lies over it. */
export function useConsoleKeys(onAction: (action: KeyAction) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return;
      if (target instanceof Element && (isTextField(target) || target.closest(ELSEWHERE) !== null)) return;
      const action = keyActionOf(event);
      if (action === undefined || (action !== 'help' && !areKeysOn())) return;
      event.preventDefault();
      onAction(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onAction]);
}

const ELSEWHERE = 'dialog, [role=dialog], [role=menu], [role=listbox], select';
