import { fold } from '@parcours/shared/texts';
import { type KeyboardEvent, useRef } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';

/** A row that is not folded away. */
export interface TreeRow {
  readonly key: string;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Undefined where there is nothing to unfold. */
  readonly isOpen: boolean | undefined;
}

/** As high as most rows are, in pixels. */
export const ROW_HEIGHT = 44;

/** After so long a pause, a letter begins a new search. */
const PAUSE_MS = 700;

export interface TreeKeys<Row extends TreeRow> {
  /** From top to bottom. */
  readonly rows: readonly Row[];
  /** What is found by typing its first letters. */
  textOf(row: Row): string;
  /** The keyboard went to a row. */
  onCurrent(row: Row): void;
  onFold(row: Row, isOpen: boolean): void;
  /** A key on a row that does not move the keyboard. */
  onKey(event: KeyboardEvent<HTMLElement>, row: Row): void;
}

/** What keys do on a row: they move the keyboard, fold, or are the row's own. */
export function useTreeKeys<Row extends TreeRow>({ rows, textOf, ...on }: TreeKeys<Row>) {
  const { direction } = useLocale();
  const typed = useRef({ text: '', at: 0 });
  const search = ({ key, timeStamp }: KeyboardEvent, from: number): number => {
    const isNext = timeStamp - typed.current.at < PAUSE_MS;
    const text = (isNext ? typed.current.text : '') + key;
    typed.current = { text, at: timeStamp };
    return findText(rows.map(textOf), text, from);
  };
  return (event: KeyboardEvent<HTMLElement>, index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    const key = keyIn(event.key, direction);
    const move = hasModifier(event)
      ? undefined
      : (treeMove(rows, index, { key, page: pageOf(event.currentTarget) }) ??
        (isLetter(event) ? ({ kind: 'go', to: search(event, index) } as const) : undefined));
    if (move === undefined) return on.onKey(event, row);
    event.preventDefault();
    if (move.kind === 'fold') return on.onFold(row, move.isOpen);
    const to = rows[move.to];
    if (to !== undefined && to !== row) on.onCurrent(to);
  };
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

/** Space is for what a row does. */
function isLetter({ key }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ';
}

/** Where it is read from right to left, the arrows that fold and unfold change places. */
function keyIn(key: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr') return key;
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}

function pageOf(grid: HTMLElement): number {
  return Math.max(1, Math.floor(grid.clientHeight / ROW_HEIGHT) - 1);
}

type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold'; readonly isOpen: boolean };

/** What a key does on a row, as where it is read from left to right; undefined where it is none of the tree's. */
export function treeMove(
  rows: readonly TreeRow[],
  index: number,
  { key, page }: { readonly key: string; readonly page: number },
): TreeMove | undefined {
  const last = rows.length - 1;
  const go = (to: number) => ({ kind: 'go', to: Math.min(last, Math.max(0, to)) }) as const;
  const isOpen = rows[index]?.isOpen;
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'PageDown':
      return go(index + page);
    case 'PageUp':
      return go(index - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
      if (isOpen === false) return { kind: 'fold', isOpen: true };
      return go(isOpen === true ? index + 1 : index);
    case 'ArrowLeft':
      return isOpen === true ? { kind: 'fold', isOpen: false } : go(parentOf(rows, index));
    default:
      return undefined;
  }
}

function parentOf(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  const above = rows.slice(0, index).findLastIndex((row) => row.level < level);
  return above === -1 ? index : above;
}

/**
 * The first text from a place on that begins with what was typed; by one letter over and over, each next one. The place
 * itself where there is none.
 */
export function findText(texts: readonly string[], typed: string, from: number): number {
  const letters = [...fold(typed)];
  const isRepeated = letters.every((letter) => letter === letters[0]);
  const wanted = isRepeated ? (letters[0] ?? '') : letters.join('');
  const start = isRepeated ? from + 1 : from;
  const order = texts.map((_, offset) => (start + offset) % texts.length);
  return order.find((index) => fold(texts[index]?.trim() ?? '').startsWith(wanted)) ?? from;
}
