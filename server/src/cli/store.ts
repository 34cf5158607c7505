import { stat } from 'node:fs/promises';
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { BackupSources } from '../history/backup.ts';
import type { BoardStore } from '../ports/boardStore.ts';
import { openLmdbLog, storeFolders } from '../storage/lmdbLog.ts';
import { openRevocations } from '../storage/revocationFile.ts';
import { openShelfFiles } from '../storage/shelfFiles.ts';
import { systemClock } from '../storage/systemClock.ts';
import { openWorkshopFiles } from '../storage/workshopFiles.ts';
import { words } from '../words.ts';
import { Misuse, Refusal } from './arguments.ts';
import type { CliIo } from './command.ts';

/** The server's own configuration, from the same environment. */
export function configOf({ env }: CliIo): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) throw new Misuse(error.message);
    throw error;
  }
}

/** The data folder, when there is a store in it: a command that only reads must not create an empty one. */
export async function dataDirOf(io: CliIo): Promise<string> {
  const { dataDir } = configOf(io);
  const found = await stat(storeFolders(dataDir).boards).catch(() => undefined);
  if (found === undefined) throw new Refusal(words.store.noStore({ folder: dataDir }));
  return dataDir;
}

/** Opens the store beside a server that may have it open: several processes may read and write it. */
export async function withStore<T>(dataDir: string, work: (store: BoardStore) => Promise<T>): Promise<T> {
  const store = await openLmdbLog(dataDir, systemClock);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same, with the revocations of links, the workshops and the shelf beside it. */
export async function withBackupSources<T>(
  dataDir: string,
  work: (sources: BackupSources) => Promise<T>,
): Promise<T> {
  const revocations = await openRevocations(dataDir);
  const workshops = await openWorkshopFiles(dataDir);
  const shelf = await openShelfFiles(dataDir);
  return withStore(dataDir, (store) => work({ store, revocations, workshops, shelf }));
}
