import { CLOSE, decodePart, type StreamPart } from '@parcours/shared/protocol';

/** How long one request may take: the server answers a question after 20 seconds at most. */
const REQUEST_MILLISECONDS = 45_000;
const OPEN_MILLISECONDS = 10_000;

/** A request that was not answered is sent again after so long, and longer each time. */
const RETRY_MILLISECONDS = 250;
const MOST_TRIES = 5;

/** The connection is over. */
export class Ended extends Error {
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string) {
    super(`${code}: ${reason}`);
    this.code = code;
    this.reason = reason;
  }
}

/** The requests of one connection. Each is sent again until it is answered. */
export interface Requests {
  /** Sends a part of the client's stream; resolves with up to where the server has it. @throws Ended */
  send(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<number>;
  /** Resolves with what follows a place in the server's stream. @throws Ended */
  receive(after: number): Promise<StreamPart>;
  /** Sends something without waiting for an answer, though the page is about to go. */
  farewell(path: string, bytes: Uint8Array<ArrayBuffer>): void;
}

/** Opens a connection. @throws Ended with the close code that a WebSocket would have had. */
export async function requestsTo(address: string, token: string, signal: AbortSignal): Promise<Requests> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' };
  const post = (path: string, body: Uint8Array<ArrayBuffer>): RequestInit & { readonly url: string } => ({
    url: `${address}${path}`,
    method: 'POST',
    headers,
    body,
    cache: 'no-store',
    credentials: 'omit',
  });
  const { connection } = await opened(post('', new Uint8Array()), signal);
  const at = (path: string) => `/${connection}/${path}`;
  return {
    send: async (path, bytes) => {
      const answer = await persist(post(at(path), bytes), signal, (response) => response.json());
      return numberIn(answer, 'received');
    },
    receive: async (after) => {
      const request = post(at(`received?after=${after}`), new Uint8Array());
      return persist(request, signal, async (response) =>
        decodePart(new Uint8Array(await response.arrayBuffer())),
      );
    },
    farewell: (path, bytes) => {
      const { url, ...init } = post(at(path), bytes);
      void fetch(url, { ...init, keepalive: true }).catch(() => {});
    },
  };
}

async function opened(
  { url, ...init }: RequestInit & { readonly url: string },
  signal: AbortSignal,
): Promise<{ readonly connection: string }> {
  const { response, body } = await limited(url, init, signal, OPEN_MILLISECONDS, async (answer) => {
    const text = await answer.text();
    return { response: answer, body: text.startsWith('{') ? JSON.parse(text) : {} };
  });
  if (response.status === 201 && typeof body.connection === 'string') return body;
  const code = typeof body.code === 'string' ? body.code : '';
  if (code === 'access.invalid' || code === 'access.missing') throw new Ended(CLOSE.unauthorised, code);
  throw new Ended(code.startsWith('server.') ? CLOSE.tryAgain : 1006, code);
}

/** What a good answer says. An answer that is lost, or that no server of ours gave, is asked for again. */
async function persist<Result>(
  { url, ...init }: RequestInit & { readonly url: string },
  signal: AbortSignal,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await limited(url, init, signal, REQUEST_MILLISECONDS, (response) => {
        if (response.ok) return read(response);
        // Anything else may be a proxy's.
        throw response.status === 404 ? new Ended(1006, 'no such connection') : new Error('not answered');
      });
    } catch (error) {
      if (error instanceof Ended || signal.aborted || attempt === MOST_TRIES) throw error;
      await pause(RETRY_MILLISECONDS * 2 ** (attempt - 1), signal);
    }
  }
}

/** A request with a time limit for the whole answer. */
async function limited<Result>(
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  milliseconds: number,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  signal.addEventListener('abort', abort);
  try {
    return await read(await fetch(url, { ...init, signal: controller.signal }));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

function numberIn(value: unknown, key: string): number {
  const entry =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
  if (typeof entry !== 'number') throw new Ended(1006, `no ${key}`);
  return entry;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
