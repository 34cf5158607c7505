import { useEffect } from 'react';
import { useSession } from '../session/SessionContext.tsx';
import type { BoardSession } from '../session/session.ts';
import { isTextField } from '../ui/ownText.ts';
import { goToRegion, rememberPlaces } from '../ui/regions.ts';
import { type Shortcut, shortcutOf } from '../ui/shortcuts.ts';

/** The keys that hold wherever the keyboard is on the board page. */
export function usePageKeys(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || writesASign(event)) return;
      const shortcut = shortcutOf(event);
      const action = actionOf(session, shortcut, event.target);
      if (action === undefined) return;
      const isForBrowser = shortcut === 'find' && session.ui.getState().dialog === 'find';
      event.stopPropagation();
      if (!isForBrowser) event.preventDefault();
      action();
    };
    // Captured: the search's field keeps the keys that are pressed in it to itself.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session]);
  useEffect(rememberPlaces, []);
}

/** In a field, a question mark is written. */
function writesASign(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, key } = event;
  const isCommand = (ctrlKey || metaKey) && !event.getModifierState('AltGraph');
  return target instanceof Element && isTextField(target) && !isCommand && [...key].length === 1;
}

type Action = () => void;

function actionOf(
  { ui }: BoardSession,
  shortcut: Shortcut | undefined,
  target: EventTarget | null,
): Action | undefined {
  const { dialog } = ui.getState();
  const isOver = target instanceof Element && target.closest(OVER_THE_PAGE) !== null;
  const isFinding = dialog === 'find' || dialog === 'commands';
  // What is over the page has the keyboard to itself; search and list of commands take each other's place.
  if (isOver && !(isFinding && (shortcut === 'find' || shortcut === 'commands'))) return undefined;
  switch (shortcut) {
    case 'find':
      // Behind a dialog the browser's own search finds nothing: that goes, and the key is the browser's.
      return () => ui.actions.openDialog(dialog === 'find' ? null : 'find');
    case 'commands':
      return () => ui.actions.openDialog('commands');
    case 'help':
      return () => ui.actions.openDialog('help');
    case 'nextRegion':
      return () => goToRegion('next');
    case 'previousRegion':
      return () => goToRegion('previous');
    default:
      return undefined;
  }
}

const OVER_THE_PAGE = 'dialog, [role=dialog], [role=menu], [role=listbox]';
