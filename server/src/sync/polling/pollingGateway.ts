import { CodedError } from '@parcours/shared/errors';
import type { Passes } from '../../access/passes.ts';
import { MOST_CONNECTIONS } from '../../access/quotas.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { FairScheduler } from '../fairScheduler.ts';
import type { MessageMemory } from '../messageMemory.ts';
import type { RoomRegistry } from '../room/roomRegistry.ts';
import { Session } from '../session/session.ts';
import { PollingConnection } from './pollingConnection.ts';
import { PollingConnections } from './pollingConnections.ts';

export interface PollingServices {
  readonly registry: RoomRegistry;
  readonly passes: Passes;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly scheduler: FairScheduler;
  readonly memory: MessageMemory;
}

/** The connections to boards over HTTP requests, for clients whose WebSockets are blocked. */
export class PollingGateway {
  readonly #services: PollingServices;
  readonly #others: () => number;
  readonly #connections: PollingConnections;

  /** `others` says how many are connected by other ways. */
  constructor(services: PollingServices, others: () => number) {
    this.#services = services;
    this.#others = others;
    this.#connections = new PollingConnections(services.clock);
  }

  /** How many are connected. */
  get connections(): number {
    return this.#connections.size;
  }

  /**
   * Opens a connection, and resolves with its id.
   * @throws CodedError `access.invalid`, `server.busy`, `server.stopping`.
   */
  async open(document: string, token: string): Promise<string> {
    const { registry, passes, clock, metrics, scheduler, memory } = this.#services;
    const pass = await passes.open(token, document);
    if (pass === undefined) throw new CodedError('access.invalid');
    if (this.#connections.isClosed) throw new CodedError('server.stopping');
    if (this.connections + this.#others() >= MOST_CONNECTIONS.server) {
      metrics.refused('full');
      throw new CodedError('server.busy');
    }
    const connection = new PollingConnection(clock, memory, document);
    const session = new Session(pass, connection, this.#services);
    const id = this.#connections.add(
      { to: document, token, connection },
      {
        receive: (message) =>
          scheduler.enter(document, connection, () => {
            session.receive(message);
            return false;
          }),
        closed: () => session.closed(),
      },
    );
    void session.join(registry);
    return id;
  }

  /** The connection of an id and a token. @throws CodedError `connection.not-found`. */
  find(document: string, id: string, token: string): PollingConnection {
    return this.#connections.find(document, id, token);
  }

  /** Ends every connection; pending requests are answered with it. */
  close(): void {
    this.#connections.close();
  }
}
