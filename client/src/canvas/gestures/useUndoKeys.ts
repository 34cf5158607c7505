import { useEffect } from 'react';
import { useSession } from '../../session/SessionContext.tsx';

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z anywhere on the page, save in a text field, which has an undo of its own. */
export function useUndoKeys(): void {
  const { undo, canEdit } = useSession();
  useEffect(() => {
    if (!canEdit) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      if (direction === undefined || isText(event.target)) return;
      event.preventDefault();
      undo[direction]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, canEdit]);
}

function directionOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    default:
      return undefined;
  }
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
