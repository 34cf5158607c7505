import type { ScenarioCard, ScenarioDetails } from '@parcours/shared/api';
import type { Board } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import {
  type BoardKind,
  boardOf,
  cardOf,
  detailsOf,
  readScenarioFile,
  type WholeScenario,
} from '@parcours/shared/scenario';
import type { Logger } from '../ports/logger.ts';
import type { Shelf } from '../ports/shelf.ts';
import { Turns } from '../storage/turns.ts';
import { isPackId } from './packs.ts';

/** The scenarios that this server offers: those that come with Parcours in their order, then those on its shelf by their ids. */
export interface Library {
  list(language?: string): ScenarioCard[];
  has(id: string): boolean;
  /** @throws CodedError `scenario.not-found`. */
  details(id: string, language?: string): ScenarioDetails;
  /** @throws CodedError `scenario.not-found`. */
  board(id: string, kind: BoardKind, language?: string): Board;
  /** @throws CodedError `scenario.not-found`. */
  whole(id: string): WholeScenario;

  /**
   * Puts a scenario on the shelf, in the place of an earlier version; its own file once more changes nothing.
   * @throws CodedError `library.bundled` where a scenario that comes with Parcours has its id; `library.version` where this
   * version with other content, or a later one, is there; `library.full`; `server.storage`; those of `readScenarioFile`.
   */
  publish(file: Uint8Array): Promise<ScenarioCard>;

  /** Takes a scenario off the shelf for good. Without effect where it is none of it. @throws CodedError `server.storage`. */
  remove(id: string): Promise<void>;
}

/** They are held in memory. */
export const MOST_SHELVED = 200;

interface Entry {
  readonly whole: WholeScenario;
  readonly origin: ScenarioCard['origin'];
}

/** Reads the shelf. A file on it that cannot be read is left out, and reported. */
export async function openLibrary(
  bundled: readonly WholeScenario[],
  shelf: Shelf,
  logger: Logger,
): Promise<Library> {
  const own = new Map(bundled.map((whole) => [whole.scenario.id, whole]));
  const shelved = await readShelf(shelf, logger);
  const turns = new Turns();
  const entryOf = (id: string): Entry => {
    const known = own.get(id);
    if (known !== undefined) return { whole: known, origin: 'bundled' };
    const published = shelved.get(id);
    if (published === undefined) throw new CodedError('scenario.not-found');
    return { whole: published, origin: 'shelf' };
  };
  const card = ({ whole, origin }: Entry, language?: string): ScenarioCard => ({
    ...cardOf(whole, language),
    origin,
  });
  return {
    list: (language) =>
      [...own.keys(), ...[...shelved.keys()].sort()].map((id) => card(entryOf(id), language)),
    has: (id) => own.has(id) || shelved.has(id),
    details: (id, language) => {
      const entry = entryOf(id);
      return { ...card(entry, language), ...detailsOf(entry.whole, language) };
    },
    board: (id, kind, language) => boardOf(entryOf(id).whole, kind, language),
    whole: (id) => entryOf(id).whole,
    publish: (file) => {
      const whole = readScenarioFile(file);
      const { id } = whole.scenario;
      // One at a time, so that of two at once only one finds the last place.
      return turns.take('', async () => {
        if (own.has(id)) throw new CodedError('library.bundled');
        await assertNext(whole, file, shelved.get(id), shelf);
        if (!shelved.has(id) && shelved.size >= MOST_SHELVED)
          throw new CodedError('library.full', { most: MOST_SHELVED });
        await shelf.put(id, file);
        shelved.set(id, whole);
        return card({ whole, origin: 'shelf' });
      });
    },
    remove: (id) =>
      turns.take('', async () => {
        if (!shelved.has(id)) return;
        await shelf.remove(id);
        shelved.delete(id);
      }),
  };
}

async function readShelf(shelf: Shelf, logger: Logger): Promise<Map<string, WholeScenario>> {
  const found = new Map<string, WholeScenario>();
  for (const id of await shelf.ids()) {
    if (isPackId(id)) continue;
    try {
      const file = await shelf.read(id);
      if (file === undefined) continue;
      const whole = readScenarioFile(file);
      // Of two files of one scenario only that counts which is replaced and removed by its id.
      if (whole.scenario.id !== id) throw new Error(`the file has to be called ${whole.scenario.id}`);
      found.set(id, whole);
    } catch (error) {
      logger.error({ scenario: id, error: String(error) }, 'scenario left out');
    }
  }
  return found;
}

/** A board names the version that it was started from: what that is must not change. @throws CodedError `library.version`. */
async function assertNext(
  { scenario: { id, version } }: WholeScenario,
  file: Uint8Array,
  known: WholeScenario | undefined,
  shelf: Shelf,
): Promise<void> {
  if (known === undefined) return;
  const order = compareVersions(version, known.scenario.version);
  const isSame = order === 0 && Buffer.compare(file, (await shelf.read(id)) ?? new Uint8Array()) === 0;
  if (order < 0 || (order === 0 && !isSame))
    throw new CodedError('library.version', { version: known.scenario.version });
}

function compareVersions(one: string, other: string): number {
  const parts = other.split('.').map(Number);
  const differences = one.split('.').map((part, at) => Number(part) - (parts[at] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
