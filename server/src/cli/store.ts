import { stat } from 'node:fs/promises';
import { openRevocations } from '../access/revocationFile.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { Kept } from '../history/backup.ts';
import type { BoardLog } from '../ports/boardLog.ts';
import { openLmdbLog, storeFolders } from '../storage/lmdbLog.ts';
import { systemClock } from '../storage/systemClock.ts';
import { openWorkshopFiles } from '../storage/workshopFiles.ts';
import { Misuse, Refusal } from './arguments.ts';
import type { CliIo } from './command.ts';
import { STORE_MESSAGES as SAY } from './messages.ts';

/** The server's own configuration, from the same environment. */
export function configOf({ env }: CliIo): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) throw new Misuse(error.message);
    throw error;
  }
}

/** The data folder, when there is a store in it: a command that looks must not make an empty one. */
export async function dataDirOf(io: CliIo): Promise<string> {
  const { dataDir } = configOf(io);
  const found = await stat(storeFolders(dataDir).boards).catch(() => undefined);
  if (found === undefined) throw new Refusal(SAY.noStore(dataDir));
  return dataDir;
}

/** Opens the store beside a server that may have it open: it takes readers and writers of several processes. */
export async function withStore<T>(dataDir: string, work: (log: BoardLog) => Promise<T>): Promise<T> {
  const log = await openLmdbLog(dataDir, systemClock);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}

/** The same, with the revocations of links and the workshops beside it. */
export async function withAllKept<T>(dataDir: string, work: (kept: Kept) => Promise<T>): Promise<T> {
  const revocations = await openRevocations(dataDir);
  const workshops = await openWorkshopFiles(dataDir);
  return withStore(dataDir, (log) => work({ log, revocations, workshops }));
}
