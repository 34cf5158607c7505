import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { cardsOf, isHidden, sizeOf } from '../records/cards.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { RecordMaps } from '../store/boardStore.ts';

/**
 * Lays the whole board on one sheet while the browser prints, whatever of it is in sight; true meanwhile, so that
 * cards out of sight are drawn as well.
 */
export function usePrintedCanvas(canvas: RefObject<HTMLElement | null>): boolean {
  const { store, ui } = useSession();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    let takeAway = () => {};
    const before = () => {
      // Its sheets are what is printed.
      if (ui.getState().dialog === 'print') return;
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
  }, [store, ui, canvas]);
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

/** How a board lies on a sheet of paper, in CSS pixels of the sheet. */
interface Sheet {
  readonly orientation: 'landscape' | 'portrait';
  readonly width: number;
  readonly height: number;
  /** From the canvas' own units to the sheet. */
  readonly view: { readonly x: number; readonly y: number; readonly scale: number };
}

const MM = 96 / 25.4;
/** What A4 and US Letter both have room for, beside margins of a centimetre and a line for the title. */
const LONG = 255 * MM;
const SHORT = 168 * MM;
const SHORT_UPRIGHT = 186 * MM;
const LONG_UPRIGHT = 238 * MM;
/** Tags and names stand out over the edges of their cards. */
const AROUND = 40;

/** The whole board on one sheet, turned so that it comes out larger; undefined where there is nothing on it. */
function sheetOf(records: RecordMaps): Sheet | undefined {
  const boxes = [...cardsOf(records)]
    .filter((card) => !isHidden(card))
    .map((card) => ({ x: card.record.x, y: card.record.y, ...sizeOf(card) }));
  if (boxes.length === 0) return undefined;
  const left = least(boxes.map(({ x }) => x)) - AROUND;
  const top = least(boxes.map(({ y }) => y)) - AROUND;
  const width = -least(boxes.map((box) => -box.x - box.width)) + AROUND - left;
  const height = -least(boxes.map((box) => -box.y - box.height)) + AROUND - top;
  const sheets = [
    { orientation: 'landscape', width: LONG, height: SHORT },
    { orientation: 'portrait', width: SHORT_UPRIGHT, height: LONG_UPRIGHT },
  ] as const;
  const [best] = sheets
    .map((sheet) => ({ ...sheet, scale: Math.min(1, sheet.width / width, sheet.height / height) }))
    .sort((a, b) => b.scale - a.scale);
  if (best === undefined) return undefined;
  const { scale, ...sheet } = best;
  const x = (sheet.width - width * scale) / 2 - left * scale;
  const y = -top * scale;
  return { ...sheet, view: { x, y, scale } };
}

/** Of many values, which `Math.min` would take as so many arguments. */
function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}
