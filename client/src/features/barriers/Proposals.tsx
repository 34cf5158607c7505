import type { BarrierId } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { useOpenOne } from '../../ui/useOpenOne.ts';
import styles from './Barriers.module.css';
import { ProposalList } from './ProposalList.tsx';

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
