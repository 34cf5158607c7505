import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** Encodings in the order in which they are preferred. */
export type Encoding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const COMPRESSIBLE =
  /^(text\/|image\/svg\+xml|application\/([\w.-]+\+)?json|application\/javascript|application\/x-yjs-update)/;
const WORTH_BYTES = 1024;
const QUICK = 4;

/** The best encoding that a client takes; undefined where it takes none of ours. */
export function negotiate(acceptEncoding: string | undefined): Encoding | undefined {
  const offers = (acceptEncoding ?? '').split(',').map((offer) => offer.trim().toLowerCase());
  const takes = (name: string) =>
    offers.some((offer) => offer.split(';')[0]?.trim() === name && !/;\s*q=0(\.0*)?$/.test(offer));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}

/** `quality` is from 1 (quick) to 11 (small). */
export async function compress(
  bytes: Uint8Array,
  encoding: Encoding,
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const buffer =
    encoding === 'br'
      ? await brotli(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality } })
      : await gzipped(bytes, { level: Math.min(quality, 9) });
  return Uint8Array.from(buffer);
}

export function isCompressible(type: string, length: number): boolean {
  return length >= WORTH_BYTES && COMPRESSIBLE.test(type);
}

/** Compresses answers that are made for one request; files have theirs ready, and say so by `Vary`. */
export const compressAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  const type = res.headers.get('Content-Type') ?? '';
  if (res.body === null || res.headers.has('Vary') || !COMPRESSIBLE.test(type)) return;
  res.headers.set('Vary', 'Accept-Encoding');
  const encoding = negotiate(context.req.header('Accept-Encoding'));
  if (encoding === undefined || context.req.method === 'HEAD') return;
  const body = new Uint8Array(await res.arrayBuffer());
  const small = isCompressible(type, body.length) ? await compress(body, encoding, QUICK) : undefined;
  context.res = new Response(small ?? body, res);
  if (small) context.res.headers.set('Content-Encoding', encoding);
  context.res.headers.delete('Content-Length');
};
