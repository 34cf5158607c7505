import { writeFile } from 'node:fs/promises';
import type { Job } from '../ports/jobRunner.ts';
import { type Answer, answerTo } from './answer.ts';
import { runJob } from './runJob.ts';

/** The program of a process beside the server: runs the jobs that it is sent, one after the other, and answers each. */
async function answer(job: Job): Promise<Answer> {
  try {
    return { kind: 'done', product: await runJob(job) };
  } catch (error) {
    return answerTo(error);
  }
}

// Where a whole machine runs out of memory, Linux is to end this process rather than the server.
void writeFile('/proc/self/oom_score_adj', '1000').catch(() => {});
// A terminal and a service manager signal the server's processes together; it is the server that ends this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (job: Job) => process.send?.(await answer(job)));
