import { lazyPart } from '../api/lazyPart.ts';
import { GivenAlias } from '../features/presence/alias.ts';
import type { ShownBeside, ShownBoard } from '../features/workshop/seat/GroupBoard.tsx';
import { PlacePage } from '../features/workshop/seat/PlacePage.tsx';
import { LiveWords } from '../live/LiveWords.tsx';
import { Signature } from '../session/SessionContext.tsx';
import { BoardPage } from './BoardPage.tsx';
import { BoardSide } from './BoardSide.tsx';
import { Loading } from './emptyPages.tsx';
import { LanguageMenu } from './Settings.tsx';

interface WorkshopPlaceProps {
  readonly workshopId: string;
  readonly token: string;
}

/** The page of somebody who takes part in a live workshop. */
export function WorkshopPlace({ workshopId, token }: WorkshopPlaceProps) {
  return (
    <LiveWords loading={<Loading />}>
      <PlacePage
        access={{ workshopId, token }}
        loading={<Loading />}
        language={<LanguageMenu />}
        board={(shown) => <PlaceBoard key={shown.boardId} {...shown} />}
        icebreaker={(view) => (
          <BoardSide of={icebreaker}>{({ Icebreaker }) => <Icebreaker view={view} />}</BoardSide>
        )}
        practice={() => <BoardSide of={practice}>{({ PracticeBoard }) => <PracticeBoard />}</BoardSide>}
        question={(round) => (
          <BoardSide of={question}>
            {({ LastQuestion }) => <LastQuestion key={round.id} workshopId={workshopId} round={round} />}
          </BoardSide>
        )}
      />
    </LiveWords>
  );
}

/** What people do before their group is at its board comes when they do it. */
const icebreaker = lazyPart(() => import('../features/workshop/icebreaker/Icebreaker.tsx'));
const practice = lazyPart(() => import('../features/workshop/practice/PracticeBoard.tsx'));

/** Whoever has no group is asked where they wait. */
const question = lazyPart(() => import('../features/workshop/close/LastQuestion.tsx'));

/** What stands beside the board comes when it is first wanted. */
const roundPanel = lazyPart(() => import('../features/workshop/round/RoundPanel.tsx'));
const stepPanels = lazyPart(() => import('./WorkshopSteps.tsx'));

/** What a person says of the board of another group comes where they want to say it. */
const remarkPanel = lazyPart(() => import('../features/workshop/wall/RemarkPanel.tsx'));

function PlaceBoard({
  boardId,
  token,
  user,
  signature,
  isReadOnly,
  isGuest,
  beside,
  remark,
  guide,
}: ShownBoard) {
  return (
    <GivenAlias value={user}>
      <Signature value={signature}>
        <BoardPage
          boardId={boardId}
          token={token}
          isReadOnly={isReadOnly}
          isGuest={isGuest}
          guide={guide}
          beside={
            (beside && <BesideBoard {...beside} />) ??
            (remark && (
              <BoardSide of={remarkPanel}>{({ RemarkPanel }) => <RemarkPanel {...remark} />}</BoardSide>
            ))
          }
        />
      </Signature>
    </GivenAlias>
  );
}

function BesideBoard(shown: ShownBeside) {
  if (shown.kind === 'round')
    return <BoardSide of={roundPanel}>{({ RoundPanel }) => <RoundPanel {...shown} />}</BoardSide>;
  return <BoardSide of={stepPanels}>{({ WorkshopStep }) => <WorkshopStep {...shown} />}</BoardSide>;
}
