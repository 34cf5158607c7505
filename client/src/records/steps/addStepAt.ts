import type { AddContext, Point } from '../kind.ts';

/** An actor or a service of the city. */
interface Visited {
  readonly kind: 'actors' | 'services';
  readonly id: string;
}

/**
 * Adds a step that goes to an actor, or takes a service with its waiting time and fee, and returns its id; undefined
 * where the board has it no more.
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
  const { actor, name: title, waitDays: days, fee: cost } = service;
  return commands.addRecord('steps', { title, actor, service: service.id, days, cost, ...at });
}
