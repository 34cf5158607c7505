import { randomBytes } from 'node:crypto';
import { CodedError } from '@parcours/shared/errors';
import { CLOSE } from '@parcours/shared/protocol';
import type { Passes } from '../../access/passes.ts';
import { MOST_CONNECTIONS } from '../../access/quotas.ts';
import { sameSecret } from '../../access/tokens.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { FairScheduler } from '../fairScheduler.ts';
import type { MessageMemory } from '../messageMemory.ts';
import type { RoomRegistry } from '../room/roomRegistry.ts';
import { Session } from '../session/session.ts';
import { PollingConnection } from './pollingConnection.ts';

export interface PollingServices {
  readonly registry: RoomRegistry;
  readonly passes: Passes;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly scheduler: FairScheduler;
  readonly memory: MessageMemory;
}

/** How long a connection that has ended is known, for its client to hear of it. */
const FAREWELL_MILLISECONDS = 30_000;

interface Known {
  readonly document: string;
  readonly token: string;
  readonly connection: PollingConnection;
}

/**
 * The connections over HTTP requests, for clients whose WebSockets are blocked. Each has an id that nobody can guess,
 * and is open to the token alone with which it was opened.
 */
export class PollingGateway {
  readonly #services: PollingServices;
  readonly #others: () => number;
  readonly #known = new Map<string, Known>();
  readonly #open = new Set<PollingConnection>();
  #isClosed = false;

  /** `others` says how many are connected by other ways. */
  constructor(services: PollingServices, others: () => number) {
    this.#services = services;
    this.#others = others;
  }

  /** How many are connected. */
  get connections(): number {
    return this.#open.size;
  }

  /**
   * Opens a connection, and resolves with its id.
   * @throws CodedError `access.invalid`, `server.busy`, `server.stopping`.
   */
  async open(document: string, token: string): Promise<string> {
    const { registry, passes, clock, metrics, scheduler, memory } = this.#services;
    const pass = await passes.open(token, document);
    if (pass === undefined) throw new CodedError('access.invalid');
    if (this.#isClosed) throw new CodedError('server.stopping');
    if (this.#open.size + this.#others() >= MOST_CONNECTIONS.server) {
      metrics.refused('full');
      throw new CodedError('server.busy');
    }
    const connection = new PollingConnection(clock, memory, document);
    const session = new Session(pass, connection, this.#services);
    const id = randomBytes(24).toString('base64url');
    this.#known.set(id, { document, token, connection });
    this.#open.add(connection);
    connection.listen({
      receive: (message) =>
        scheduler.enter(document, connection, () => {
          session.receive(message);
          return false;
        }),
      closed: () => {
        session.closed();
        this.#open.delete(connection);
        clock.after(FAREWELL_MILLISECONDS, () => this.#known.delete(id));
      },
    });
    void session.join(registry);
    return id;
  }

  /** The connection of an id and a token. @throws CodedError `connection.not-found`. */
  find(document: string, id: string, token: string): PollingConnection {
    const known = this.#known.get(id);
    if (known === undefined || known.document !== document || !sameSecret(token, known.token)) {
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
