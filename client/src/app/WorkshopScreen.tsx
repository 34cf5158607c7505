import { lazyPart } from '../api/lazyPart.ts';
import { ScreenPage } from '../features/workshop/screen/ScreenPage.tsx';
import { LiveProvider } from '../live/hooks.ts';
import { LiveWords } from '../live/LiveWords.tsx';
import { BoardSide } from './BoardSide.tsx';
import { Loading } from './emptyPages.tsx';

/** Until a plenary the screen is without a board. */
const stageBoard = lazyPart(() => import('./StageBoard.tsx'));

interface WorkshopScreenProps {
  readonly workshopId: string;
  readonly token: string;
}

/** The big screen in the room of a live workshop. */
export function WorkshopScreen({ workshopId, token }: WorkshopScreenProps) {
  return (
    <LiveWords loading={<Loading />}>
      <LiveProvider workshopId={workshopId} token={token}>
        <ScreenPage
          access={{ workshopId, token }}
          loading={<Loading />}
          board={(shown) => (
            <BoardSide of={stageBoard}>
              {({ StageBoard }) => <StageBoard key={shown.boardId} token={token} {...shown} />}
            </BoardSide>
          )}
        />
      </LiveProvider>
    </LiveWords>
  );
}
