import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAlias } from '../features/presence/alias.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useT } from '../i18n/useT.ts';
import { forgetToken } from '../local/recentBoards.ts';
import { whenToBeginAgain } from '../session/beginAgain.ts';
import { useBoard, useSessionStatus } from '../session/hooks.ts';
import { openSession } from '../session/openSession.ts';
import type { Rejected } from '../session/rejected/rejected.ts';
import { SessionProvider } from '../session/SessionContext.tsx';
import type { BoardSession } from '../session/session.ts';
import type { WayOn } from '../session/wayOn.ts';
import type { Stance } from '../store/uiStore.ts';
import { Message } from '../ui/Message.tsx';
import { HomeButton, Loading, ReloadButton } from './emptyPages.tsx';
import { lookForUpdate } from './offline/storeProgram.ts';

interface BoardGateProps {
  readonly boardId: string;
  /** The capability token of the link. */
  readonly token: string;
  /** Whether it is only looked at, and nothing of it is kept in this browser. */
  readonly isGuest?: boolean;
  readonly children: ReactNode;
}

/** Opens a board for what is inside, or says why it does not open. */
export function BoardGate({ boardId, token, isGuest = false, children }: BoardGateProps) {
  const opening = useOpenBoard(boardId, token, isGuest);
  switch (opening.step) {
    case 'opening':
      return <Loading />;
    case 'open':
      return (
        <SessionProvider session={opening.session}>
          <Admitted>{children}</Admitted>
        </SessionProvider>
      );
  }
}

/** Nothing of a board shows after the server has erased it, or where it never let this link in. */
function Admitted({ children }: { readonly children: ReactNode }) {
  const { finalClose } = useSessionStatus();
  const isReady = useBoard(({ ready }) => ready);
  // The other board opens as soon as it is known which it is.
  if (finalClose?.wayOn === 'moved') return <Loading />;
  if (finalClose === null || (isReady && staysInSight(finalClose.wayOn))) return children;
  return <Refused wayOn={finalClose.wayOn} />;
}

/** Not what the server has erased, nor what this page cannot read. */
function staysInSight(wayOn: WayOn): boolean {
  switch (wayOn) {
    case 'come-back':
    case 'begin-anew':
    case 'cut-off':
      return true;
    case 'moved':
    case 'gone':
    case 'newer':
      return false;
  }
}

function Refused({ wayOn }: { readonly wayOn: WayOn }) {
  const t = useT();
  const { title, text } = reasonOf(wayOn);
  return (
    <Message title={t(title)} text={t(text)}>
      {wayOn === 'newer' && <ReloadButton />}
      <HomeButton variant="primary" />
    </Message>
  );
}

function reasonOf(wayOn: WayOn): { readonly title: MessageKey; readonly text: MessageKey } {
  switch (wayOn) {
    case 'gone':
      return { title: 'board.gone.title', text: 'board.gone.text' };
    case 'newer':
      return { title: 'board.newer.title', text: 'board.newer.text' };
    case 'come-back':
    case 'begin-anew':
    case 'moved':
    case 'cut-off':
      return { title: 'board.refused.title', text: 'board.refused.text' };
  }
}

type Opening = { readonly step: 'opening' } | { readonly step: 'open'; readonly session: BoardSession };

/** What a session set aside, for the next one on the same board. */
interface Aside {
  readonly boardId: string;
  readonly rejected: Rejected;
  readonly stance: Stance;
}

const NOTHING_ASIDE: Partial<Aside> = {};

/** The session of a board, open for as long as the page shows it. */
function useOpenBoard(boardId: string, token: string, isGuest: boolean): Opening {
  const { user } = useAlias();
  const [session, setSession] = useState<BoardSession>();
  // The alias may change while the board is open: the session is told, not opened again.
  const [firstUser] = useState(user);
  // Each refused change, or copy, is another reason to open the board anew.
  const [refusals, setRefusals] = useState(0);
  const aside = useRef<Aside>(undefined);
  /** How many of them came since all was saved. */
  const inARow = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal opens the board anew
  useEffect(() => {
    const { rejected, stance } = aside.current?.boardId === boardId ? aside.current : NOTHING_ASIDE;
    aside.current = undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const opened = openSession({ boardId, token, user: firstUser, isGuest, rejected, stance });
    setSession(opened);
    const stopWatching = opened.status.subscribe((status, before) => {
      if (status.state === 'saved') inARow.current = 0;
      // A server that was away may have come back with another release.
      if (before.state === 'offline') lookForUpdate();
      if (status.finalClose?.wayOn === 'cut-off') {
        forgetToken(boardId, token);
        // By a link that was cut off one can look on, at what there was.
        setSession({ ...opened, canEdit: false });
      }
    });
    const stopWaiting = whenToBeginAgain(opened.status, (code) => {
      // What is being typed at this moment is written as the page leaves the board, and belongs to what is set aside.
      flushSync(() => setSession(undefined));
      void opened.setAside(code).then((left) => {
        aside.current = { boardId, rejected: left, stance: opened.ui.getState() };
        again = setTimeout(() => setRefusals((count) => count + 1), pauseBefore(inARow.current));
        inARow.current += 1;
      });
    });
    return () => {
      stopWatching();
      stopWaiting();
      clearTimeout(again);
      setSession(undefined);
      opened.close();
    };
  }, [boardId, token, isGuest, firstUser, refusals]);
  return session === undefined ? { step: 'opening' } : { step: 'open', session };
}

/** The first time at once, then ever later: what was refused may be refused again. */
function pauseBefore(refusalsInARow: number): number {
  return refusalsInARow === 0 ? 0 : Math.min(30_000, 1000 * 2 ** refusalsInARow);
}
