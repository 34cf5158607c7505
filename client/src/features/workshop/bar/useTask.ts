import { useState } from 'react';

/** As in the style sheet: below it the task is a sheet over the board. */
const SHEET = '(width < 60rem)';

/** Whether the task is in sight: each phase shows its own, but over nobody's words who writes on a phone. */
export function useTask(phase: string | undefined) {
  const [state, setState] = useState({ phase, isFolded: false });
  if (state.phase !== phase) setState({ phase, isFolded: isInTheWay() });
  return { isFolded: state.isFolded, fold: (isFolded: boolean) => setState({ phase, isFolded }) };
}

function isInTheWay(): boolean {
  return (
    matchMedia(SHEET).matches &&
    document.activeElement?.matches('input, textarea, [contenteditable]') === true
  );
}
