import { setMaxListeners } from 'node:events';
import { stayBesideServer } from '../jobs/besideServer.ts';
import type { WantedRobots } from '../ports/robotRunner.ts';
import { crowd } from '../robots/crowd.ts';

/** The program of a process beside the server: runs the robots that it is sent, and ends with the last of them. */
stayBesideServer();
// Each robot on a board waits for the end of the process.
setMaxListeners(Number.POSITIVE_INFINITY, process);
process.on('message', async (wanted: WantedRobots) => {
  const { failed } = await crowd({ ...wanted, signal: new AbortController().signal });
  if (failed.length > 0) process.stderr.write(`${failed.length} robots ended early, first: ${failed[0]}\n`);
  process.exit();
});
