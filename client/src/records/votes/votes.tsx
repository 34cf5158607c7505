import { countVotes } from '@parcours/shared/board';
import { CircleDot } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { PanelSection } from '../../ui/Panel.tsx';
import styles from './votes.module.css';

type Counts = ReturnType<typeof countVotes>;

const COUNTS = new WeakMap<RecordMaps['votes'], Counts>();

/** The votes that each record has got. */
export function votesOn({ votes }: RecordMaps): Counts {
  const known = COUNTS.get(votes);
  if (known !== undefined) return known;
  const counts = countVotes(votes.values());
  COUNTS.set(votes, counts);
  return counts;
}

/** A dot with the number of votes; nothing where there are none. */
export function VoteMark({ count }: { readonly count: number }) {
  const t = useT();
  if (count === 0) return null;
  const words = t('votes.count', { count });
  return (
    <span className={styles.mark} title={words}>
      <CircleDot size={14} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** The votes that some records have got together. */
export function useVotes(ids: readonly string[]): number {
  return useBoard(({ records }) => ids.reduce((sum, id) => sum + (votesOn(records).get(id)?.total ?? 0), 0));
}

/** In the details of a record: what it got in each round; nothing where it got none. */
export function VoteRounds({ on }: { readonly on: string }) {
  const t = useT();
  const votes = useBoard(({ records }) => votesOn(records).get(on));
  if (votes === undefined) return null;
  return (
    <PanelSection title={t('votes.title')} action={<VoteMark count={votes.total} />}>
      <ul className={styles.rounds}>
        {votes.rounds.map(({ round, count }) => (
          <li key={round}>{t('votes.round', { round, count })}</li>
        ))}
      </ul>
    </PanelSection>
  );
}
