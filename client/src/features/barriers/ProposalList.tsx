import { isOverdue, type Proposal } from '@parcours/shared/board';
import { today } from '../../i18n/today.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { OpenOne } from '../../ui/useOpenOne.ts';
import styles from './Barriers.module.css';
import { ProposalForm } from './ProposalForm.tsx';

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
