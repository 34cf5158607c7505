import { CLOSE, encodeSyncStep1 } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { type Guest, guest, type roomsOn } from './rooms.ts';

type Rooms = ReturnType<typeof roomsOn>;

/** How much of a sync comes about before the connection breaks: all, or only what the server sends. */
type Sync = 'whole' | 'half';

/** Somebody with a document of their own, who comes and goes, and edits wherever they are. */
export class Traveller {
  readonly #rooms: Rooms;
  readonly #nextId: () => number;
  #doc = new Y.Doc();
  #guest: Guest | undefined;
  #read = 0;
  /** How often they were told to begin anew. */
  begunAnew = 0;

  constructor(rooms: Rooms, nextId: () => number) {
    this.#rooms = rooms;
    this.#nextId = nextId;
    this.#begin();
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  get isThere(): boolean {
    return this.#guest !== undefined;
  }

  async come(sync: Sync = 'whole'): Promise<void> {
    const coming = guest(this.#rooms, 'b', 'facilitate');
    this.#guest = coming;
    this.#read = 0;
    coming.session.receive(encodeSyncStep1(Y.encodeStateVector(this.#doc)));
    await coming.joined;
    await this.hear(sync);
    if (this.wasLetGo !== undefined) await this.comeAgain();
    else if (sync === 'half') this.leave();
  }

  /** Comes back after the server has ended the connection, with a new document where it said so. */
  async comeAgain(): Promise<void> {
    const code = this.wasLetGo;
    this.leave();
    if (code !== CLOSE.beginAnew) throw new Error(`let go with ${code}`);
    this.#begin();
    this.begunAnew += 1;
    await this.come();
  }

  leave(): void {
    this.#guest?.session.closed();
    this.#guest = undefined;
  }

  /** Takes what the server has sent by now; returns whether that was anything. */
  async hear(sync: Sync = 'whole'): Promise<boolean> {
    await settled(this.#rooms);
    const here = this.#guest;
    if (here === undefined) return false;
    const news = here.frames().slice(this.#read);
    this.#read += news.length;
    for (const frame of news) {
      if (frame.kind === 'step-2' || frame.kind === 'update') Y.applyUpdate(this.#doc, frame.bytes, 'server');
      if (frame.kind === 'step-1' && sync === 'whole')
        here.update(Y.encodeStateAsUpdate(this.#doc, frame.bytes));
    }
    return news.length > 0;
  }

  /** Whether the server has ended the connection. */
  get wasLetGo(): number | undefined {
    return this.#guest?.connection.closedWith;
  }

  #begin(): void {
    this.leave();
    this.#doc = new Y.Doc();
    this.#doc.clientID = this.#nextId();
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#guest?.update(update);
    });
  }
}

/** Resolves when nothing waits in the room any more. */
async function settled({ registry }: Rooms): Promise<void> {
  const { room, release } = await registry.acquire('b');
  await room.settled();
  release();
}
