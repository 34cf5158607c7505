import { CLOSE } from '@parcours/shared/protocol';
import type { ReactNode } from 'react';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { useBoard, useSessionStatus } from '../session/hooks.ts';
import { SessionProvider } from '../session/SessionContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';
import { Loading } from './Loading.tsx';
import { NotFound } from './NotFound.tsx';
import { useOpenBoard } from './useOpenBoard.ts';
import { navigate } from './useRoute.ts';

interface BoardDoorProps {
  readonly boardId: string;
  /** The capability token of the link; without one, that of an earlier visit in this browser is used. */
  readonly token: string | undefined;
  readonly children: ReactNode;
}

/** Opens a board for what is inside, or says why it does not open. */
export function BoardDoor({ boardId, token, children }: BoardDoorProps) {
  const opening = useOpenBoard(boardId, token);
  switch (opening.step) {
    case 'no-token':
      return <NotFound />;
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
  const { state, closeCode } = useSessionStatus();
  const isReady = useBoard(({ ready }) => ready);
  const isRefused = state === 'refused' && (!isReady || closeCode === CLOSE.noSuchBoard);
  return isRefused ? <Refused closeCode={closeCode} /> : children;
}

function Refused({ closeCode }: { readonly closeCode: number | null }) {
  const t = useT();
  const { title, text } = reasonOf(closeCode);
  return (
    <Message title={t(title)} text={t(text)}>
      <Button variant="primary" onPress={() => navigate({ page: 'home' })}>
        {t('notFound.home')}
      </Button>
    </Message>
  );
}

function reasonOf(closeCode: number | null): { readonly title: MessageKey; readonly text: MessageKey } {
  switch (closeCode) {
    case CLOSE.noSuchBoard:
      return { title: 'board.gone.title', text: 'board.gone.text' };
    case CLOSE.newerVersion:
      return { title: 'board.newer.title', text: 'board.newer.text' };
    default:
      return { title: 'board.refused.title', text: 'board.refused.text' };
  }
}
