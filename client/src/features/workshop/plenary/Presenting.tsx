import type { Shown } from '@parcours/shared/workshop';
import { useEffect } from 'react';
import { useLive } from '../../../live/hooks.ts';
import type { Sight } from '../../../session/presenceState.ts';
import { useSession } from '../../../session/SessionContext.tsx';

/** What is in sight is told once it has rested for so long, and on the way there no more often than this, in ms. */
const REST = 250;
const EVERY = 1000;

/** Tells all, in one turn of a plenary, what is in sight here and which card is opened. */
export function Presenting({ turn }: { readonly turn: string }) {
  const { show } = useLive();
  const { ui, presence } = useSession();
  useEffect(() => {
    let timeout: ReturnType<typeof setTimeout> | undefined;
    let toldAt = Number.NEGATIVE_INFINITY;
    let told = '';
    const tell = () => {
      const shown = shownOf(ui.getState().selection, presence.sight.getState().own);
      const text = JSON.stringify(shown);
      toldAt = performance.now();
      if (text === told) return;
      told = text;
      show(turn, shown);
    };
    const tellSoon = () => {
      clearTimeout(timeout);
      timeout = setTimeout(tell, Math.max(0, Math.min(REST, toldAt + EVERY - performance.now())));
    };
    tell();
    const endings = [
      ui.subscribe((now, before) => {
        if (now.selection !== before.selection) tellSoon();
      }),
      presence.sight.subscribe(tellSoon),
      () => clearTimeout(timeout),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [turn, show, ui, presence]);
  return null;
}

/** Of several cards that are chosen none is opened. */
function shownOf(selection: ReadonlySet<string>, sight: Sight | null): Shown {
  const [card = null] = selection;
  return {
    card: selection.size === 1 ? card : null,
    sight: sight && [sight.x, sight.y, sight.width, sight.height],
  };
}
