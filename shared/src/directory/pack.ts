import { z } from 'zod';
import {
  type Actor,
  type Asset,
  BOARD_FORMAT,
  isDictionary,
  type LocalPractice,
  type Problem,
  readBoardJson,
  SCHEMA_VERSION,
  type Service,
} from '../board/index.ts';
import { CodedError } from '../errors.ts';
import { type Facets, type FacetsById, readFacets } from './facets.ts';

export const PACK_FORMAT = 'parcours.pack';
const PACK_VERSION = 1;

const words = z.string().max(2000);

/** What a pack says of itself. */
const head = z.object({
  title: words,
  /** The one that its names are in (BCP 47), where they are in that one. */
  language: z.string().max(35),
  /** Under which it may be passed on, and who is to be named then. */
  licence: words.optional(),
  attribution: words.optional(),
});

/**
 * The actors and services of a city, as they are picked for boards, what services give, and what the city does about kinds of
 * barriers; what services ask for are words.
 */
export interface CityPack extends z.output<typeof head> {
  readonly actors: readonly Actor[];
  readonly services: readonly Service[];
  readonly assets: readonly Asset[];
  readonly practices: readonly LocalPractice[];
  /** By what its services are found; it does not come onto boards. */
  readonly facets?: FacetsById | undefined;
}

export interface PackReading {
  readonly pack: CityPack;
  /** What did not validate, and is left out. */
  readonly problems: readonly Problem[];
}

type Optional<Known, Key extends keyof Known> = Omit<Known, Key> & Partial<Pick<Known, Key>>;

export type PackJson = { format: typeof PACK_FORMAT; version: typeof PACK_VERSION } & Optional<
  Omit<CityPack, 'facets'>,
  'practices'
> & { facets?: Readonly<Record<string, Facets>> };

/** A pack as the JSON value of its file. */
export function toPackJson({ actors, services, assets, practices, facets, ...said }: CityPack): PackJson {
  const told = {
    ...(practices.length > 0 && { practices }),
    ...(facets && facets.size > 0 && { facets: Object.fromEntries(facets) }),
  };
  return { format: PACK_FORMAT, version: PACK_VERSION, ...said, actors, services, assets, ...told };
}

/** Whether a JSON value says that it is a pack. */
export function isPackJson(value: unknown): value is Readonly<Record<string, unknown>> {
  return isDictionary(value) && value.format === PACK_FORMAT;
}

/**
 * Reads the JSON value of a pack's file, none of which is trusted.
 * @throws CodedError `import.format` where it is none; `board.version` where a newer version wrote it.
 */
export function readPack(value: unknown): PackReading {
  if (!isPackJson(value)) throw new CodedError('import.format');
  // First of all: a later version may say other things of itself.
  if (Number(value.version) > PACK_VERSION) throw new CodedError('board.version', { version: value.version });
  const said = head.safeParse(value);
  if (!said.success) throw new CodedError('import.format');
  const { actors, services, assets, practices } = value;
  const records = { format: BOARD_FORMAT, version: SCHEMA_VERSION, actors, services, assets, practices };
  const { board, problems } = readBoardJson(records);
  const ids = new Set<string>(board.services.map(({ id }) => id));
  const pack = {
    ...said.data,
    actors: board.actors,
    services: board.services,
    assets: board.assets,
    practices: board.practices,
    facets: readFacets(value.facets, ids),
  };
  return { pack, problems };
}
