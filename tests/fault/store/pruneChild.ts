import { writeSync } from 'node:fs';
import { systemClock } from '../../../server/src/storage/systemClock.ts';
import { openWalLog } from '../../../server/src/storage/wal/walLog.ts';
import { RoomRegistry } from '../../../server/src/sync/room/roomRegistry.ts';
import { watchedDisk } from '../../helpers/faultyDisk.ts';
import { recordingMetrics } from '../../helpers/metrics.ts';

/** Opens the only board of a store, leaves it to be pruned, and dies at the moment that it is given. */
const [folder = '', moment = '0'] = process.argv.slice(2);
let passed = 0;
const around = watchedDisk(() => {
  passed += 1;
  if (passed === Number(moment)) process.kill(process.pid, 'SIGKILL');
});
const log = await openWalLog(folder, systemClock, { around });
const say = (_fields: object, event: string) => writeSync(1, `${event}\n`);
const logger = { info: say, warn: say, error: say };
const registry = new RoomRegistry(
  {
    log,
    versions: log,
    clock: systemClock,
    logger,
    metrics: recordingMetrics(),
    changed: () => {},
    isKeptWhole: () => false,
  },
  1,
);
const { release } = await registry.acquire('b');
release();
while (registry.size > 0) await new Promise((resolve) => setTimeout(resolve, 1));
await registry.stop();
await log.close();
writeSync(1, 'closed\n');
