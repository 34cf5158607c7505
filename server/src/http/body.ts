import { COLLECTION_NAMES, isDictionary } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import type { Context } from 'hono';
import type { z } from 'zod';

/** A board of ten thousand cards is a third of it. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Several times the largest board that the analysis is made for. */
const MAX_RECORDS = 60_000;

/**
 * The JSON value in the body of a request.
 * @throws CodedError `request.media-type`, `request.too-large`, `request.json`.
 */
export async function readJson(context: Context): Promise<unknown> {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) throw new CodedError('request.media-type');
  const bytes = await readBytes(context.req.raw);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new CodedError('request.json');
  }
}

/**
 * The body of a request, of the shape that is described.
 * @throws CodedError as `readJson`, and `request.invalid` with every problem.
 */
export async function readShaped<Shape extends z.ZodType>(
  context: Context,
  shape: Shape,
): Promise<z.output<Shape>> {
  const parsed = shape.safeParse(await readJson(context));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new CodedError('request.invalid', { problems });
}

/** A board has its limit in records as well: very many very small ones take long to read. */
export function assertModest(board: unknown): void {
  if (!isDictionary(board)) return;
  const lists = COLLECTION_NAMES.map((name) => board[name]);
  const records = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  if (records > MAX_RECORDS) throw new CodedError('request.too-large', { maxRecords: MAX_RECORDS });
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw new CodedError('request.too-large', { maxBytes: MAX_BODY_BYTES });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
