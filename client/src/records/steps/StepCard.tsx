import type { Step } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { ActorIcon } from '../actors/ActorIcon.tsx';
import { BarrierTag } from '../barriers/BarrierTag.tsx';
import { AssetRows, ROW, rowsShown } from '../card/AssetRows.tsx';
import { CardShell, CardTitle, Hanging } from '../card/CardShell.tsx';
import { Ports } from '../card/Ports.tsx';
import type { Size } from '../kind.ts';
import styles from './StepCard.module.css';
import { StepFacts } from './StepFacts.tsx';

/** What the card shows of a list. */
const SHOWN = { needs: 4, gives: 3 } as const;
/** Each list stands a little apart. */
const GAP = 5;

export function sizeOfStep({ needs, gives }: Step): Size {
  const rows = rowsShown(needs, SHOWN.needs) + rowsShown(gives, SHOWN.gives);
  const lists = Number(needs.length > 0) + Number(gives.length > 0);
  return { width: 260, height: 118 + rows * ROW + lists * GAP };
}

/** One thing the person does: with whom, what it takes and gives, how long, how it feels, what stands in the way. */
export function StepCard({ step }: { readonly step: Step }) {
  const t = useT();
  const actor = useRecord('actors', step.actor);
  const kind = actor?.kind ?? 'other';
  return (
    <CardShell id={step.id} className={styles.step} style={{ '--kind': `var(--actor-${kind})` }}>
      {actor === undefined ? (
        <p className={styles.actor}>
          <span className={styles.actorName}>{t('canvas.step.noActor')}</span>
        </p>
      ) : (
        <p className={styles.actor} title={t(`actorKind.${kind}`)}>
          <ActorIcon kind={kind} size={16} />
          <span className="visually-hidden">{t(`actorKind.${kind}`)}</span>
          <span className={styles.actorName} dir="auto">
            {actor.name}
          </span>
        </p>
      )}
      <CardTitle>{step.title || t('common.untitled')}</CardTitle>
      <AssetRows label={t('canvas.needs')} assets={step.needs} limit={SHOWN.needs} />
      <AssetRows label={t('canvas.gives')} assets={step.gives} limit={SHOWN.gives} />
      <StepFacts step={step} />
      <Hanging>
        <BarrierTag on={step.id} />
      </Hanging>
      <Ports has="in-out" />
    </CardShell>
  );
}
