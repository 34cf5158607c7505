import type { OwnGroupView, RoundView } from '@parcours/shared/workshop';
import type { ReactNode } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { type Framed, SideFrame } from '../beside/SideFrame.tsx';
import { LastQuestion } from '../close/LastQuestion.tsx';
import { NamedResultView } from './NamedResultView.tsx';
import { PrivateList } from './PrivateList.tsx';
import { VoteList } from './VoteList.tsx';
import { VoteResultView } from './VoteResultView.tsx';

/** A round as a page shows it beside the group's board. */
export interface ShownRound extends Framed {
  readonly workshopId: string;
  readonly round: RoundView;
  readonly group: OwnGroupView;
}

/** What a person writes in a round of their group, for nobody else to see, and what came of it. */
export function RoundPanel({ isAsked, onFold, ...shown }: ShownRound) {
  const t = useLiveT();
  return (
    <SideFrame title={t(`round.${shown.round.kind}.title`)} isAsked={isAsked} onFold={onFold}>
      {contentOf({ ...shown, onFold }, t('round.discarded'))}
    </SideFrame>
  );
}

function contentOf(
  { round, group, workshopId, onFold }: Omit<ShownRound, 'isAsked'>,
  discarded: string,
): ReactNode {
  const { id, kind, standing } = round;
  // It says itself how it stands.
  if (kind === 'question') return <LastQuestion key={id} workshopId={workshopId} round={round} />;
  switch (standing.kind) {
    case 'open':
    case 'closing':
      return kind === 'private' ? (
        <PrivateList key={id} workshopId={workshopId} round={round} />
      ) : (
        <VoteList key={id} workshopId={workshopId} round={round} group={group} />
      );
    case 'ended':
      if ('named' in standing.result)
        return <NamedResultView round={id} result={standing.result} onFold={onFold} />;
      return 'voters' in standing.result ? <VoteResultView round={id} result={standing.result} /> : null;
    case 'discarded':
      return <p>{discarded}</p>;
  }
}
