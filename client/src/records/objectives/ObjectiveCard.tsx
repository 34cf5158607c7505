import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import type { Objective } from '@parcours/shared/board';
import { CircleSlash2, Flag, MoveRight, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/shallow';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useObjective } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import type { ObjectiveView } from '../../store/analysisStore.ts';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import { AddBarrierButton, BarrierTag } from '../barriers/barriersOn.tsx';
import { AssetRows } from '../card/AssetRows.tsx';
import { CardName } from '../card/CardName.tsx';
import { CardShell, CardTitle, Hanging, LowDetailCard, Ports } from '../card/CardShell.tsx';
import { SHOWN } from '../cardSizes.ts';
import styles from './ObjectiveCard.module.css';

/** What the person wants to reach, and how that stands. */
export function ObjectiveCard({ objective }: { readonly objective: Objective }) {
  const t = useT();
  const view = useObjective(objective.id);
  const edit = useEdit('objectives', objective.id);
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
      <CardName
        id={objective.id}
        label={t('field.title')}
        value={objective.title}
        onCommit={edit.line('title')}
      >
        <CardTitle className={styles.title}>{objective.title || t('common.untitled')}</CardTitle>
      </CardName>
      <AssetRows label={t('canvas.needs')} assets={objective.needs} limit={SHOWN.objectives.needs} />
      {view !== null && <ObjectiveOutcome view={view} />}
      <Hanging>
        {view !== null && <OutcomeHint objective={view.preview ?? view.now} />}
        <BarrierTag on={objective.id} />
        <AddBarrierButton on={objective.id} />
      </Hanging>
      <Ports of={objective.id} has="in-out" />
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

/** Why an objective cannot be attained, in a line: what nobody gives, or which things wait for one another. */
function OutcomeHint({ objective }: { readonly objective: ObjectiveAnalysis }) {
  const t = useT();
  const format = useFormat();
  const [circle = []] = objective.circles;
  const missing = useAssetNames(objective.missing);
  const inCircle = useAssetNames(circle);
  if (inCircle.length > 0) {
    return (
      <Hint
        icon={<RefreshCw size={14} aria-hidden />}
        text={t('canvas.circle', { things: inCircle.join(' ⇄ ') })}
      />
    );
  }
  if (missing.length > 0) {
    return (
      <Hint
        icon={<CircleSlash2 size={14} aria-hidden />}
        text={t('canvas.missing', { things: format.list(missing) })}
      />
    );
  }
  return null;
}

function Hint({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <p className={styles.hint}>
      {icon}
      <span>{text}</span>
    </p>
  );
}

function useAssetNames(ids: readonly string[]): readonly string[] {
  return useBoard(useShallow(({ records }) => ids.map((id) => records.assets.get(id)?.name ?? id)));
}
