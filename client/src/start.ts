import { INTERFACE_MESSAGES } from '@parcours/shared/messages/interface';
import { readAddress } from '@parcours/shared/protocol';
import { fetchPart } from './api/release.ts';
import { awaitInstallOffer } from './app/offline/installing.ts';
import { putLook } from './local/look.ts';
import { recallPreferences } from './local/preferences.ts';
import { askAhead, type FirstBoard } from './session/aheadOfCode.ts';
import { isLineSlow, pageLoad } from './still/slowLine.ts';
import { showStill } from './still/still.ts';
import { NARROW } from './ui/narrow.ts';
import './app/tokens.css';
import './app/base.css';
import './app/contrast.css';

/*
 * The first script of every page, which has little in it and no framework: all that a page is made of is on its way at
 * once, rather than each part after the one that asks for it.
 */

/** What fails here is asked for again by what needs it, which says so. */
const ignore = () => {};

async function start(): Promise<void> {
  const preferences = recallPreferences();
  putLook(preferences);
  awaitInstallOffer();
  const board = linkedBoard();
  const words = INTERFACE_MESSAGES[preferences.locale];
  // It costs the server some work, and is over at once where the browser or a near server has the code.
  if (board !== undefined && isWorthAsking()) {
    // It is small, and would wait long behind the rest.
    await showStill(board, words).catch(ignore);
    askAhead(board).catch(ignore);
  }
  words().catch(ignore);
  void fetchPart(() => import('./main.tsx'), ignore);
  for (const part of partsFor(board)) part().catch(ignore);
}

function linkedBoard(): FirstBoard | undefined {
  const linked = readAddress(location.pathname + location.search + location.hash);
  if (linked?.place.page !== 'board' || linked.key.state !== 'whole') return undefined;
  return { boardId: linked.place.id, token: linked.key.token };
}

/** What this page is made of, beyond what all are. */
function partsFor(board: FirstBoard | undefined): readonly (() => Promise<unknown>)[] {
  if (board === undefined) return [];
  const page = async () => {
    await import('./app/BoardPage.tsx');
    // While the board is drawn, nothing else is on the line.
    await import('./app/SidePanels.tsx');
  };
  return matchMedia(NARROW).matches ? [page, () => import('./features/outline/OutlinePanel.tsx')] : [page];
}

/** One that this browser had stored was waited for in vain: nothing comes over that line. */
function isWorthAsking(): boolean {
  const page = pageLoad();
  return page?.transferSize !== 0 && isLineSlow(page);
}

void start();
