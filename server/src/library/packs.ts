import { createHash } from 'node:crypto';
import type { PackCard } from '@parcours/shared/api';
import { type PackJson, readPack, toPackJson } from '@parcours/shared/directory';
import { CodedError } from '@parcours/shared/errors';
import { jsonText } from '@parcours/shared/jsonText';
import type { Logger } from '../ports/logger.ts';
import type { Shelf } from '../ports/shelf.ts';
import { Turns } from '../storage/turns.ts';

/** The city packs on the shelf of this server, of which boards take services. Their files stay on disk. */
export interface Packs {
  /** By their titles. */
  list(): readonly PackCard[];
  /** @throws CodedError `pack.not-found`, `server.storage`. */
  read(id: string): Promise<Uint8Array>;

  /**
   * Puts a pack on the shelf, in the place of the one of its title and language.
   * @param file as `packFile` wrote it
   * @throws CodedError `library.full`, `server.storage`.
   */
  publish(file: Uint8Array): Promise<PackCard>;

  /** Takes one off for good. Without effect where it is not there. @throws CodedError `server.storage`. */
  remove(id: string): Promise<void>;
}

const MOST_PACKS = 200;
/** No id of a scenario begins like that. */
const PREFIX = 'pack.';

export const isPackId = (id: string): boolean => id.startsWith(PREFIX);

/**
 * The file of a pack as it is kept, read as if it were hostile.
 * @throws CodedError `request.json`, `import.format`, `board.version`; `pack.invalid` where records do not validate;
 * `directory.empty`.
 */
export function packFile(bytes: Uint8Array): PackJson {
  const { pack, problems } = readPack(valueIn(bytes));
  if (problems.length > 0) throw new CodedError('pack.invalid', { problems });
  if (pack.actors.length + pack.services.length + pack.practices.length === 0)
    throw new CodedError('directory.empty');
  return toPackJson(pack);
}

function valueIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(jsonText(bytes));
  } catch {
    throw new CodedError('request.json');
  }
}

/** Reads the packs of a shelf. A file that cannot be read is left out, and reported. */
export async function openPacks(shelf: Shelf, logger: Logger): Promise<Packs> {
  const cards = new Map<string, PackCard>();
  for (const id of (await shelf.ids()).filter(isPackId)) {
    try {
      const file = await shelf.read(id);
      if (file !== undefined) cards.set(id, cardOf(packFile(file)));
    } catch (error) {
      logger.error({ pack: id, error: String(error) }, 'pack left out');
    }
  }
  const turns = new Turns();
  const byTitle = new Intl.Collator('en').compare;
  return {
    list: () => [...cards.values()].sort((one, other) => byTitle(one.title, other.title)),
    read: async (id) => {
      const file = cards.has(id) ? await shelf.read(id) : undefined;
      if (file === undefined) throw new CodedError('pack.not-found');
      return file;
    },
    publish: (file) => {
      const card = cardOf(JSON.parse(jsonText(file)));
      // One at a time, so that of two at once only one finds the last place.
      return turns.take('', async () => {
        if (!cards.has(card.id) && cards.size >= MOST_PACKS)
          throw new CodedError('library.full', { most: MOST_PACKS });
        await shelf.put(card.id, file);
        cards.set(card.id, card);
        return card;
      });
    },
    remove: (id) =>
      turns.take('', async () => {
        if (!cards.has(id)) return;
        await shelf.remove(id);
        cards.delete(id);
      }),
  };
}

function cardOf({
  title,
  language,
  licence,
  attribution,
  actors,
  services,
  practices = [],
}: PackJson): PackCard {
  const key = createHash('sha256')
    .update(JSON.stringify([title, language]))
    .digest('hex')
    .slice(0, 16);
  return {
    id: PREFIX + key,
    title,
    language,
    ...(licence !== undefined && { licence }),
    ...(attribution !== undefined && { attribution }),
    actors: actors.length,
    services: services.length,
    practices: practices.length,
  };
}
