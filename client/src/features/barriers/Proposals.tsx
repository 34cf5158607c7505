import type { BarrierId, Proposal } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useAll, useBoard } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './Barriers.module.css';
import { ProposalForm } from './ProposalForm.tsx';

/** What the group proposes to do about a barrier. */
export function Proposals({ barrier }: { readonly barrier: BarrierId }) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  const proposals = useAll('proposals').filter(({ barriers }) => barriers.includes(barrier));
  const [openId, setOpenId] = useState<string>();
  const add = () =>
    setOpenId(
      attempt(() => commands.addRecord('proposals', { barriers: [barrier], title: t('proposals.new') })),
    );
  return (
    <section className={styles.group} aria-label={t('proposals.title')}>
      <h4 className={styles.legend}>{t('proposals.title')}</h4>
      {proposals.length === 0 && <p className={styles.none}>{t('proposals.none')}</p>}
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
              {openId === proposal.id && <ProposalForm proposal={proposal} />}
            </Disclosure>
          </li>
        ))}
      </ul>
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

function Summary({ proposal: { title, owner, state } }: { readonly proposal: Readonly<Proposal> }) {
  const t = useT();
  const actor = useBoard(({ records }) => records.actors.get(owner)?.name);
  const inCharge = actor ?? (owner || t('proposals.noOwner'));
  return (
    <span className={styles.proposal}>
      <strong dir="auto">{title || t('common.untitled')}</strong>
      <small>
        <bdi>{inCharge}</bdi> · {t(`proposal.state.${state}`)}
      </small>
    </span>
  );
}
