import { once } from 'node:events';
import { pino } from 'pino';
import { type Config, ConfigError, isLoopback, readConfig } from '../config.ts';
import {
  LONG_LIMITS,
  ProcessJobRunner,
  QUICK_LIMITS,
  type RunnerLimits,
  SHORT_LIMITS,
} from '../jobs/processJobRunner.ts';
import { routeByPriority } from '../jobs/routeByPriority.ts';
import { DataInUse } from '../ports/dataLock.ts';
import type { Logger } from '../ports/logger.ts';
import { processRobots } from '../rehearsal/processRobots.ts';
import { type RunningServer, startServer } from '../server.ts';
import { systemClock } from '../storage/systemClock.ts';
import { words } from '../words.ts';
import type { CliIo, Command, ExitCode } from './command.ts';

/** The build puts all its files in one folder. */
const WORKER = new URL('./worker.js', import.meta.url);
const ROBOTS = new URL('./robots.js', import.meta.url);

/** Starts the server, says where it is, and runs until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  summary: words.serve.summary,
  run: async (args, io) => {
    if (args.includes('--help')) {
      await io.out(`${words.serve.usage}\n`);
      return 0;
    }
    if (args.length > 0) return misuse(words.serve.usage, io);
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
  const logger = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const server = await startOrExplain(config, logger, io);
  if (server === undefined) return 1;
  await io.out(`${welcome(config, server).join('\n')}\n`);
  if (!io.stop.aborted) await once(io.stop, 'abort');
  await server.stop();
  await io.out(`${words.serve.stopped}\n`);
  return 0;
}

async function startOrExplain(config: Config, logger: Logger, io: CliIo): Promise<RunningServer | undefined> {
  try {
    const lane = (limits: RunnerLimits) => new ProcessJobRunner(WORKER, systemClock, limits);
    const jobRunner = routeByPriority({
      quick: lane(QUICK_LIMITS),
      short: lane(SHORT_LIMITS),
      long: lane(LONG_LIMITS),
    });
    return await startServer(config, {
      clock: systemClock,
      logger,
      jobRunner,
      robotRunner: processRobots(ROBOTS, logger),
    });
  } catch (error) {
    const explanation = explain(error, config);
    if (explanation === undefined) throw error;
    io.err(explanation);
    return undefined;
  }
}

/** What the person who started it can do about the usual failures. */
function explain(error: unknown, { host, port, dataDir }: Config): string | undefined {
  if (error instanceof DataInUse)
    return words.serve.folderInUse({ folder: dataDir, pid: String(error.holder.pid) });
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return words.serve.portTaken({ host, port: String(port) });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return words.serve.hostUnknown({ host });
    case 'EACCES':
    case 'EROFS':
    case 'ENOSPC':
      return words.serve.notAllowed({ folder: dataDir, port: String(port) });
    default:
      return undefined;
  }
}

function welcome(config: Config, { port, adminSecret }: RunningServer): string[] {
  const host =
    isLoopback(config.host) || config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  const lines = [
    words.serve.ready({ address: `http://${host}:${port}/` }),
    words.serve.data({ folder: config.dataDir }),
  ];
  if (adminSecret === undefined) return lines;
  return [
    ...lines,
    config.adminSecret === undefined ? words.serve.admin({ secret: adminSecret }) : words.serve.adminSet,
  ];
}
