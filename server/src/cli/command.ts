/** What a command may touch: its streams, its environment, and the wish that it stops. */
export interface CliIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted on SIGTERM or SIGINT. A command that runs on ends then, with its work saved. */
  readonly stop: AbortSignal;
  readStdin(): Promise<Uint8Array>;
  /** Writes to standard output; resolves when it is written. */
  out(content: string | Uint8Array): Promise<void>;
  /** Writes a line to standard error. */
  err(line: string): void;
}

/** 0 fine, 1 problems found, 2 misuse. */
export type ExitCode = 0 | 1 | 2;

/** One command of `parcours`: a file of its own, and a line in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One line for `parcours --help`. */
  readonly summary: string;
  run(args: string[], io: CliIo): Promise<ExitCode>;
}
