import { CodedError } from '@parcours/shared/errors';
import type { Context } from 'hono';
import type { z } from 'zod';
import { parseJson, shaped } from '../jobs/uploaded.ts';
import type { Clock } from '../ports/clock.ts';
import { BodyIntake, LARGE_INTAKE, SMALL_INTAKE } from './bodyIntake.ts';

/** A board of ten thousand cards is a third of it. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** The most of a body that is no board, and is read at once: a hundred links are some dozen kilobytes. */
const MAX_SHAPED_BYTES = 256 * 1024;
const SMALL_BYTES = 64 * 1024;

/** Reads the bodies of requests. */
export interface Bodies {
  /** A body of any media type, of at most so many bytes. @throws CodedError as `BodyIntake.read`. */
  raw(context: Context, most: number): Promise<Uint8Array>;

  /** A body that says it is JSON, unread. @throws CodedError `request.media-type`, and as `BodyIntake.read`. */
  bytes(context: Context): Promise<Uint8Array>;

  /** A small body of the shape that is described. @throws CodedError as `bytes`, `request.json`, `request.invalid`. */
  shaped<Shape extends z.ZodType>(context: Context, shape: Shape): Promise<z.output<Shape>>;
}

export function createBodies(clock: Clock): Bodies {
  const small = new BodyIntake(clock, SMALL_INTAKE);
  const large = new BodyIntake(clock, LARGE_INTAKE);
  const raw = async (context: Context, most: number): Promise<Uint8Array> => {
    const { body } = context.req.raw;
    const told = Number(context.req.header('Content-Length') ?? Number.NaN);
    if (body === null) return new Uint8Array();
    return told <= SMALL_BYTES
      ? small.read(body, Math.min(most, SMALL_BYTES), told)
      : large.read(body, most, told || 0);
  };
  const json = async (context: Context, most: number): Promise<Uint8Array> => {
    const type = context.req.header('Content-Type') ?? '';
    if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) throw new CodedError('request.media-type');
    return raw(context, most);
  };
  return {
    raw,
    bytes: (context) => json(context, MAX_BODY_BYTES),
    shaped: async (context, shape) => shaped(parseJson(await json(context, MAX_SHAPED_BYTES)), shape),
  };
}
