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
  switch (collection) {
    case 'actors':
    case 'services':
      return { selected: card, inSight: stepsWith(records, card) };
    case 'assets':
      return { selected: card, inSight: cardsWith(records, card) };
    default:
      return { selected: card, inSight: [card] };
  }
}

/** A barrier is on a card, a proposal on the card of its first barrier, and a comment on whatever it is about. */
function cardOf({ barriers, proposals, comments }: RecordMaps, about: string): string {
  const id = comments.get(about)?.on ?? about;
  const barrier = proposals.get(id)?.barriers[0] ?? id;
  return barriers.get(barrier)?.on ?? id;
}

/** The steps that are taken with an actor, or with a service. */
function stepsWith({ steps, services }: RecordMaps, id: string): string[] {
  const isWith = (actor: string | undefined, service: string | undefined) =>
    actor === id || service === id || (service !== undefined && services.get(service)?.actor === id);
  return [...steps.values()].flatMap((step) => (isWith(step.actor, step.service) ? [step.id] : []));
}

/** The cards of those who hold an asset, need it, or give it. */
function cardsWith({ personas, steps, objectives }: RecordMaps, asset: string): string[] {
  const has = (assets: readonly string[]) => assets.includes(asset);
  return [
    ...[...personas.values()].filter(({ holds }) => has(holds)),
    ...[...steps.values()].filter(({ needs, gives }) => has(needs) || has(gives)),
    ...[...objectives.values()].filter(({ needs }) => has(needs)),
  ].map(({ id }) => id);
}
