import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Runs a command in the project's folder with its output shown; whether it succeeded. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  return status === 0;
}

/** Runs the one pnpm that the project is pinned to, whatever else is installed. */
export function pnpm(args, options = {}) {
  return run('npx', ['-y', packageManager, ...args], options);
}

/** The same, with all that it starts ended after so many minutes. Resolves with whether it succeeded. */
export function pnpmWithin(minutes, args) {
  // In a group of their own all can be ended together, those too that do not listen any more.
  const child = spawn('npx', ['-y', packageManager, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    detached: true,
  });
  const end = (signal) => process.kill(-child.pid, signal);
  const interrupt = () => end('SIGINT');
  process.on('SIGINT', interrupt);
  const limit = setTimeout(() => {
    process.stderr.write(`\nEnded after ${minutes} minutes: ${args.join(' ')}\n`);
    end('SIGKILL');
  }, 60_000 * minutes);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt);
      resolve(status === 0);
    });
  });
}

/** The variable from which tests draw (`tests/helpers/seed.ts`): as it is given, or another each time, which is told. */
export function drawnSeed() {
  const SEED = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`SEED=${SEED}\n`);
  return { SEED };
}

/** Says what failed and ends, with a word on what to do next. */
export function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
