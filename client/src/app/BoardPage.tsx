import { useBoard } from '../session/hooks.ts';
import { BoardDoor } from './BoardDoor.tsx';
import { BoardLayout } from './BoardLayout.tsx';
import { Loading } from './Loading.tsx';

interface BoardPageProps {
  readonly boardId: string;
  /** The capability token of the link; without one, that of an earlier visit in this browser is used. */
  readonly token: string | undefined;
}

/** The board: its session, and around the canvas the panels. */
export function BoardPage({ boardId, token }: BoardPageProps) {
  return (
    <BoardDoor boardId={boardId} token={token}>
      <OpenBoard />
    </BoardDoor>
  );
}

/** Nothing of a board shows before its content is there. */
function OpenBoard() {
  const isReady = useBoard(({ ready }) => ready);
  return isReady ? <BoardLayout /> : <Loading />;
}
