import { useEffect, useState } from 'react';
import { NARROW } from '../../../ui/narrow.ts';

/**
 * Whether the task is in sight: each phase shows its own. On a phone it is a sheet over the foot of the board, so it
 * does not come over the words of somebody who writes, and goes as soon as the board is used.
 */
export function useTask(phase: string | undefined) {
  const [state, setState] = useState({ phase, isFolded: false });
  if (state.phase !== phase) setState({ phase, isFolded: isSheet() && isWriting() });
  const { isFolded } = state;
  useEffect(() => {
    if (isFolded) return;
    const controller = new AbortController();
    const { signal } = controller;
    const foldIfUsed = ({ target }: Event) => {
      if (isSheet() && isOnBoard(target)) setState({ phase, isFolded: true });
    };
    for (const type of ['pointerdown', 'keydown'])
      window.addEventListener(type, foldIfUsed, { signal, capture: true });
    return () => controller.abort();
  }, [phase, isFolded]);
  return { isFolded, fold: (next: boolean) => setState({ phase, isFolded: next }) };
}

const isSheet = (): boolean => matchMedia(NARROW).matches;

const isWriting = (): boolean =>
  document.activeElement?.matches('input, textarea, [contenteditable]') === true;

const isOnBoard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-region]') !== null;
