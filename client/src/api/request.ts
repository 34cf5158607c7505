import type { AnswerOf, Api, Asked } from '@parcours/shared/api';

/** A request that the server refused, or that never reached it (`code: 'network'`). */
export class ApiError extends Error {
  readonly code: string;
  /** The HTTP status, or 0 where there was no answer. */
  readonly status: number;
  /** The problem document (RFC 9457), or an empty object. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, body: Readonly<Record<string, unknown>> = {}) {
    super(`${status} ${code}`);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.body = body;
  }
}

interface Circumstances {
  /** A capability token, or an administrator's secret. */
  readonly bearer?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A file, for routes that take one. */
  readonly bytes?: Blob | undefined;
}

/** The routes that answer with a file. */
type FileRoute = {
  [Name in keyof Api]: Api[Name]['answer'] extends { readonly kind: 'file' } ? Name : never;
}[keyof Api];

/**
 * Asks the server by one of its routes, as the contract in `shared/src/api` types it: `path`, `query` and `body` are
 * what that route takes, and what comes is what it answers, or undefined where it answers nothing.
 * @throws ApiError where the server refuses, cannot be reached, or another answers in its place (`unexpected`).
 */
export async function call<Name extends Exclude<keyof Api, FileRoute>>(
  route: Name,
  asked: Asked<Api[Name]> & Circumstances,
): Promise<AnswerOf<Api[Name]>>;
export async function call(route: string, asked: Request): Promise<unknown> {
  const response = await send(route, asked);
  if (response.status === 204) return undefined;
  // A network that wants a login answers with a page of its own.
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') === true;
  if (!isJson) throw new ApiError('unexpected', response.status);
  return response.json();
}

/** As `call`, for what is answered as a file, whatever its type. */
export async function callForFile<Name extends keyof Api>(
  route: Name,
  asked: Asked<Api[Name]> & Circumstances,
): Promise<Blob>;
export async function callForFile(route: string, asked: Request): Promise<Blob> {
  return (await send(route, asked)).blob();
}

interface Request extends Circumstances {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

async function send(
  route: string,
  { path = {}, query = {}, body, bytes, bearer, signal }: Request,
): Promise<Response> {
  const [method = '', pattern = ''] = route.split(' ');
  const address = pattern.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(path[name])));
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const question = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (bearer !== undefined) headers.set('Authorization', `Bearer ${bearer}`);
  const sent = {
    method,
    headers,
    body: body === undefined ? (bytes ?? null) : JSON.stringify(body),
    signal: signal ?? null,
  };
  const response = await reach(`${address}${question}`, sent);
  if (response.ok) return response;
  const problem = await problemIn(response);
  throw new ApiError(
    typeof problem.code === 'string' ? problem.code : 'unexpected',
    response.status,
    problem,
  );
}

async function reach(address: string, sent: RequestInit): Promise<Response> {
  try {
    return await fetch(address, sent);
  } catch (error) {
    if (sent.signal?.aborted) throw error;
    throw new ApiError('network', 0);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function problemIn(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await response.json();
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
