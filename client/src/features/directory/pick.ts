import { type Board, emptyBoard } from '@parcours/shared/board';
import type { CityPack } from '@parcours/shared/directory';
import { fold } from '@parcours/shared/texts';

/** What is picked of a directory, with whoever offers it, what it asks for and gives, as it is put on a board. */
export function picked({ actors, services, assets }: CityPack, ids: ReadonlySet<string>): Board {
  const chosen = services.filter(({ id }) => ids.has(id));
  const offering = new Set<string>(chosen.map(({ actor }) => actor));
  const asked = new Set(chosen.flatMap(({ requiredDocuments }) => requiredDocuments.map(fold)));
  const given = new Set<string>(chosen.flatMap(({ gives }) => gives));
  return {
    ...emptyBoard(),
    actors: actors.filter(({ id }) => offering.has(id) || ids.has(id)),
    services: chosen,
    assets: assets.filter(({ id, name }) => given.has(id) || asked.has(fold(name))),
  };
}
