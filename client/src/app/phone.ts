import { useState } from 'react';
import { useUi, useUiActions } from '../session/hooks.ts';
import { useLayer } from '../ui/layers/useLayer.ts';
import { NARROW } from '../ui/narrow.ts';
import { useScreenKeyboard } from '../ui/screenKeyboard.ts';
import { useMatches } from '../ui/useMatches.ts';

/** In a low window, as one of a laptop at 400 %, a sheet would leave nothing of the canvas. */
const ROOM_FOR_SHEET = `${NARROW} and (height >= 24rem)`;

export const useIsNarrow = () => useMatches(NARROW);

/**
 * On a phone, the details of the one card that was chosen on the canvas share the screen with it. Back puts away what
 * lies over the board, which is read as a canvas or as an outline: first the story or the details where these fill the
 * screen, then the sheet, a tool that was taken or a layout that is shown.
 */
export function useHasSheet(): boolean {
  const isNarrow = useIsNarrow();
  const isHigh = useMatches(ROOM_FOR_SHEET);
  const hasKeyboard = useScreenKeyboard();
  // The field that the keyboard came for may be in the sheet.
  const hasRoom = isHigh || (isNarrow && hasKeyboard);
  const { panel, board } = usePanelOver(isNarrow);
  const isChosen = useUi(
    ({ selection, renaming, tool }) => selection.size === 1 && renaming === null && tool.kind === 'pointer',
  );
  const isInHand = useUi(({ tool }) => tool.kind !== 'pointer');
  const isTidying = useUi(({ tidy }) => tidy !== null);
  const isTouring = useUi(({ tour }) => tour !== null);
  const { select, setPanel, setTool, endTidy } = useUiActions();
  const isOnCanvas = panel !== 'outline' && board === 'canvas';
  useLayer(isNarrow && isInHand, () => setTool({ kind: 'pointer' }));
  useLayer(isNarrow && isTidying, endTidy);
  useLayer(hasRoom && isChosen && isOnCanvas && !isTouring, () => select([]));
  // The tour goes from part to part itself.
  useLayer(isNarrow && panel !== board && !isTouring, () => setPanel(board));
  return hasRoom && isChosen && panel === 'canvas';
}

/** The part of the board that fills the screen, and in which form the board is behind it. */
function usePanelOver(isNarrow: boolean) {
  const panel = useUi((state) => state.panel);
  const [board, setBoard] = useState<'outline' | 'canvas'>('canvas');
  if (isNarrow && (panel === 'outline' || panel === 'canvas') && panel !== board) setBoard(panel);
  return { panel, board };
}
