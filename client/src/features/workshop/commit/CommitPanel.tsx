import type { Proposal } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { useAll, useUiActions } from '../../../session/hooks.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { Button } from '../../../ui/Button.tsx';
import { type Framed, SideFrame } from '../beside/SideFrame.tsx';
import { Commitment } from './Commitment.tsx';
import styles from './CommitPanel.module.css';
import { isCommitment, MOST_COMMITMENTS } from './commitments.ts';

/** What a group takes on: up to three proposals, each with somebody in charge, a first step and a date. */
export function CommitPanel(framed: Framed) {
  const t = useLiveT();
  const { canEdit } = useSession();
  const proposals = useAll('proposals');
  const commitments = proposals.filter(isCommitment);
  const isFull = commitments.length >= MOST_COMMITMENTS;
  return (
    <SideFrame title={t('commit.title')} {...framed}>
      <p className={styles.about}>{t('commit.about')}</p>
      <ol className={styles.list}>
        {commitments.map((proposal, at) => (
          <Commitment key={proposal.id} number={at + 1} proposal={proposal} />
        ))}
      </ol>
      {canEdit && !isFull && <Add ideas={proposals.filter(({ state }) => state === 'idea')} />}
      {isFull && <p className={styles.soft}>{t('commit.full')}</p>}
    </SideFrame>
  );
}

/** A new one, or an idea that the board has already. */
function Add({ ideas }: { readonly ideas: readonly Readonly<Proposal>[] }) {
  const t = useLiveT();
  const untitled = useT()('common.untitled');
  const { attempt, commands } = useSession();
  const { askName } = useUiActions();
  const add = () => {
    const id = attempt(() => commands.addRecord('proposals', { title: '', state: 'agreed' }));
    if (id !== undefined) askName(id);
  };
  return (
    <>
      <div>
        <Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
          {t('commit.add')}
        </Button>
      </div>
      {ideas.length > 0 && (
        <section className={styles.ideas} aria-labelledby="ideas">
          <h3 id="ideas" className={styles.heading}>
            {t('commit.ideas')}
          </h3>
          <ul className={styles.list}>
            {ideas.map(({ id, title }) => (
              <li key={id} className={styles.idea}>
                <bdi>{title || untitled}</bdi>
                <Button
                  size="sm"
                  label={t('commit.take.label', { title: title || untitled })}
                  onPress={() => attempt(() => commands.updateRecord('proposals', id, { state: 'agreed' }))}
                >
                  {t('commit.take')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
