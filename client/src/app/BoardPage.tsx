import { CLOSE } from '@parcours/shared/protocol';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { SessionProvider } from '../session/SessionContext.tsx';
import { useBoard, useSessionStatus } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';
import { BoardLayout } from './BoardLayout.tsx';
import { Loading } from './Loading.tsx';
import { NotFound } from './NotFound.tsx';
import { useOpenBoard } from './useOpenBoard.ts';
import { navigate } from './useRoute.ts';

interface BoardPageProps {
  readonly boardId: string;
  /** The capability token of the link; without one, that of an earlier visit in this browser is used. */
  readonly token: string | undefined;
}

/** The board: its session, and around the canvas the panels. */
export function BoardPage({ boardId, token }: BoardPageProps) {
  const opening = useOpenBoard(boardId, token);
  switch (opening.step) {
    case 'no-token':
      return <NotFound />;
    case 'opening':
      return <Loading />;
    case 'open':
      return (
        <SessionProvider session={opening.session}>
          <OpenBoard />
        </SessionProvider>
      );
  }
}

/** Nothing of a board shows before its content is there, or after the server has erased it. */
function OpenBoard() {
  const { state, closeCode } = useSessionStatus();
  const isReady = useBoard(({ ready }) => ready);
  if (state === 'refused' && (!isReady || closeCode === CLOSE.noSuchBoard)) {
    return <Refused closeCode={closeCode} />;
  }
  return isReady ? <BoardLayout /> : <Loading />;
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
