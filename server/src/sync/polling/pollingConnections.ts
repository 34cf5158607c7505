import { randomBytes } from 'node:crypto';
import { CodedError } from '@parcours/shared/errors';
import { CLOSE } from '@parcours/shared/protocol';
import { sameSecret } from '../../access/tokens.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Listener } from '../connection.ts';
import type { PollingConnection } from './pollingConnection.ts';

/** How long a connection that has ended is known, for its client to hear of it. */
const FAREWELL_MILLISECONDS = 30_000;

interface Known {
  /** What it is to: a board, or a workshop. */
  readonly to: string;
  readonly token: string;
  readonly connection: PollingConnection;
}

/**
 * Connections over HTTP requests, by ids that nobody can guess; each is open to the token alone with which it was
 * opened.
 */
export class PollingConnections {
  readonly #clock: Clock;
  readonly #known = new Map<string, Known>();
  readonly #open = new Set<PollingConnection>();
  #isClosed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Knows one from now on, and hands on what comes by it; returns its id. */
  add(known: Known, { receive, closed }: Listener): string {
    const id = randomBytes(24).toString('base64url');
    const { connection } = known;
    this.#known.set(id, known);
    this.#open.add(connection);
    connection.listen({
      receive,
      closed: () => {
        closed();
        this.#open.delete(connection);
        this.#clock.after(FAREWELL_MILLISECONDS, () => this.#known.delete(id));
      },
    });
    return id;
  }

  /** The connection of an id and a token. @throws CodedError `connection.not-found`. */
  find(to: string, id: string, token: string): PollingConnection {
    const known = this.#known.get(id);
    if (known === undefined || known.to !== to || !sameSecret(token, known.token)) {
      throw new CodedError('connection.not-found');
    }
    return known.connection;
  }

  /** Ends every connection; pending requests are answered with it. */
  close(): void {
    this.#isClosed = true;
    for (const connection of this.#open) connection.close(CLOSE.goingAway, 'server stopping');
  }
}
