import { parentPort } from 'node:worker_threads';
import type { Job } from '../ports/workbench.ts';
import { type Answer, answerTo } from './answer.ts';
import { doJob } from './doJob.ts';

/** The program of a thread: does the jobs it is sent, one after the other, and answers each. */
async function answer(job: Job): Promise<Answer> {
  try {
    return { kind: 'done', product: await doJob(job) };
  } catch (error) {
    return answerTo(error);
  }
}

parentPort?.on('message', async (job: Job) => {
  const said = await answer(job);
  parentPort?.postMessage(said, said.kind === 'done' ? [said.product.bytes.buffer] : []);
});
