import { useUi, useUiActions } from '../../session/hooks.ts';
import { useKeyPress } from '../flow.ts';

/**
 * Selecting by a rectangle that is drawn on the empty canvas: while Shift is held, or with the tool for it, which works by
 * touch as well. Not by React Flow's own key, under which a click on a card would begin a rectangle too.
 */
export function useMarquee(isPanning: boolean) {
  const isToolInHand = useUi(({ tool }) => tool.kind === 'marquee');
  const isShiftHeld = useKeyPress('Shift', WHOLE_PAGE);
  const { setTool } = useUiActions();
  const isDrawing = !isPanning && (isToolInHand || isShiftHeld);
  return {
    selectionOnDrag: isDrawing,
    // The middle button moves the canvas whatever is in hand.
    panOnDrag: isDrawing ? MIDDLE_BUTTON : true,
    onSelectionEnd: () => {
      if (isToolInHand) setTool({ kind: 'pointer' });
    },
  };
}

const MIDDLE_BUTTON = [1];
const WHOLE_PAGE = { target: typeof window === 'undefined' ? null : window };
