import { type BoardReading, COLLECTION_NAMES } from '@parcours/shared/board';
import { addRecord, type CheckInput, readSnapshot, setCheck } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { SUBPROTOCOL, SYNC_PATH } from '@parcours/shared/protocol';
import { WebSocket as NodeWebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Scene } from '../ports/robotRunner.ts';
import type { Piece } from './piece.ts';

/** `ws` implements the browser's interface; its types say so in other words. */
const OVER_WEBSOCKET = NodeWebSocket as unknown as typeof WebSocket;

export interface BoardContent {
  /** What it was made from, `id@version`. */
  readonly scenario: string | undefined;
  /** Of the records that are on it, or were. */
  readonly ids: ReadonlySet<string>;
}

/** The board of a robot's group, by the provider that pages use. */
export class GroupBoard {
  readonly id: string;
  readonly #doc = new Y.Doc();
  readonly #provider: WebsocketProvider;

  constructor(
    { http }: Scene,
    id: string,
    { token, alias, colour }: { readonly token: string; readonly alias: string; readonly colour: number },
    closed: (code: number) => void,
  ) {
    this.id = id;
    this.#provider = new WebsocketProvider(`${http.replace(/^http/, 'ws')}${SYNC_PATH}`, id, this.#doc, {
      protocols: [SUBPROTOCOL, token],
      WebSocketPolyfill: OVER_WEBSOCKET,
      disableBc: true,
    });
    this.#provider.awareness.setLocalState({ user: { name: alias, colour }, cursor: null, selection: [] });
    this.#provider.on('connection-close', (event) => {
      if (event !== null) closed(event.code);
    });
  }

  /** What is on it; undefined until it is all here. Read without what checks records, which a crowd would take long for. */
  get content(): BoardContent | undefined {
    if (!this.#provider.synced) return undefined;
    const scenario = this.#doc.getMap('meta').get('scenario');
    return { scenario: typeof scenario === 'string' ? scenario : undefined, ids: idsOn(this.#doc) };
  }

  /** All of it, checked: what takes long, and few robots do. */
  read(): BoardReading {
    return readSnapshot(this.#doc);
  }

  /** Others see that the card is chosen. */
  choose(card: string): void {
    this.#provider.awareness.setLocalStateField('selection', [card]);
  }

  /** Returns whether it is said. */
  check(said: CheckInput): boolean {
    return this.#do(() => setCheck(this.#doc, said));
  }

  /** Returns whether it is on the board: somebody may have put it there, or removed what it stands on, meanwhile. */
  put({ collection, record }: Piece): boolean {
    return this.#do(() => addRecord(this.#doc, collection, record));
  }

  #do(change: () => void): boolean {
    try {
      change();
      return true;
    } catch (error) {
      if (error instanceof CodedError) return false;
      throw error;
    }
  }

  close(): void {
    this.#provider.destroy();
    this.#doc.destroy();
  }
}

function idsOn(doc: Y.Doc): ReadonlySet<string> {
  return new Set(COLLECTION_NAMES.flatMap((name) => [...doc.getMap(name).keys()]));
}
