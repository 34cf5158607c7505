import { ON_REQUEST, occasionShape } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { ROLES, WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import { z } from 'zod';
import { workshopDocument } from '../live/workshopLog.ts';
import type { BoardStore } from '../ports/boardStore.ts';
import type { Revocations } from '../ports/revocations.ts';
import type { Shelf } from '../ports/shelf.ts';
import type { Workshops } from '../ports/workshops.ts';
import { workshopShape } from '../workshops/workshopShape.ts';

const FORMAT = 'parcours.backup';

const bytes = z.base64().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));
const headShape = z.strictObject({ format: z.literal(FORMAT), version: z.literal(1) });
/** Backups from before there were workshops, or a shelf, do not count them. */
const endShape = z.strictObject({
  boards: z.int().min(0),
  workshops: z.int().min(0).default(0),
  scenarios: z.int().min(0).default(0),
});
const boardShape = z.strictObject({
  board: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  updates: z.array(bytes).min(1),
  retainUntil: z.iso.date().optional(),
  /** How often the links of a role were revoked; left out where they never were. */
  revoked: z.partialRecord(z.enum(ROLES), z.int().min(1)).default({}),
  /** Backups from before automatic versions name no occasion. */
  versions: z.array(
    z.strictObject({
      name: z.string(),
      at: z.int(),
      state: bytes,
      occasion: occasionShape.default(ON_REQUEST),
    }),
  ),
});

const workshopCopyShape = workshopShape.extend({
  workshop: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** Of a live one: what happened in it, and how often the links of a role were revoked. */
  log: z.array(bytes).min(1).optional(),
  revoked: z.partialRecord(z.enum(ROLES), z.int().min(1)).default({}),
});

/** What is on the shelf: a scenario, or a city pack, whose id tells. */
const scenarioCopyShape = z.strictObject({
  scenario: z.string().regex(/^(?:pack\.)?[a-z0-9-]{1,64}$/),
  file: bytes,
});

type WorkshopCopy = z.output<typeof workshopCopyShape>;

type BoardCopy = z.output<typeof boardShape>;

/** A file is no whole backup: it is of another kind, damaged, or cut short. */
export class NoBackup extends Error {}

/** What a backup is taken from, and put back into. */
export interface BackupSources {
  readonly store: BoardStore;
  readonly revocations: Revocations;
  readonly workshops: Workshops;
  readonly shelf: Shelf;
}

/**
 * Every board of a store with its versions and the revocations of its links, every workshop and the shelf, as lines of JSON
 * between a head and an end that counts them; returns how many boards there were. The updates are copied as they are, what cannot be read is left out, and nothing is
 * encrypted. Each board is as at one moment, the boards one after the other.
 */
export async function* backupLines({
  store,
  revocations,
  workshops,
  shelf,
}: BackupSources): AsyncGenerator<string, number> {
  yield JSON.stringify({ format: FORMAT, version: 1 });
  let boards = 0;
  for (const { document, note } of await store.documents()) {
    const copy = await copyOf(store, document);
    if (copy === undefined) continue;
    boards += 1;
    const revoked = revokedOn(document, revocations);
    yield JSON.stringify({ board: document, ...copy, retainUntil: note?.retainUntil, revoked });
  }
  let count = 0;
  for (const id of await workshops.ids()) {
    const workshop = await unlessGone(() => workshops.read(id));
    if (workshop === undefined) continue;
    count += 1;
    const log = workshop.live && (await logOf(store, id));
    const revoked = revokedOn(WORKSHOP_SCOPE + id, revocations);
    yield JSON.stringify({ workshop: id, ...workshop, log, revoked });
  }
  let scenarios = 0;
  for (const id of await shelf.ids()) {
    const file = await shelf.read(id);
    if (file === undefined) continue;
    scenarios += 1;
    yield JSON.stringify({ scenario: id, file: base64(file) });
  }
  yield JSON.stringify({ boards, workshops: count, scenarios });
  return boards;
}

/** What happened in a live workshop. What is secret while a round is open is in logs of its own, and stays there. */
async function logOf(store: BoardStore, id: string): Promise<readonly string[] | undefined> {
  const reading = await unlessGone(() => store.read(workshopDocument(id)));
  return reading?.records.map(({ update }) => base64(update));
}

/** Undefined where the board was erased since it was listed. */
function copyOf(store: BoardStore, document: string): Promise<object | undefined> {
  return unlessGone(async () => {
    const { records } = await store.read(document);
    const versions = [];
    for (const { version, name, at, occasion } of await store.listVersions(document)) {
      versions.push({ name, at, occasion, state: base64(await store.readVersion(document, version)) });
    }
    return { updates: records.map(({ update }) => base64(update)), versions };
  });
}

async function unlessGone<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof CodedError ? error.code : undefined;
    if (code === 'board.not-found' || code === 'workshop.not-found') return undefined;
    throw error;
  }
}

function revokedOn(document: string, revocations: Revocations): Readonly<Record<string, number>> {
  const counts = ROLES.map((role) => [role, revocations.generationOf(document, role)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64');

/** What became of a backup: how many boards are back; and what was there, and stays as it is. */
export interface Restored {
  readonly made: number;
  readonly present: readonly string[];
}

/**
 * Puts the boards of a backup into a store. A board that is there already is left alone, so that doing it twice, or
 * on a server that runs, harms nothing. A link that was revoked opens nothing, also not on a board that is there.
 * @throws NoBackup at the first line that is not one; the boards before it are in the store.
 */
export async function restoreLines(
  { store, revocations, workshops, shelf }: BackupSources,
  lines: AsyncIterable<string>,
): Promise<Restored> {
  const present: string[] = [];
  let made = 0;
  let count = -1;
  let end: number | undefined;
  for await (const line of lines) {
    const value = jsonOf(line);
    if (count < 0) parsed(headShape, value);
    else if (endShape.safeParse(value).success) end = totalOf(parsed(endShape, value));
    else if (workshopCopyShape.safeParse(value).success)
      await putWorkshopBack({ store, revocations, workshops }, parsed(workshopCopyShape, value), present);
    else if (scenarioCopyShape.safeParse(value).success)
      await putOnShelf(parsed(scenarioCopyShape, value), shelf, present);
    else {
      const copy = parsed(boardShape, value);
      // Before the board itself, so that no link opens it that must not.
      await revokeAsBefore(copy.board, copy.revoked, revocations);
      if (await putBack(store, copy, present)) made += 1;
    }
    count += 1;
  }
  // The end was counted with the boards.
  if (end === undefined || end !== count - 1) throw new NoBackup();
  return { made, present };
}

const totalOf = (end: z.output<typeof endShape>): number => end.boards + end.workshops + end.scenarios;

async function putOnShelf(
  { scenario: id, file }: z.output<typeof scenarioCopyShape>,
  shelf: Shelf,
  present: string[],
): Promise<void> {
  if ((await shelf.ids()).includes(id)) present.push(id);
  else await shelf.put(id, file);
}

async function putWorkshopBack(
  { store, revocations, workshops }: Omit<BackupSources, 'shelf'>,
  { workshop: id, log, revoked, ...workshop }: WorkshopCopy,
  present: string[],
): Promise<void> {
  await revokeAsBefore(WORKSHOP_SCOPE + id, revoked, revocations);
  try {
    await workshops.create(id, workshop);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'workshop.exists') throw error;
    present.push(id);
    return;
  }
  const [first, ...rest] = log ?? [];
  if (first === undefined) return;
  const document = workshopDocument(id);
  await store.create(document, first);
  if (rest.length > 0) await store.append(document, rest);
}

async function revokeAsBefore(
  document: string,
  revoked: BoardCopy['revoked'],
  revocations: Revocations,
): Promise<void> {
  for (const role of ROLES) {
    const missing = (revoked[role] ?? 0) - revocations.generationOf(document, role);
    for (let time = 0; time < missing; time += 1) await revocations.revoke(document, role);
  }
}

async function putBack(store: BoardStore, copy: BoardCopy, present: string[]): Promise<boolean> {
  const { board, updates, versions, retainUntil } = copy;
  const [first = new Uint8Array(), ...rest] = updates;
  try {
    await store.create(board, first);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'board.exists') throw error;
    present.push(board);
    return false;
  }
  const asOf = rest.length > 0 ? await store.append(board, rest) : 1;
  for (const { name, at, state, occasion } of versions)
    await store.keepVersion(board, name, state, { at, occasion });
  await store.note(board, { asOf, ...(retainUntil !== undefined && { retainUntil }) });
  return true;
}

function parsed<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value);
  if (!result.success) throw new NoBackup();
  return result.data;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new NoBackup();
  }
}
