import type { Shown } from '@parcours/shared/workshop';
import { useEffect } from 'react';
import { useShown } from '../../../live/hooks.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { findRecord } from '../../../store/boardStore.ts';
import type { UiState } from '../../../store/uiStore.ts';
import { NARROW } from '../../../ui/narrow.ts';

interface FollowingProps {
  readonly isFollowing: boolean;
  /** The person looks at something else. */
  onStray(): void;
}

/** Has the board go along with what the presenter shows: the canvas with the view; on a phone, the card in words. */
export function Following({ isFollowing, onStray }: FollowingProps) {
  const shown = useShown();
  const { ui, store } = useSession();
  useEffect(() => {
    if (!isFollowing || shown === undefined) return;
    const isKnown = shown.card !== null && findRecord(store.getState().records, shown.card) !== undefined;
    ui.actions.lead(ledBy(shown));
    ui.actions.select(isKnown && shown.card !== null ? [shown.card] : []);
    const isNarrow = matchMedia(NARROW).matches;
    if (isNarrow) ui.actions.setPanel(isKnown ? 'details' : 'outline');
    const { selection, panel } = ui.getState();
    const looksElsewhere = (now: UiState) =>
      now.led === null || now.selection !== selection || (isNarrow && now.panel !== panel);
    return ui.subscribe((now) => {
      if (looksElsewhere(now)) onStray();
    });
  }, [isFollowing, shown, ui, store, onStray]);
  useEffect(() => (isFollowing ? () => ui.actions.lead(null) : undefined), [isFollowing, ui]);
  return null;
}

function ledBy({ card, sight }: Shown): NonNullable<UiState['led']> {
  if (sight === null) return { card, sight };
  const [x, y, width, height] = sight;
  return { card, sight: { x, y, width, height } };
}
