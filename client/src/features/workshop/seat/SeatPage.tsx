import type { ErrorCode } from '@parcours/shared/errors';
import { type CallView, isGroupWork, type RoundView, type SeatView } from '@parcours/shared/workshop';
import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { useLine, useView } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { Announcer } from '../bar/Announcer.tsx';
import { PlaceBar } from '../bar/PlaceBar.tsx';
import { useFreeze } from '../bar/useFreeze.ts';
import { useHeard } from '../bar/useHeard.ts';
import { WordStrip } from '../bar/WordStrip.tsx';
import { type BesideState, useBeside } from '../beside/useBeside.ts';
import { CalledHere } from '../call/CalledHere.tsx';
import { CallLine } from '../call/CallLine.tsx';
import { type AnsweredCall, useAnswer } from '../call/useAnswer.ts';
import { LobbyFrame } from '../lobby/LobbyFrame.tsx';
import { WaitingRoom } from '../lobby/WaitingRoom.tsx';
import { Following } from '../plenary/Following.tsx';
import { InReadersLanguage } from '../plenary/InReadersLanguage.tsx';
import { Presenting } from '../plenary/Presenting.tsx';
import { StageLine } from '../plenary/StageLine.tsx';
import { type Stage, useStage } from '../plenary/useStage.ts';
import { useStageRemark } from '../plenary/useStageRemark.ts';
import { useSoundWhenOver } from '../timeIsUp.ts';
import { useAtWall } from '../wall/useAtWall.ts';
import { WallPlace } from '../wall/WallPlace.tsx';
import type { Ending } from './Ended.tsx';
import { GroupBoard, type ShownBeside, type ShownBoard } from './GroupBoard.tsx';
import { SeatMenu } from './SeatMenu.tsx';
import { usePlaceChoices } from './usePlaceChoices.ts';
import { useWakeLock } from './useWakeLock.ts';

/** What a place is made of that lies outside of workshops. */
export interface PlaceSlots {
  readonly loading: ReactNode;
  /** The choice of the page's language. */
  readonly language: ReactNode;
  board(shown: ShownBoard): ReactNode;
  /** The picture of a city, on which pins are placed. */
  icebreaker(view: SeatView): ReactNode;
  /** A board on which one tries how boards work. */
  practice(): ReactNode;
  /** What everybody is asked last. */
  question(round: RoundView): ReactNode;
}

interface SeatPageProps extends PlaceSlots {
  readonly workshopId: string;
  readonly token: string;
  onEnd(how: Ending): void;
}

/** The page of somebody who has a seat, wherever the workshop is. */
export function SeatPage({ onEnd, ...place }: SeatPageProps) {
  const view = useView();
  const { line, ended } = useLine();
  const ending = endingOf(view?.kind === 'seat' ? view : undefined, ended);
  useEffect(() => {
    if (ending !== undefined) onEnd(ending);
  }, [ending, onEnd]);
  if (view?.kind !== 'seat' || ending !== undefined)
    return line === 'connecting' || line === 'open' ? place.loading : <NoLine />;
  return <Seated view={view} onEnd={onEnd} {...place} />;
}

function endingOf(view: SeatView | undefined, ended: ErrorCode | undefined): Ending | undefined {
  switch (view?.you.standing) {
    case 'left':
    case 'removed':
    case 'refused':
      return view.you.standing;
  }
  if (ended === undefined) return undefined;
  return ended === 'workshop.seat' ? 'removed' : 'gone';
}

function NoLine() {
  const t = useLiveT();
  return (
    <LobbyFrame>
      <p role="status">{t('bar.offline')}</p>
    </LobbyFrame>
  );
}

interface SeatedProps extends SeatPageProps {
  readonly view: SeatView;
}

function Seated({ view, workshopId, token, onEnd, ...slots }: SeatedProps) {
  const t = useT();
  const [isTimerFolded, setTimerFolded] = useState(false);
  const freeze = useFreeze(view);
  const heard = useHeard(workshopId, view.words);
  const beside = useBeside(workshopId, view, freeze);
  const call = useAnswer(workshopId, view.call);
  const stage = useStage(workshopId, view.plenary);
  const remark = useStageRemark(stage, view.holdsRemarks);
  const isVisiting = stage?.plenary.part === 'guest' && stage.isFollowing;
  const visited = isVisiting ? stage.plenary.board : undefined;
  const guide = (stage && stageGuide(stage)) ?? guideOf(call);
  const wall = useAtWall(workshopId, view, { call, stage });
  usePageTitle(view.title || t('app.name'), t('app.name'));
  const choices = usePlaceChoices();
  useWakeLock(choices.staysOn && view.stage.kind === 'running');
  useSoundWhenOver(choices.hasSound, view.group?.extraSeconds);
  const menu = (
    <SeatMenu
      view={view}
      workshopId={workshopId}
      timer={{ isFolded: isTimerFolded, onFold: setTimerFolded }}
      choices={choices}
      onLeft={() => onEnd('left')}
    />
  );
  const { group } = view;
  const isCalledToWall = call?.called.where.kind === 'wall';
  const isAtCall = isCalledToWall && wall.isThere;
  const news = (
    <>
      {stage && <StageLine stage={stage} own={group?.number} remark={remark} />}
      <CallLine call={isAtCall ? undefined : call} own={group?.number} />
      <WordStrip unheard={heard.unheard} onHeard={heard.hear} />
    </>
  );
  if (wall.isThere)
    return (
      <>
        <Announcer view={view} saysTime={!isTimerFolded} />
        <WallPlace
          view={view}
          workshopId={workshopId}
          token={token}
          hasTimer={!isTimerFolded}
          menu={menu}
          news={news}
          board={slots.board}
          onBack={wall.back}
        />
      </>
    );
  return (
    <>
      <Announcer view={view} saysTime={!isTimerFolded} />
      {group !== undefined && isAtBoards(view) ? (
        <GroupBoard
          workshopId={workshopId}
          token={token}
          you={view.you}
          group={group}
          isReadOnly={freeze.kind === 'frozen' || view.you.isMuted}
          beside={shownBeside(beside, { view, group, workshopId, token, onLeft: () => onEnd('left') })}
          visited={visited}
          remark={remark?.shown}
          guide={guide}
          loading={slots.loading}
          bar={
            <PlaceBar
              view={view}
              group={group}
              freeze={freeze}
              heard={heard}
              beside={beside}
              news={news}
              isWallOffered={view.isWallOpen && !isCalledToWall && stage?.plenary.part !== 'presenter'}
              onWall={wall.go}
              hasTimer={!isTimerFolded}
              menu={menu}
            />
          }
          board={slots.board}
        />
      ) : (
        <WaitingRoom
          view={view}
          workshopId={workshopId}
          heard={heard}
          hasTimer={!isTimerFolded}
          icebreaker={view.pins && slots.icebreaker(view)}
          practice={slots.practice}
          question={slots.question}
          menu={
            <>
              {slots.language}
              {menu}
            </>
          }
        />
      )}
    </>
  );
}

/** Undefined where the person is not at the board that is presented. */
function stageGuide({ plenary, isFollowing, call }: Stage): ReactNode {
  switch (plenary.part) {
    case 'presenter':
      return <Presenting turn={plenary.turn} />;
    case 'group':
    case 'guest':
      return plenary.part === 'group' || isFollowing ? (
        <>
          <Following isFollowing={isFollowing} onStray={call.back} />
          {isFollowing && <InReadersLanguage />}
        </>
      ) : undefined;
  }
}

function guideOf(call: AnsweredCall<CallView> | undefined): ReactNode {
  if (call?.answer.kind !== 'there' || call.called.where.kind === 'wall') return null;
  return <CalledHere key={call.called.id} card={call.called.where.card} />;
}

type BesideFacts = Omit<Extract<ShownBeside, { kind: 'close' }>, 'kind' | 'isAsked' | 'onFold'>;

function shownBeside({ shown, isAsked, fold }: BesideState, facts: BesideFacts): ShownBeside | undefined {
  const framed = { isAsked, onFold: fold };
  const { workshopId, group, view } = facts;
  switch (shown) {
    case undefined:
      return undefined;
    case 'round':
      return view.round && { kind: 'round', round: view.round, workshopId, group, ...framed };
    case 'findings':
    case 'commit':
      return { kind: shown, ...framed };
    case 'close':
      return { kind: 'close', ...facts, ...framed };
  }
}

/** From the first phase of their own on, groups are at their boards; after the end they look at what they made. */
function isAtBoards(view: SeatView): boolean {
  const { phase } = view;
  return phase !== undefined && (view.stage.kind === 'closed' || isGroupWork(phase));
}
