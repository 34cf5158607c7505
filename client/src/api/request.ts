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

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  /** A capability token, or an administrator's secret. */
  readonly bearer?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the server for something.
 * @throws ApiError where it refuses, or cannot be reached.
 */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const response = await send(path, options);
  if (response.ok) return response;
  const body = await readObject(response);
  throw new ApiError(typeof body.code === 'string' ? body.code : 'unexpected', response.status, body);
}

/** As `request`, for an answer in JSON. */
export async function requestJson(path: string, options: RequestOptions = {}): Promise<unknown> {
  return (await request(path, options)).json();
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function send(
  path: string,
  { method = 'GET', json, bearer, signal }: RequestOptions,
): Promise<Response> {
  const headers = new Headers();
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  if (bearer !== undefined) headers.set('Authorization', `Bearer ${bearer}`);
  const body = json === undefined ? null : JSON.stringify(json);
  try {
    return await fetch(path, { method, headers, body, signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('network', 0);
  }
}

async function readObject(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await response.json();
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
