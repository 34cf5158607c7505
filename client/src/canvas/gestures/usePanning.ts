import { type RefObject, useEffect, useState } from 'react';
import { usePreferences } from '../../local/PreferencesContext.tsx';

/**
 * How the canvas is moved and zoomed by what is not a finger: while Space is held, a drag moves it wherever it begins, over
 * cards too; the wheel does what the person prefers, and with Ctrl it zooms, as pinching a trackpad is told by browsers.
 */
export function usePanning(canvas: RefObject<HTMLElement | null>) {
  const { wheel } = usePreferences();
  useBoardZoomsAlone(canvas);
  return {
    isPanning: useSpaceHeld(),
    wheel: { zoomOnScroll: wheel === 'zoom', panOnScroll: wheel === 'move' },
  };
}

/** What Space presses, ticks, opens or writes in keeps it. */
const TAKES_SPACE =
  'button, a, summary, input, select, textarea, [contenteditable], [role=button], [role=tab], [role=row], dialog, [role=dialog], [role=menu], [role=listbox]';

function useSpaceHeld(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key !== ' ' || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
      if (target.closest(TAKES_SPACE) === null) setHeld(true);
    };
    const release = ({ key }: KeyboardEvent) => {
      if (key === ' ') setHeld(false);
    };
    // A key that is let go of in another window is not told.
    const leave = () => setHeld(false);
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('keydown', press, { signal, capture: true });
    window.addEventListener('keyup', release, { signal, capture: true });
    window.addEventListener('blur', leave, { signal });
    return () => listening.abort();
  }, []);
  return isHeld;
}

/** Over the tools on the canvas, and fields in it, the browser would zoom the page. */
function useBoardZoomsAlone(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = canvas.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.defaultPrevented) return;
      event.preventDefault();
      element?.querySelector('.react-flow__renderer')?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [canvas]);
}
