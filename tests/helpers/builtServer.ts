import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, inject } from 'vitest';

const SERVER = resolve(import.meta.dirname, '../../server');

/** What was built, where its npm packages are found from. */
export interface Build {
  readonly entry: string;
  remove(): Promise<void>;
}

export interface ServerBuild extends Build {
  /** The program of the processes beside it. */
  readonly worker: URL;
}

/** The server, built from the source as it is now: once for all tests of a run, in the first that needs it. */
export async function buildServer(): Promise<ServerBuild> {
  const shared = join(inject('builds'), 'server');
  if (!existsSync(shared)) await buildInto(shared);
  return {
    entry: join(shared, 'main.js'),
    worker: pathToFileURL(join(shared, 'worker.js')),
    remove: async () => {},
  };
}

/** Appears there as a whole. Of two that build at once, one is used. */
async function buildInto(shared: string): Promise<void> {
  const outDir = await mkdtemp(join(inject('builds'), 'building-'));
  await build({ root: SERVER, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  await rename(outDir, shared).catch((error: unknown) => {
    if (!existsSync(shared)) throw error;
  });
}

/** One file of the tests, built to be run in a process of its own. */
export async function buildProgram(file: string): Promise<Build> {
  const outDir = await mkdtemp(join(SERVER, 'node_modules', '.test-build-'));
  const rollupOptions = { output: { entryFileNames: 'main.js' } };
  await build({
    root: SERVER,
    logLevel: 'error',
    build: { ssr: file, outDir, emptyOutDir: true, rollupOptions },
  });
  return { entry: join(outDir, 'main.js'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

/** A server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly http: string;
  readonly ws: string;
  /** All that it has printed: its log, and what it tells people. */
  readonly output: () => string;
  /** Sends a signal; resolves with the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const running = new Set<ChildProcess>();

/** A test that failed may have left its server behind. */
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts `parcours serve`; resolves when it says that it is ready. */
export async function spawnServer(entry: string, env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [entry, 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const gather = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  const exited = once(child, 'exit');
  running.add(child);
  child.once('exit', () => running.delete(child));
  const port = await readyPort(child, () => text);
  const at = `127.0.0.1:${port}`;
  return {
    child,
    port,
    http: `http://${at}`,
    ws: `ws://${at}`,
    output: () => text,
    end: async (signal) => {
      child.kill(signal);
      const [code, by] = await exited;
      return code ?? by;
    },
  };
}

function readyPort(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((found, failed) => {
    const look = () => {
      const port = /Open http:\/\/localhost:(\d+)\//.exec(output())?.[1];
      if (port) found(Number(port));
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${output()}`)));
  });
}

/** Runs `parcours` with arguments until it ends by itself. */
export async function runCli(entry: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  });
  const [code] = await once(child, 'close');
  return { code, out: out?.() ?? '', err: err?.() ?? '' };
}
