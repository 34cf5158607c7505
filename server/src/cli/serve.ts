import { once } from 'node:events';
import { pino } from 'pino';
import { type Config, ConfigError, isLoopback, readConfig } from '../config.ts';
import { SERVE_MESSAGES as SAY } from '../messages.ts';
import type { Journal } from '../ports/journal.ts';
import { type RunningServer, startServer } from '../server.ts';
import { FolderInUse } from '../storage/folderLock.ts';
import { systemClock } from '../storage/systemClock.ts';
import { lanes } from '../workbench/lanes.ts';
import { QUICK_LIMITS, ThreadWorkbench } from '../workbench/threadWorkbench.ts';
import type { CliIo, Command, ExitCode } from './command.ts';

/** The build puts all its files in one folder. */
const THREAD = new URL('./thread.js', import.meta.url);

/** Starts the server, says where it is, and runs until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  summary: SAY.summary,
  run: async (args, io) => {
    if (args.includes('--help')) {
      await io.out(`${SAY.usage}\n`);
      return 0;
    }
    if (args.length > 0) return misuse(SAY.usage, io);
    try {
      return await runServer(readConfig(io.env), io);
    } catch (error) {
      if (error instanceof ConfigError) return misuse(error.message, io);
      throw error;
    }
  },
};

function misuse(text: string, io: CliIo): ExitCode {
  io.err(text);
  return 2;
}

async function runServer(config: Config, io: CliIo): Promise<ExitCode> {
  // Standard output is for people; the log goes where a service manager gathers it.
  const journal = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const server = await startOrExplain(config, journal, io);
  if (server === undefined) return 1;
  await io.out(`${welcome(config, server).join('\n')}\n`);
  if (!io.stop.aborted) await once(io.stop, 'abort');
  await server.stop();
  await io.out(`${SAY.stopped}\n`);
  return 0;
}

async function startOrExplain(
  config: Config,
  journal: Journal,
  io: CliIo,
): Promise<RunningServer | undefined> {
  try {
    const quick = new ThreadWorkbench(THREAD, systemClock, QUICK_LIMITS);
    const workbench = lanes(quick, new ThreadWorkbench(THREAD, systemClock));
    const idleMilliseconds = 1000 * config.idleSeconds;
    return await startServer(config, { clock: systemClock, journal, workbench, idleMilliseconds });
  } catch (error) {
    const explanation = explain(error, config);
    if (explanation === undefined) throw error;
    io.err(explanation);
    return undefined;
  }
}

/** What the person who started it can do about the usual failures. */
function explain(error: unknown, { host, port, dataDir }: Config): string | undefined {
  if (error instanceof FolderInUse) return SAY.folderInUse(dataDir, error.holder.pid);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return SAY.portTaken(host, port);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return SAY.hostUnknown(host);
    case 'EACCES':
    case 'EROFS':
    case 'ENOSPC':
      return SAY.notAllowed(dataDir, port);
    default:
      return undefined;
  }
}

function welcome(config: Config, { port, adminSecret }: RunningServer): string[] {
  const host =
    isLoopback(config.host) || config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  const lines = [SAY.ready(`http://${host}:${port}/`), SAY.data(config.dataDir)];
  if (adminSecret === undefined) return lines;
  return [...lines, config.adminSecret === undefined ? SAY.admin(adminSecret) : SAY.adminSet];
}
