import type { ReactNode } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { useT } from '../i18n/useT.ts';
import { useBoard, useSessionStatus } from '../session/hooks.ts';
import { SessionProvider } from '../session/SessionContext.tsx';
import type { WayOn } from '../session/wayOn.ts';
import { Message } from '../ui/Message.tsx';
import { HomeButton } from './HomeButton.tsx';
import { Loading } from './Loading.tsx';
import { ReloadButton } from './ReloadButton.tsx';
import { useOpenBoard } from './useOpenBoard.ts';

interface BoardGateProps {
  readonly boardId: string;
  /** The capability token of the link. */
  readonly token: string;
  readonly children: ReactNode;
}

/** Opens a board for what is inside, or says why it does not open. */
export function BoardGate({ boardId, token, children }: BoardGateProps) {
  const opening = useOpenBoard(boardId, token);
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
  const { refusal } = useSessionStatus();
  const isReady = useBoard(({ ready }) => ready);
  if (refusal === null || (isReady && staysInSight(refusal.wayOn))) return children;
  return <Refused wayOn={refusal.wayOn} />;
}

/** Not what the server has erased, nor what this page cannot read. */
function staysInSight(wayOn: WayOn): boolean {
  switch (wayOn) {
    case 'come-back':
    case 'begin-anew':
    case 'cut-off':
      return true;
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
    case 'cut-off':
      return { title: 'board.refused.title', text: 'board.refused.text' };
  }
}
