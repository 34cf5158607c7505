import type { Step } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { ActorIcon } from '../../ui/kindIcons.tsx';
import { BarrierTag } from '../barriers/BarrierTag.tsx';
import { SHOWN } from '../cards.ts';
import { AssetRows } from './AssetRows.tsx';
import { CardShell } from './CardShell.tsx';
import styles from './cards.module.css';
import { Hanging } from './Hanging.tsx';
import { Ports } from './Ports.tsx';
import { StepFacts } from './StepFacts.tsx';

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
      <h3 className={styles.stepTitle} dir="auto">
        {step.title || t('common.untitled')}
      </h3>
      <AssetRows label={t('canvas.needs')} assets={step.needs} limit={SHOWN.stepNeeds} />
      <AssetRows label={t('canvas.gives')} assets={step.gives} limit={SHOWN.stepGives} />
      <StepFacts step={step} />
      <Hanging>
        <BarrierTag on={step.id} />
      </Hanging>
      <Ports has="in-out" />
    </CardShell>
  );
}
