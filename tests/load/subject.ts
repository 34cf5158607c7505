import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as encoding from 'lib0/encoding';
import { type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import { createBoard, tempFolder } from '../helpers/server.ts';

/** A room on a server that is measured: where to connect, and how its frames are wrapped. */
export interface RoomAddress {
  readonly url: string;
  readonly protocols: readonly string[];
  /** What a client says before anything else. */
  readonly hello: readonly Uint8Array[];
  /** A message of y-protocols as this server takes it. */
  wrap(message: Uint8Array): Uint8Array;
  /** Where in a frame from the server its message begins. */
  readonly prefix: number;
}

/** A server in a process of its own. */
export interface Subject {
  readonly pid: number;
  /** `size` is what the bare relay sends to those who join. */
  room(name: string, size?: number): Promise<RoomAddress>;
  /** Starts it again on the same boards; absent where it keeps none. */
  reopen?(): Promise<void>;
  stop(): Promise<void>;
}

const plain = (url: string, protocols: readonly string[] = []): RoomAddress => ({
  url,
  protocols,
  hello: [],
  wrap: (message) => message,
  prefix: 0,
});

async function spawnPeer(file: string): Promise<{ child: ChildProcess; port: string; pid: number }> {
  const path = join(import.meta.dirname, 'servers', file);
  const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, port: /port (\d+)/.exec(String(line))?.[1] ?? '', pid: child.pid ?? 0 };
}

async function peer(
  file: string,
  address: (base: string, room: string, size: number) => RoomAddress,
): Promise<Subject> {
  const { child, port, pid } = await spawnPeer(file);
  return {
    pid,
    room: async (room, size = 0) => address(`ws://127.0.0.1:${port}`, room, size),
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

export const bareRelay = () => peer('bare.mjs', (base, room, size) => plain(`${base}/${room}?size=${size}`));

export const yWebsocket = () => peer('yWebsocket.mjs', (base, room) => plain(`${base}/${room}`));

export const hocuspocus = () => peer('hocuspocus.mjs', (base, room) => hocuspocusRoom(base, room));

/** Hocuspocus puts the name of the document before each message, and wants a token first, be it an empty one. */
function hocuspocusRoom(base: string, room: string): RoomAddress {
  const name = encoding.encode((encoder) => encoding.writeVarString(encoder, room));
  const wrap = (message: Uint8Array) => Buffer.concat([name, message]);
  return { url: `${base}/`, protocols: [], hello: [wrap(Uint8Array.of(2, 0, 0))], wrap, prefix: name.length };
}

/** Parcours as it is built, on its embedded store. */
export async function parcours(entry: string): Promise<Subject> {
  const dataDir = await tempFolder();
  const start = () => spawnServer(entry, { DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
  let server: ServerProcess = await start();
  const boards = new Map<string, { readonly id: string; readonly token: string }>();
  const boardOf = async (name: string) => {
    const known = boards.get(name);
    if (known) return known;
    const { id, tokens } = await createBoard(server.http);
    const board = { id, token: tokens.edit };
    boards.set(name, board);
    return board;
  };
  return {
    get pid() {
      return server.child.pid ?? 0;
    },
    room: async (name) => {
      const { id, token } = await boardOf(name);
      return plain(`${server.ws}/sync/${id}`, ['parcours.v1', token]);
    },
    reopen: async () => {
      await server.end('SIGTERM');
      server = await start();
    },
    stop: async () => {
      await server.end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
