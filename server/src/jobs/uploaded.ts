import { COLLECTION_NAMES, isDictionary } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { jsonText } from '@parcours/shared/jsonText';
import type { z } from 'zod';

/** Several times the largest board that the analysis is made for. */
const MAX_RECORDS = 60_000;

/** The JSON value in the bytes of a body. @throws CodedError `request.json`. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(jsonText(bytes));
  } catch {
    throw new CodedError('request.json');
  }
}

/** A value of the shape that is described. @throws CodedError `request.invalid` with every problem. */
export function shaped<Shape extends z.ZodType>(value: unknown, shape: Shape): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new CodedError('request.invalid', { problems });
}

/**
 * A board has its limit in records as well: very many very small ones take long to read.
 * @throws CodedError `request.too-large`.
 */
export function assertModest(board: unknown): void {
  if (!isDictionary(board)) return;
  const lists = COLLECTION_NAMES.map((name) => board[name]);
  const records = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  if (records > MAX_RECORDS) throw new CodedError('request.too-large', { maxRecords: MAX_RECORDS });
}
