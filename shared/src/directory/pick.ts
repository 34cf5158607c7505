import { type Board, emptyBoard, type Source } from '../board/index.ts';
import { fold } from '../texts/index.ts';
import type { CityPack } from './pack.ts';
import type { Pairs } from './pairs.ts';
import {
  actorSaid,
  type City,
  digestsOf,
  type ListedRecord,
  namesIn,
  type Said,
  serviceSaid,
} from './said.ts';

/** What is picked of a directory: with whoever offers it, what it asks for and gives; and all its practices. */
export function picked(
  { actors, services, assets, facets, ...said }: CityPack,
  ids: ReadonlySet<string>,
): CityPack {
  const chosen = services.filter(({ id }) => ids.has(id));
  const offering = new Set<string>(chosen.map(({ actor }) => actor));
  const asked = new Set(chosen.flatMap(({ requiredDocuments }) => requiredDocuments.map(fold)));
  const given = new Set<string>(chosen.flatMap(({ gives }) => gives));
  return {
    ...said,
    actors: actors.filter(({ id }) => offering.has(id) || ids.has(id)),
    services: chosen,
    assets: assets.filter(({ id, name }) => given.has(id) || asked.has(fold(name))),
    facets: facets && new Map([...facets].filter(([id]) => ids.has(id))),
  };
}

/**
 * A pick as it is put on a board: each record knows what the directory said of it, and on which terms it may be passed on.
 * Whom the board has already stands for itself.
 */
export function asImported(pack: CityPack, board: City, { actors: known }: Pairs): Board {
  const names = namesIn(pack);
  const here = new Map(
    board.actors.flatMap((actor) => (known.get(actor.id) ?? []).map((id) => [id, actor] as const)),
  );
  return {
    ...emptyBoard(),
    actors: pack.actors.map(
      (actor) =>
        here.get(actor.id) ?? { ...actor, source: importedSource(actor.source, actorSaid(actor), pack) },
    ),
    services: pack.services.map((service) => ({
      ...service,
      actor: here.get(service.actor)?.id ?? service.actor,
      source: importedSource(service.source, serviceSaid(service, names), pack),
    })),
    assets: [...pack.assets],
    practices: [...pack.practices],
  };
}

/** A pack as a newer issue of a data set that is called otherwise. */
export function asDataset(pack: CityPack, dataset: string): CityPack {
  const renamed = <Some extends ListedRecord>(record: Some): Some => ({
    ...record,
    source: { ...record.source, dataset },
  });
  return { ...pack, actors: pack.actors.map(renamed), services: pack.services.map(renamed) };
}

/** The source of a record that comes from a pack, now that a board takes what it says. */
export function importedSource(
  source: Source | undefined,
  said: Said,
  { title, licence, attribution }: CityPack,
): Source {
  return {
    dataset: title,
    ...(licence !== undefined && { licence }),
    ...(attribution !== undefined && { attribution }),
    ...source,
    imported: digestsOf(said),
  };
}
