import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../../server/bin/parcours.mjs');

/** The built server as its own process, as a user runs it, on a port and a folder that outlive a restart. */
export class Parcours {
  readonly #dataDir: string;
  readonly #port: number;
  readonly #settings: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;

  private constructor(dataDir: string, port: number, settings: NodeJS.ProcessEnv) {
    this.#dataDir = dataDir;
    this.#port = port;
    this.#settings = settings;
  }

  static async start(settings: NodeJS.ProcessEnv = {}): Promise<Parcours> {
    const server = new Parcours(await mkdtemp(join(tmpdir(), 'parcours-e2e-')), await freePort(), settings);
    await server.run();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get ws(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  /** With other settings than it was started with, if any are given. */
  async run(settings: NodeJS.ProcessEnv = {}): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.#port),
      DATA_DIR: this.#dataDir,
      LOG_LEVEL: 'warn',
      // Long enough to load a page anew.
      IDLE_SECONDS: '3',
      ...this.#settings,
      ...settings,
    };
    const child = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (text) => String(text).includes(String(this.#port)) && resolve());
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
    });
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  async discard(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  /** Creates a board over HTTP; its links are absolute. */
  async createBoard(body: object): Promise<CreatedBoard> {
    const response = await fetch(`${this.url}/api/boards`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.#settings.ADMIN_SECRET}` },
      body: JSON.stringify(body),
    });
    if (response.status !== 201) throw new Error(`not created: ${response.status} ${await response.text()}`);
    return response.json();
  }

  /** The board as the server has it. */
  async snapshot({ id, tokens }: CreatedBoard) {
    const headers = { Authorization: `Bearer ${tokens.view}` };
    return (await fetch(`${this.url}/api/boards/${id}`, { headers })).json();
  }

  /** The report on a board in Markdown. */
  async report({ id, tokens }: CreatedBoard, audience: string): Promise<string> {
    const headers = { Authorization: `Bearer ${tokens.view}` };
    return (await fetch(`${this.url}/api/boards/${id}/report.md?audience=${audience}`, { headers })).text();
  }
}

export interface CreatedBoard {
  readonly id: string;
  readonly tokens: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
  readonly links: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was free');
  return address.port;
}
