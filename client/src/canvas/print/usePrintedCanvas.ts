import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../../session/SessionContext.tsx';
import { type Sheet, sheetOf } from './sheet.ts';

/**
 * Lays the whole board on one sheet while the browser prints, whatever of it is in sight; true meanwhile, so that
 * cards out of sight are drawn as well.
 */
export function usePrintedCanvas(canvas: RefObject<HTMLElement | null>): boolean {
  const { store } = useSession();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    let takeAway = () => {};
    const before = () => {
      const sheet = sheetOf(store.getState().records);
      if (sheet === undefined || canvas.current === null) return;
      takeAway = layOn(sheet, canvas.current);
      // The browser takes its picture as soon as this event is over.
      flushSync(() => setPrinting(true));
    };
    const after = () => {
      takeAway();
      takeAway = () => {};
      setPrinting(false);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      takeAway();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [store, canvas]);
  return isPrinting;
}

function layOn({ orientation, width, height, view }: Sheet, canvas: HTMLElement): () => void {
  const page = document.createElement('style');
  page.textContent = `@page { size: ${orientation}; margin: 10mm }`;
  document.head.append(page);
  const properties = {
    '--sheet-width': `${width}px`,
    '--sheet-height': `${height}px`,
    '--sheet-view': `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
  };
  for (const [name, value] of Object.entries(properties)) canvas.style.setProperty(name, value);
  return () => {
    page.remove();
    for (const name of Object.keys(properties)) canvas.style.removeProperty(name);
  };
}
