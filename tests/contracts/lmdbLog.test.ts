import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLmdbLog } from '../../server/src/storage/lmdbLog.ts';
import { systemClock } from '../../server/src/storage/systemClock.ts';
import { damageRecord } from '../helpers/lmdbDamage.ts';
import { boardLogContract } from './boardLog.ts';

boardLogContract('lmdb', () => {
  let folder = '';
  const open = async () => {
    folder ||= await mkdtemp(join(tmpdir(), 'parcours-log-'));
    return openLmdbLog(folder, systemClock);
  };
  return {
    open,
    reopen: async (log) => {
      await log.close();
      return open();
    },
    damage: (_log, document, sequence) => damageRecord(folder, document, sequence),
    clean: () => rm(folder, { recursive: true, force: true }),
  };
});
