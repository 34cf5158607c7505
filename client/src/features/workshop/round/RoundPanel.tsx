import type { OwnGroupView, RoundView } from '@parcours/shared/workshop';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NamedResultView } from './NamedResultView.tsx';
import { PrivateList } from './PrivateList.tsx';
import styles from './round.module.css';
import { VoteList } from './VoteList.tsx';
import { VoteResultView } from './VoteResultView.tsx';

/** A round as a page shows it beside the group's board. */
export interface ShownRound {
  readonly workshopId: string;
  readonly round: RoundView;
  readonly group: OwnGroupView;
  /** Somebody asked for it: the keyboard goes there. */
  readonly isAsked: boolean;
  onFold(): void;
}

/** What a person writes in a round of their group, for nobody else to see, and what came of it. */
export function RoundPanel({ isAsked, onFold, ...shown }: ShownRound) {
  const t = useLiveT();
  const { round } = shown;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  return (
    <section className={styles.panel} aria-labelledby="round">
      <header className={styles.head}>
        <h2 id="round" ref={heading} tabIndex={-1} className={styles.title}>
          {t(`round.${round.kind}.title`)}
        </h2>
        <IconButton label={t('round.fold')} onPress={onFold}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.body}>{contentOf({ ...shown, onFold }, t('round.discarded'))}</div>
    </section>
  );
}

function contentOf(
  { round, group, workshopId, onFold }: Omit<ShownRound, 'isAsked'>,
  discarded: string,
): ReactNode {
  const { id, kind, standing } = round;
  switch (standing.kind) {
    case 'open':
    case 'closing':
      return kind === 'private' ? (
        <PrivateList key={id} workshopId={workshopId} round={round} />
      ) : (
        <VoteList key={id} workshopId={workshopId} round={round} group={group} />
      );
    case 'ended':
      return 'named' in standing.result ? (
        <NamedResultView round={id} result={standing.result} onFold={onFold} />
      ) : (
        <VoteResultView round={id} result={standing.result} />
      );
    case 'discarded':
      return <p>{discarded}</p>;
  }
}
