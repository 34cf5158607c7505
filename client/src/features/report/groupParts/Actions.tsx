import { useT } from '../../../i18n/useT.ts';
import { useAll } from '../../../session/hooks.ts';
import { useOpenOne } from '../../../ui/useOpenOne.ts';
import { AddAction } from './AddAction.tsx';
import styles from './GroupParts.module.css';
import type { ProposalsSlot } from './proposalsSlot.ts';

/** The actions of the report: the proposals of the board. */
export function Actions({ proposalList }: { readonly proposalList: ProposalsSlot }) {
  const t = useT();
  const proposals = useAll('proposals');
  const unfolded = useOpenOne();
  return (
    <>
      {proposals.length === 0 && <p className={styles.none}>{t('report.edit.actions.none')}</p>}
      {proposalList(proposals, unfolded)}
      <AddAction onAdded={unfolded.open} />
    </>
  );
}
