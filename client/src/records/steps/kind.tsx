import { CARD_SIZES } from '@parcours/shared/drawing/board';
import { SquarePlus } from 'lucide-react';
import type { AddContext, CardKind, Point } from '../kind.ts';
import { needsOf } from '../services/asks.ts';
import { StepCard } from './StepCard.tsx';

export const steps: CardKind<'steps'> = {
  tool: { icon: SquarePlus, label: 'canvas.tool.step', shortcut: 'placeStep' },
  mapColour: 'var(--leg)',
  newSize: { width: 260, height: 120 },
  add: ({ commands, t }, at) => commands.addRecord('steps', { title: t('canvas.new.step'), ...at }),
  sizeOf: CARD_SIZES.steps,
  ports: 'in-out',
  draw: ({ record }) => <StepCard step={record} />,
  fromAfar: ({ title }) => ({
    title,
    paper: 'var(--surface)',
    edge: 'var(--rule-strong)',
    ink: 'var(--ink)',
  }),
  describe: (t, { title }) => t('canvas.card.step', { title }),
};

/** An actor or a service of the city. */
interface Visited {
  readonly kind: 'actors' | 'services';
  readonly id: string;
}

/**
 * Adds a step that goes to an actor, or takes a service with what it asks for and gives, its waiting time and fee, and
 * returns its id; undefined where the board no longer has it.
 */
export function addStepAt(
  { commands, records, t }: AddContext,
  { kind, id }: Visited,
  at: Point,
): string | undefined {
  if (kind === 'actors') {
    const actor = records.actors.get(id);
    const title = actor && t('canvas.new.stepAt', { actor: actor.name });
    return actor && title && commands.addRecord('steps', { title, actor: actor.id, ...at });
  }
  const service = records.services.get(id);
  if (service === undefined) return undefined;
  const { actor, name: title, waitDays: days, fee: cost, gives } = service;
  const needs = needsOf(service, { commands, records });
  return commands.addRecord('steps', { title, actor, service: service.id, needs, gives, days, cost, ...at });
}
