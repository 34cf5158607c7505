import { WebSocket as NodeWebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Resolves when the server has answered the first sync. */
  synced(): Promise<void>;
  /** Resolves with what the server gave as its reason to end the connection for good. */
  closed(): Promise<{ code: number; reason: string }>;
  destroy(): void;
}

/** `ws` implements the browser's interface; its types say so in other words. */
const OVER_WEBSOCKET = NodeWebSocket as unknown as typeof WebSocket;

/** A `y-websocket` provider as anybody would make it, over the WebSocket of `ws` unless another is given. */
export function stockClient(
  ws: string,
  board: string,
  token: string,
  doc = new Y.Doc(),
  Socket = OVER_WEBSOCKET,
): StockClient {
  const provider = new WebsocketProvider(`${ws}/sync`, board, doc, {
    protocols: ['parcours.v1', token],
    WebSocketPolyfill: Socket,
    disableBc: true,
    maxBackoffTime: 200,
  });
  return {
    doc,
    provider,
    synced: () =>
      new Promise((resolve) => {
        if (provider.synced) resolve();
        else provider.once('sync', () => resolve());
      }),
    closed: () => new Promise((resolve) => provider.once('closed', resolve)),
    destroy: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}
