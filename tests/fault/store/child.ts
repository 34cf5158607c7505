import { writeSync } from 'node:fs';
import { systemClock } from '../../../server/src/storage/systemClock.ts';
import { openWalLog } from '../../../server/src/storage/wal/walLog.ts';
import { watchedDisk } from '../../helpers/faultyDisk.ts';
import { STEPS } from '../../helpers/storeScript.ts';

/** Takes the steps on a store, tells of each that was confirmed, and dies at the moment that it is given. */
const [folder = '', moment = '0'] = process.argv.slice(2);
let passed = 0;
const around = watchedDisk(() => {
  passed += 1;
  if (passed === Number(moment)) process.kill(process.pid, 'SIGKILL');
});
const log = await openWalLog(folder, systemClock, { around });
for (const step of STEPS) {
  await step(log);
  writeSync(1, '.');
}
await log.close();
writeSync(1, ` ${passed}`);
