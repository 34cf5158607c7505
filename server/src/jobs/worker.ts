import type { Job } from '../ports/jobRunner.ts';
import { type Answer, answerTo } from './answer.ts';
import { stayBesideServer } from './besideServer.ts';
import { runJob } from './runJob.ts';

/** The program of a process beside the server: runs the jobs that it is sent, one after the other, and answers each. */
async function answer(job: Job): Promise<Answer> {
  try {
    return { kind: 'done', product: await runJob(job) };
  } catch (error) {
    return answerTo(error);
  }
}

stayBesideServer();
process.on('message', async (job: Job) => process.send?.(await answer(job)));
