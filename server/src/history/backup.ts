import { CodedError } from '@parcours/shared/errors';
import { ROLES } from '@parcours/shared/protocol';
import { z } from 'zod';
import type { Revocations } from '../access/revocations.ts';
import type { BoardLog } from '../ports/boardLog.ts';

const FORMAT = 'parcours.backup';

const bytes = z.base64().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));
const headShape = z.strictObject({ format: z.literal(FORMAT), version: z.literal(1) });
const endShape = z.strictObject({ boards: z.int().min(0) });
const boardShape = z.strictObject({
  board: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  updates: z.array(bytes).min(1),
  retainUntil: z.iso.date().optional(),
  /** How often the links of a role were revoked; left out where they never were. */
  revoked: z.partialRecord(z.enum(ROLES), z.int().min(1)).default({}),
  versions: z.array(z.strictObject({ name: z.string(), at: z.int(), state: bytes })),
});

type BoardCopy = z.output<typeof boardShape>;

/** A file is no whole backup: it is of another kind, damaged, or cut short. */
export class NoBackup extends Error {}

/** What a backup is taken from, and put back into. */
export interface Kept {
  readonly log: BoardLog;
  readonly revocations: Revocations;
}

/**
 * Every board of a store with its versions and the revocations of its links, as lines of JSON between a head and an
 * end that counts them. The updates are copied as they are, what cannot be read is left out, and nothing is
 * encrypted. Each board is as at one moment, the boards one after the other.
 */
export async function* backupLines({ log, revocations }: Kept): AsyncGenerator<string> {
  yield JSON.stringify({ format: FORMAT, version: 1 });
  let boards = 0;
  for (const { document, note } of await log.documents()) {
    const copy = await copyOf(log, document);
    if (copy === undefined) continue;
    boards += 1;
    const revoked = revokedOn(document, revocations);
    yield JSON.stringify({ board: document, ...copy, retainUntil: note?.retainUntil, revoked });
  }
  yield JSON.stringify({ boards });
}

/** Undefined where the board was erased since it was listed. */
async function copyOf(log: BoardLog, document: string): Promise<object | undefined> {
  try {
    const { records } = await log.read(document);
    const versions = [];
    for (const { version, name, at } of await log.versions(document)) {
      versions.push({ name, at, state: base64(await log.readVersion(document, version)) });
    }
    return { updates: records.map(({ update }) => base64(update)), versions };
  } catch (error) {
    if (error instanceof CodedError && error.code === 'board.not-found') return undefined;
    throw error;
  }
}

function revokedOn(document: string, revocations: Revocations): Readonly<Record<string, number>> {
  const counts = ROLES.map((role) => [role, revocations.generationOf(document, role)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64');

/** What became of a backup: the boards that are back, and those that were there and stay as they are. */
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
  { log, revocations }: Kept,
  lines: AsyncIterable<string>,
): Promise<Restored> {
  const present: string[] = [];
  let made = 0;
  let count = -1;
  let end: number | undefined;
  for await (const line of lines) {
    const value = jsonOf(line);
    if (count < 0) parsed(headShape, value);
    else if (endShape.safeParse(value).success) end = parsed(endShape, value).boards;
    else {
      const copy = parsed(boardShape, value);
      // Before the board itself, so that no link opens it that must not.
      await revokeAsBefore(copy, revocations);
      if (await putBack(log, copy, present)) made += 1;
    }
    count += 1;
  }
  // The end was counted with the boards.
  if (end === undefined || end !== count - 1) throw new NoBackup();
  return { made, present };
}

async function revokeAsBefore({ board, revoked }: BoardCopy, revocations: Revocations): Promise<void> {
  for (const role of ROLES) {
    const missing = (revoked[role] ?? 0) - revocations.generationOf(board, role);
    for (let time = 0; time < missing; time += 1) await revocations.revoke(board, role);
  }
}

async function putBack(log: BoardLog, copy: BoardCopy, present: string[]): Promise<boolean> {
  const { board, updates, versions, retainUntil } = copy;
  const [first = new Uint8Array(), ...rest] = updates;
  try {
    await log.create(board, first);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'board.exists') throw error;
    present.push(board);
    return false;
  }
  const asOf = rest.length > 0 ? await log.append(board, rest) : 1;
  for (const { name, at, state } of versions) await log.keepVersion(board, name, state, at);
  await log.note(board, { asOf, ...(retainUntil !== undefined && { retainUntil }) });
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
