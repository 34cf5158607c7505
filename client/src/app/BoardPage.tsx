import { useT } from '../i18n/useT.ts';
import { SessionProvider } from '../session/SessionContext.tsx';
import { BoardLayout } from './BoardLayout.tsx';
import { NotFound } from './NotFound.tsx';
import { useOpenBoard } from './useOpenBoard.ts';

interface BoardPageProps {
  readonly boardId: string;
  /** The capability token of the link; without one, that of an earlier visit in this browser is used. */
  readonly token: string | undefined;
}

/** The board: its session, and around the canvas the panels. */
export function BoardPage({ boardId, token }: BoardPageProps) {
  const t = useT();
  const opening = useOpenBoard(boardId, token);
  switch (opening.step) {
    case 'no-token':
      return <NotFound />;
    case 'opening':
      return <p role="status">{t('app.loading')}</p>;
    case 'open':
      return (
        <SessionProvider session={opening.session}>
          <BoardLayout />
        </SessionProvider>
      );
  }
}
