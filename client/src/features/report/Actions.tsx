import type { Proposal } from '@parcours/shared/board';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard } from '../../store/hooks.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { AddAction } from './AddAction.tsx';
import styles from './GroupParts.module.css';
import type { ProposalSlot } from './proposalSlot.ts';

/** The actions of the report: the proposals of the board. */
export function Actions({ proposalForm }: { readonly proposalForm: ProposalSlot }) {
  const t = useT();
  const proposals = useAll('proposals');
  const [openId, setOpenId] = useState<string>();
  return (
    <>
      {proposals.length === 0 && <p className={styles.none}>{t('report.edit.actions.none')}</p>}
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Disclosure
              isOpen={openId === proposal.id}
              onToggle={(isOpen) =>
                setOpenId((known) => (isOpen ? proposal.id : known === proposal.id ? undefined : known))
              }
              summary={<Summary proposal={proposal} />}
            >
              {openId === proposal.id && <div className={styles.fields}>{proposalForm(proposal)}</div>}
            </Disclosure>
          </li>
        ))}
      </ul>
      <AddAction onAdded={setOpenId} />
    </>
  );
}

function Summary({ proposal: { title, owner, state } }: { readonly proposal: Readonly<Proposal> }) {
  const t = useT();
  const actor = useBoard(({ records }) => records.actors.get(owner)?.name);
  const inCharge = actor ?? (owner || t('proposals.noOwner'));
  return (
    <span className={styles.action}>
      <strong dir="auto">{title || t('common.untitled')}</strong>
      <small>
        <bdi>{inCharge}</bdi> · {t(`proposal.state.${state}`)}
      </small>
    </span>
  );
}
