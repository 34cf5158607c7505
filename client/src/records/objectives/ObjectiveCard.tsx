import type { Objective } from '@parcours/shared/board';
import { Flag, MoveRight } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useObjective } from '../../session/hooks.ts';
import type { ObjectiveView } from '../../store/analysisStore.ts';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import { BarrierTag } from '../barriers/BarrierTag.tsx';
import { AssetRows, ROW, rowsShown } from '../card/AssetRows.tsx';
import { CardShell, CardTitle, Hanging } from '../card/CardShell.tsx';
import { LowDetailCard } from '../card/LowDetailCard.tsx';
import { Ports } from '../card/Ports.tsx';
import type { Size } from '../kind.ts';
import styles from './ObjectiveCard.module.css';
import { OutcomeHint } from './OutcomeHint.tsx';

/** How many needs the card shows. */
const SHOWN = 2;

export function sizeOfObjective({ needs }: Objective): Size {
  return { width: 240, height: 152 + rowsShown(needs, SHOWN) * ROW };
}

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
      <CardTitle className={styles.title}>{objective.title || t('common.untitled')}</CardTitle>
      <AssetRows label={t('canvas.needs')} assets={objective.needs} limit={SHOWN} />
      {view !== null && <ObjectiveOutcome view={view} />}
      <Hanging>
        {view !== null && <OutcomeHint objective={view.preview ?? view.now} />}
        <BarrierTag on={objective.id} />
      </Hanging>
      <Ports has="in-out" />
    </CardShell>
  );
}

/** The outcome by symbol and word; under a "what if", what it is and what it would be. */
function ObjectiveOutcome({ view: { now, preview } }: { readonly view: ObjectiveView }) {
  const t = useT();
  const changes = preview !== null && preview.outcome !== now.outcome;
  return (
    <p className={styles.badges}>
      <span className={changes ? styles.before : undefined}>
        <OutcomeBadge
          outcome={now.outcome}
          label={t(`outcome.${now.outcome}`)}
          size={changes ? 'sm' : 'md'}
        />
      </span>
      {changes && (
        <>
          <MoveRight size={16} className={styles.becomes} aria-label={t('canvas.whatIf.becomes')} />
          <OutcomeBadge
            outcome={preview.outcome}
            label={t(`outcome.${preview.outcome}`)}
            size="sm"
            isPreview
          />
        </>
      )}
    </p>
  );
}

/** Seen from afar: its title and its outcome. */
export function LowDetailObjective({ objective: { id, title } }: { readonly objective: Objective }) {
  const t = useT();
  const view = useObjective(id);
  const { outcome } = view?.preview ?? view?.now ?? {};
  return (
    <LowDetailCard id={id} title={title} ports="in-out">
      {outcome !== undefined && (
        <OutcomeBadge
          outcome={outcome}
          label={t(`outcome.${outcome}`)}
          isPreview={view !== null && view.preview !== null}
        />
      )}
    </LowDetailCard>
  );
}
