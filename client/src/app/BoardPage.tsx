import { WaitingForBoard } from '../features/line/WaitingForBoard.tsx';
import { useBoard } from '../session/hooks.ts';
import { BoardGate } from './BoardGate.tsx';
import { BoardLayout } from './BoardLayout.tsx';
import { HomeButton } from './HomeButton.tsx';
import { Loading } from './Loading.tsx';

interface BoardPageProps {
  readonly boardId: string;
  /** The capability token of the link. */
  readonly token: string;
}

/** The board: its session, and around the canvas the panels. */
export function BoardPage({ boardId, token }: BoardPageProps) {
  return (
    <BoardGate boardId={boardId} token={token}>
      <OpenBoard />
    </BoardGate>
  );
}

/** Nothing of a board shows before its content is there. */
function OpenBoard() {
  const isReady = useBoard(({ ready }) => ready);
  if (isReady) return <BoardLayout />;
  return (
    <WaitingForBoard loading={<Loading />}>
      <HomeButton />
    </WaitingForBoard>
  );
}
