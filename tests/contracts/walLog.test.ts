import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../server/src/storage/systemClock.ts';
import { openWalLog } from '../../server/src/storage/wal/walLog.ts';
import { damageRecord } from '../helpers/lmdbDamage.ts';
import { boardLogContract } from './boardLog.ts';

boardLogContract('lmdb behind a write-ahead log', () => {
  let folder = '';
  const open = async () => {
    folder ||= await mkdtemp(join(tmpdir(), 'parcours-log-'));
    return openWalLog(folder, systemClock);
  };
  return {
    open,
    reopen: async (log) => {
      await log.close();
      return open();
    },
    damage: async (log, document, sequence) => {
      // Reading brings it into the store.
      await log.read(document);
      await damageRecord(folder, document, sequence);
    },
    clean: () => rm(folder, { recursive: true, force: true }),
  };
});
