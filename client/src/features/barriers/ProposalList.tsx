import { type BarrierId, isOverdue, type Proposal } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { today } from '../../i18n/today.ts';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure, type OpenOne, useOpenOne } from '../../ui/Disclosure.tsx';
import styles from './Barriers.module.css';
import { ProposalForm } from './ProposalForm.tsx';

/** What the group proposes to do about a barrier. */
export function Proposals({ barrier }: { readonly barrier: BarrierId }) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  const { askName } = useUiActions();
  const proposals = useAll('proposals').filter(({ barriers }) => barriers.includes(barrier));
  const unfolded = useOpenOne();
  const add = () => {
    const id = attempt(() =>
      commands.addRecord('proposals', { barriers: [barrier], title: t('proposals.new') }),
    );
    unfolded.open(id);
    if (id !== undefined) askName(id);
  };
  return (
    <section className={styles.group} aria-label={t('proposals.title')}>
      <h4 className={styles.legend}>{t('proposals.title')}</h4>
      {proposals.length === 0 && <p className={styles.none}>{t('proposals.none')}</p>}
      <ProposalList proposals={proposals} unfolded={unfolded} />
      {canEdit && (
        <div>
          <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
            {t('proposals.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ProposalListProps {
  readonly proposals: readonly Readonly<Proposal>[];
  readonly unfolded: OpenOne;
}

/** Proposals in one line each, with the form of the one that is unfolded. */
export function ProposalList({ proposals, unfolded }: ProposalListProps) {
  return (
    <ul className={styles.list}>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <Disclosure
            isOpen={unfolded.isOpen(proposal.id)}
            onToggle={(isOpen) => unfolded.toggled(proposal.id, isOpen)}
            summary={<Summary proposal={proposal} />}
          >
            {unfolded.isOpen(proposal.id) && <ProposalForm proposal={proposal} />}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function Summary({ proposal }: { readonly proposal: Readonly<Proposal> }) {
  const t = useT();
  const { title, owner, state } = proposal;
  const actor = useBoard(({ records }) => records.actors.get(owner)?.name);
  const inCharge = actor ?? (owner || t('proposals.noOwner'));
  return (
    <span className={styles.proposal}>
      <strong dir="auto">{title || t('common.untitled')}</strong>
      <small>
        <bdi>{inCharge}</bdi> · {t(`proposalState.${state}`)}
        {isOverdue(proposal, today()) && <strong className={styles.overdue}>{t('proposal.overdue')}</strong>}
      </small>
    </span>
  );
}
