import { Flag, Handshake, type LucideIcon, SearchCheck } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { BesideState, Step } from '../beside/useBeside.ts';

const SIGNS: Readonly<Record<Step, LucideIcon>> = {
  findings: SearchCheck,
  commit: Handshake,
  close: Flag,
};

interface StepProps {
  readonly beside: BesideState;
}

/** Shows what the phase is done in, and folds it away. */
export function StepButton({ beside }: StepProps) {
  const t = useLiveT();
  const { step, shown } = beside;
  if (step === undefined) return null;
  const Icon = SIGNS[step];
  return (
    <IconButton
      label={shown === step ? t('round.fold') : t(`step.${step}.open`)}
      isPressed={shown === step}
      onPress={() => (shown === step ? beside.fold() : beside.show(step))}
    >
      <Icon size={20} aria-hidden />
    </IconButton>
  );
}

/** In the task of a phase: the way to what it is done in. */
export function StepWay({ beside }: StepProps) {
  const t = useLiveT();
  const { step, shown } = beside;
  if (step === undefined || shown === step) return null;
  return (
    <Button variant="primary" size="sm" onPress={() => beside.show(step)}>
      {t(`step.${step}.open`)}
    </Button>
  );
}
