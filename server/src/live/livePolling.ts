import { CodedError } from '@parcours/shared/errors';
import type { MessageMemory } from '../sync/messageMemory.ts';
import { PollingConnection } from '../sync/polling/pollingConnection.ts';
import { PollingConnections } from '../sync/polling/pollingConnections.ts';
import { MOST_FOLLOWERS } from './liveGateway.ts';
import { admitPage, follow, type PageLine, type PageServices } from './page.ts';

interface LivePollingServices extends PageServices {
  readonly memory: MessageMemory;
}

/** The pages that follow live workshops over HTTP requests, where WebSockets are blocked: with the same promises. */
export class LivePolling {
  readonly #services: LivePollingServices;
  readonly #others: () => number;
  readonly #connections: PollingConnections;

  /** `others` says how many follow by other ways. */
  constructor(services: LivePollingServices, others: () => number) {
    this.#services = services;
    this.#others = others;
    this.#connections = new PollingConnections(services.clock);
  }

  /** How many are connected. */
  get size(): number {
    return this.#connections.size;
  }

  /**
   * Opens a connection; returns its id. Why a workshop cannot be followed is said as it is over a WebSocket.
   * @throws CodedError `access.invalid`, `server.busy`, `server.stopping`.
   */
  open(id: string, token: string): string {
    const { tokenAuthority, clock, memory, metrics } = this.#services;
    const admitted = admitPage(id, token, tokenAuthority);
    if (admitted === undefined) throw new CodedError('access.invalid');
    if (this.#connections.isClosed) throw new CodedError('server.stopping');
    if (this.size + this.#others() >= MOST_FOLLOWERS) {
      metrics.refused('full');
      throw new CodedError('server.busy');
    }
    const connection = new PollingConnection(clock, memory, id);
    let listener: Parameters<PageLine['listen']>[0] | undefined;
    let isOpen = true;
    const line: PageLine = {
      get isOpen() {
        return isOpen;
      },
      get buffered() {
        return connection.buffered;
      },
      send: (text) => connection.send(Buffer.from(text)),
      close: (code, reason) => {
        isOpen = false;
        connection.close(code, reason);
      },
      listen: (given) => {
        listener = given;
      },
    };
    const name = this.#connections.add(
      { to: id, token, connection },
      {
        receive: (message) => listener?.receive(message),
        closed: () => {
          isOpen = false;
          listener?.closed();
        },
      },
    );
    void follow(id, admitted, line, this.#services);
    return name;
  }

  /** The connection of an id and a token. @throws CodedError `connection.not-found`. */
  find(workshop: string, id: string, token: string): PollingConnection {
    return this.#connections.find(workshop, id, token);
  }

  /** Ends every connection; pending requests are answered with it. */
  close(): void {
    this.#connections.close();
  }
}
