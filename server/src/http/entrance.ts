import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The most requests of one connection that wait for an answer. A browser waits for each answer, a program for most. */
const MOST_UNANSWERED = 8;
/** The most requests of all connections that wait. A hundred people who open a page at once send some thousands. */
const MOST_WAITING = 4096;
/** Requests wait in so many lines, by who sends them: enough that one sender does not keep the others waiting. */
const LINES = 64;
/** Seconds after which to ask again. */
const RETRY_AFTER = '5';

/** How many requests of one connection have not been answered. */
type Unanswered = WeakMap<Socket, number>;

/**
 * Lets one request in at each turn of the event loop, so that no number of requests keeps a board's edits waiting.
 * Requests by different links, or without a link from different addresses, take turns; no address is shut out.
 */
export function entrance(listener: RequestListener): RequestListener {
  const lines = new Map<number, (() => void)[]>();
  const unanswered: Unanswered = new WeakMap();
  let waiting = 0;

  const letOneIn = () => {
    const [first] = lines;
    if (first === undefined) return;
    const [line, requests] = first;
    lines.delete(line);
    const next = requests.shift();
    if (requests.length > 0) lines.set(line, requests);
    waiting -= 1;
    if (waiting > 0) setImmediate(letOneIn);
    next?.();
  };

  return (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    if (!count(unanswered, request, response)) return breakOff(socket);
    if (waiting >= MOST_WAITING) return turnAway(response);
    const line = lineOf(request);
    const requests = lines.get(line) ?? [];
    requests.push(() => {
      if (!socket.destroyed) listener(request, response);
    });
    lines.set(line, requests);
    waiting += 1;
    if (waiting === 1) setImmediate(letOneIn);
  };
}

/** Whether the connection may have one more. */
function count(unanswered: Unanswered, { socket }: IncomingMessage, response: ServerResponse): boolean {
  const number = (unanswered.get(socket) ?? 0) + 1;
  if (number > MOST_UNANSWERED) return false;
  unanswered.set(socket, number);
  response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
  return true;
}

/** By the link or, where there is none, by the address: all requests that share it share a line. */
function lineOf({ headers, socket }: IncomingMessage): number {
  const name = headers.authorization ?? socket.remoteAddress ?? '';
  let sum = 0;
  for (let at = 0; at < name.length; at += 1) sum = (31 * sum + name.charCodeAt(at)) | 0;
  return Math.abs(sum) % LINES;
}

function turnAway(response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': RETRY_AFTER, Connection: 'close', 'Content-Length': 0 }).end();
}

/**
 * Ends a connection whose sender does not wait for answers. Thousands of its requests may have been received already, and
 * each would be handled before the connection is gone, so the parser is told to stop as well, where it can be.
 */
function breakOff(socket: Socket): void {
  const parser: unknown = Reflect.get(socket, 'parser');
  if (
    typeof parser === 'object' &&
    parser !== null &&
    'pause' in parser &&
    typeof parser.pause === 'function'
  )
    parser.pause();
  socket.destroy();
}
