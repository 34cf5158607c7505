import { memoryLog } from '../../server/src/storage/memoryLog.ts';
import { boardLogContract } from './boardLog.ts';

boardLogContract('memory', () => {
  const log = memoryLog();
  return {
    open: async () => log,
    damage: async (_log, document, sequence) => {
      const record = log.recordsOf(document).get(sequence);
      const last = (record?.length ?? 0) - 1;
      if (record) record[last] = (record[last] ?? 0) ^ 1;
    },
    clean: async () => {},
  };
});
