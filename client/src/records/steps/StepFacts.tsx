import type { Step } from '@parcours/shared/board';
import { Annoyed, Clock3, Coins, Footprints, Frown, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import styles from './StepCard.module.css';

const EMOTIONS: readonly { readonly value: number; readonly icon: LucideIcon; readonly key: EmotionKey }[] = [
  { value: -2, icon: Frown, key: 'emotion.-2' },
  { value: -1, icon: Annoyed, key: 'emotion.-1' },
  { value: 0, icon: Meh, key: 'emotion.0' },
  { value: 1, icon: Smile, key: 'emotion.1' },
  { value: 2, icon: Laugh, key: 'emotion.2' },
];
type EmotionKey = `emotion.${-2 | -1 | 0 | 1 | 2}`;

/** What a step takes and how it feels, in one line: only what was stated. */
export function StepFacts({ step }: { readonly step: Step }) {
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
