import { rm } from 'node:fs/promises';
import { type ServerProcess, spawnServer } from './builtServer.ts';
import { tempFolder } from './server.ts';

/** A server in a process of its own that is killed and started again on the same folder. */
export class KillableServer {
  readonly dataDir: string;
  readonly #entry: string;
  #process: ServerProcess;
  #printed = '';

  private constructor(entry: string, dataDir: string, process: ServerProcess) {
    this.#entry = entry;
    this.dataDir = dataDir;
    this.#process = process;
  }

  static async start(entry: string): Promise<KillableServer> {
    const dataDir = await tempFolder();
    return new KillableServer(entry, dataDir, await spawn(entry, dataDir));
  }

  get http(): string {
    return this.#process.http;
  }

  get ws(): string {
    return this.#process.ws;
  }

  /** All that it has printed in all its lives. */
  output(): string {
    return this.#printed + this.#process.output();
  }

  /** Ends it as a loss of power would; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#process.end('SIGKILL');
  }

  async startAgain(): Promise<void> {
    this.#printed = this.output();
    this.#process = await spawn(this.#entry, this.dataDir);
  }

  async discard(): Promise<void> {
    await this.#process.end('SIGKILL');
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

const spawn = (entry: string, dataDir: string) =>
  spawnServer(entry, { DATA_DIR: dataDir, SECRET: 'a secret that outlives kills', LOG_LEVEL: 'info' });
