import { findRecord, type RecordMaps } from './boardStore.ts';

/** Where the canvas and the details show a record. */
interface Shown {
  readonly selected: string;
  /** The cards, or legs, to bring into sight. */
  readonly inSight: readonly string[];
}

/** Where a record is shown that may be no card itself; undefined where the board has none with this id. */
export function whereShown(records: RecordMaps, id: string): Shown | undefined {
  const card = cardOf(records, id);
  const collection = findRecord(records, card)?.collection;
  if (collection === undefined) return undefined;
  const hasNoCard = collection === 'actors' || collection === 'services';
  return { selected: card, inSight: hasNoCard ? stepsWith(records, card) : [card] };
}

/** A barrier is on a card, and a proposal on the card of its first barrier. */
function cardOf({ barriers, proposals }: RecordMaps, id: string): string {
  const barrier = proposals.get(id)?.barriers[0] ?? id;
  return barriers.get(barrier)?.on ?? id;
}

/** The steps that are taken with an actor, or with a service. */
function stepsWith({ steps, services }: RecordMaps, id: string): string[] {
  const isWith = (actor: string | undefined, service: string | undefined) =>
    actor === id || service === id || (service !== undefined && services.get(service)?.actor === id);
  return [...steps.values()].flatMap((step) => (isWith(step.actor, step.service) ? [step.id] : []));
}
