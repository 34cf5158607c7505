import { SquarePlus } from 'lucide-react';
import { LowDetailCard } from '../card/LowDetailCard.tsx';
import type { CardKind } from '../kind.ts';
import { StepCard, sizeOfStep } from './StepCard.tsx';
import { StepForm } from './StepForm.tsx';

export const steps: CardKind<'steps'> = {
  Form: StepForm,
  tool: { icon: SquarePlus, label: 'canvas.tool.step' },
  mapColour: 'var(--leg)',
  newSize: { width: 260, height: 120 },
  add: ({ commands, t }, at) => commands.addRecord('steps', { title: t('canvas.new.step'), ...at }),
  sizeOf: sizeOfStep,
  ports: 'in-out',
  draw: ({ record }) => <StepCard step={record} />,
  drawLowDetail: ({ id, title }) => <LowDetailCard id={id} title={title} ports="in-out" />,
  describe: (t, { title }) => t('canvas.card.step', { title }),
};
