import { z } from 'zod';
import {
  type Actor,
  type Asset,
  BOARD_FORMAT,
  isDictionary,
  type Problem,
  readBoardJson,
  SCHEMA_VERSION,
  type Service,
} from '../board/index.ts';
import { CodedError } from '../errors.ts';

export const PACK_FORMAT = 'parcours.pack';
const PACK_VERSION = 1;

const words = z.string().max(2000);
const id = z.string().regex(/^[\w-]{1,64}$/);

/** What a pack says of itself. */
const head = z.object({
  title: words,
  /** The one that its names are in (BCP 47), where they are in that one. */
  language: z.string().max(35),
  /** Under which it may be passed on, and who is to be named then. */
  licence: words.optional(),
  attribution: words.optional(),
  /** Which assets somebody leaves a service with. What it asks for are its own words, and assets of those names. */
  gives: z.array(z.object({ service: id, assets: z.array(id).max(100) })).default([]),
});

/** The actors and services of a city, as they are picked for boards. */
export interface CityPack extends z.output<typeof head> {
  readonly actors: readonly Actor[];
  readonly services: readonly Service[];
  readonly assets: readonly Asset[];
}

export interface PackReading {
  readonly pack: CityPack;
  /** What did not validate, and is left out. */
  readonly problems: readonly Problem[];
}

export type PackJson = { format: typeof PACK_FORMAT; version: typeof PACK_VERSION } & CityPack;

/** A pack as the JSON value of its file. */
export function toPackJson({ actors, services, assets, ...said }: CityPack): PackJson {
  return { format: PACK_FORMAT, version: PACK_VERSION, ...said, actors, services, assets };
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
  const said = head.safeParse(value);
  if (!isPackJson(value) || !said.success) throw new CodedError('import.format');
  if (Number(value.version) > PACK_VERSION) throw new CodedError('board.version', { version: value.version });
  const { actors, services, assets } = value;
  const records = { format: BOARD_FORMAT, version: SCHEMA_VERSION, actors, services, assets };
  const { board, problems } = readBoardJson(records);
  const known = new Set<string>(board.assets.map((asset) => asset.id));
  const offered = new Set<string>(board.services.map((service) => service.id));
  const gives = said.data.gives
    .map((given) => ({ ...given, assets: given.assets.filter((each) => known.has(each)) }))
    .filter(({ service, assets: given }) => offered.has(service) && given.length > 0);
  const pack = { ...said.data, gives, actors: board.actors, services: board.services, assets: board.assets };
  return { pack, problems };
}
