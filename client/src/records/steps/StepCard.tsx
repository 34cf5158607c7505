import type { Step } from '@parcours/shared/board';
import { Clock3, Coins, Footprints, type LucideIcon } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useRecord } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import { ActorIcon } from '../actors/ActorIcon.tsx';
import { AddBarrierButton, BarrierTag } from '../barriers/barriersOn.tsx';
import { AssetRows } from '../card/AssetRows.tsx';
import { CardName } from '../card/CardName.tsx';
import { CardShell, CardTitle, Hanging, Ports } from '../card/CardShell.tsx';
import { SHOWN } from '../cardSizes.ts';
import { EMOTIONS } from './emotions.ts';
import styles from './StepCard.module.css';

/** One thing the person does: with whom, what it takes and gives, how long, how it feels, what stands in the way. */
export function StepCard({ step }: { readonly step: Step }) {
  const t = useT();
  const actor = useRecord('actors', step.actor);
  const edit = useEdit('steps', step.id);
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
      <CardName id={step.id} label={t('field.title')} value={step.title} onCommit={edit.line('title')}>
        <CardTitle>{step.title || t('common.untitled')}</CardTitle>
      </CardName>
      <AssetRows label={t('canvas.needs')} assets={step.needs} limit={SHOWN.steps.needs} />
      <AssetRows label={t('canvas.gives')} assets={step.gives} limit={SHOWN.steps.gives} />
      <StepFacts step={step} />
      <Hanging>
        <BarrierTag on={step.id} />
        <AddBarrierButton on={step.id} />
      </Hanging>
      <Ports of={step.id} has="in-out" />
    </CardShell>
  );
}

/** What a step takes and how it feels, in one line: only what was stated. */
function StepFacts({ step }: { readonly step: Step }) {
  const t = useT();
  const emotion = EMOTIONS.find(({ value }) => value === step.emotion);
  return (
    <ul className={styles.facts}>
      {step.days > 0 && <Fact icon={Clock3} text={t('canvas.days', { days: step.days })} />}
      {step.visits > 0 && <Fact icon={Footprints} text={t('canvas.visits', { visits: step.visits })} />}
      {step.cost > 0 && <CostFact cost={step.cost} />}
      {emotion !== undefined && <Fact icon={emotion.icon} text={t(emotion.key)} isQuiet />}
    </ul>
  );
}

function CostFact({ cost }: { readonly cost: number }) {
  const format = useFormat();
  const currency = useBoard(({ meta }) => meta.currency);
  return <Fact icon={Coins} text={format.money(cost, currency)} />;
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly text: string;
  /** The picture says it; the words are for screen readers and for pointing at it. */
  readonly isQuiet?: boolean;
}

function Fact({ icon: Icon, text, isQuiet = false }: FactProps) {
  return (
    <li title={text} className={isQuiet ? styles.quietFact : undefined}>
      <Icon size={isQuiet ? 20 : 14} aria-hidden />
      <span className={isQuiet ? 'visually-hidden' : undefined}>{text}</span>
    </li>
  );
}
