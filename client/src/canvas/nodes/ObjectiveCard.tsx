import type { Objective } from '@parcours/shared/board';
import { Flag } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useObjective } from '../../session/hooks.ts';
import { BarrierTag } from '../barriers/BarrierTag.tsx';
import { SHOWN } from '../cards.ts';
import { AssetRows } from './AssetRows.tsx';
import { CardShell } from './CardShell.tsx';
import styles from './cards.module.css';
import { Hanging } from './Hanging.tsx';
import { ObjectiveOutcome } from './ObjectiveOutcome.tsx';
import { OutcomeHint } from './OutcomeHint.tsx';
import { Ports } from './Ports.tsx';

/** What the person wants to reach, and how that stands. */
export function ObjectiveCard({ objective }: { readonly objective: Objective }) {
  const t = useT();
  const view = useObjective(objective.id);
  const outcome = (view?.preview ?? view?.now)?.outcome ?? 'unexplored';
  return (
    <CardShell
      id={objective.id}
      className={styles.objective}
      style={{ '--kind': `var(--outcome-${outcome})`, '--kind-soft': `var(--outcome-${outcome}-soft)` }}
    >
      <p className={styles.right}>
        <Flag size={15} aria-hidden />
        {t(`right.${objective.right}`)}
      </p>
      <h3 className={styles.objectiveTitle} dir="auto">
        {objective.title || t('common.untitled')}
      </h3>
      <AssetRows label={t('canvas.needs')} assets={objective.needs} limit={SHOWN.objectiveNeeds} />
      {view !== null && <ObjectiveOutcome view={view} />}
      <Hanging>
        {view !== null && <OutcomeHint objective={view.preview ?? view.now} />}
        <BarrierTag on={objective.id} />
      </Hanging>
      <Ports has="in-out" />
    </CardShell>
  );
}
