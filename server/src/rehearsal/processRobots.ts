import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Logger } from '../ports/logger.ts';
import type { RobotRunner } from '../ports/robotRunner.ts';

/** The rooms come first where processors are few. */
const NICENESS = 5;

/** What a hundred robots with a board each take. */
const MEGABYTES = 512;

/** Runs each rehearsal's robots in a process of its own. `program` is the built file of `program.ts`. */
export function processRobots(program: URL, logger: Pick<Logger, 'warn'>): RobotRunner {
  return {
    run: (wanted, ended) => {
      const child = fork(fileURLToPath(program), {
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [`--max-old-space-size=${MEGABYTES}`],
        // Robots need nothing of the server's environment, least of all its secrets.
        env: { NODE_ENV: 'production' },
      });
      let isWanted = true;
      child.stderr?.on('data', (said: Buffer) => logger.warn({ said: String(said) }, 'robots'));
      child.on('error', (error) => logger.warn({ error: String(error) }, 'robots'));
      child.once('close', () => isWanted && ended());
      if (child.pid !== undefined) yieldTo(child.pid);
      // By no argument, which others on this machine could read. A failure is reported by the end of the process as well.
      child.send(wanted, () => {});
      return () => {
        isWanted = false;
        child.kill('SIGKILL');
      };
    },
  };
}

function yieldTo(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch {
    // Some systems do not allow it.
  }
}
