/**
 * Loaded into a server's process (`--import`), tells on SIGUSR2 and at its end how long the longest turn of its event
 * loop was since it last told, in milliseconds of a processor (Linux): what else the machine does is not in it.
 */
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const used = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
let last = used();
let longest = 0;

function look() {
  const now = used();
  longest = Math.max(longest, now - last);
  last = used();
  setImmediate(look).unref();
}

function tell() {
  look();
  writeSync(2, `longest turn: ${longest.toFixed(1)} ms\n`);
  longest = 0;
}

if (isMainThread) {
  look();
  process.on('SIGUSR2', tell);
  process.on('exit', tell);
}
