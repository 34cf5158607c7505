import { CodedError } from '@parcours/shared/errors';
import type { Context } from 'hono';
import type { z } from 'zod';
import { parseJson, shaped } from '../workbench/handedIn.ts';

/** A board of ten thousand cards is a third of it. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * The JSON value in the body of a request.
 * @throws CodedError as `readJsonBytes`, and `request.json`.
 */
async function readJson(context: Context): Promise<unknown> {
  return parseJson(await readJsonBytes(context));
}

/**
 * The body of a request that says it is JSON, unread.
 * @throws CodedError `request.media-type`, `request.too-large`.
 */
export async function readJsonBytes(context: Context): Promise<Uint8Array> {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) throw new CodedError('request.media-type');
  return readBytes(context.req.raw);
}

/**
 * The body of a request, of the shape that is described.
 * @throws CodedError as `readJson`, and `request.invalid` with every problem.
 */
export async function readShaped<Shape extends z.ZodType>(
  context: Context,
  shape: Shape,
): Promise<z.output<Shape>> {
  return shaped(await readJson(context), shape);
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
