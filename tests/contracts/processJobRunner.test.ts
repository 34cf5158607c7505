import { ProcessJobRunner } from '../../server/src/jobs/processJobRunner.ts';
import { systemClock } from '../../server/src/storage/systemClock.ts';
import { buildServer } from '../helpers/builtServer.ts';
import { jobRunnerContract } from './jobRunner.ts';

jobRunnerContract('processes', async () => {
  const build = await buildServer();
  return { open: () => new ProcessJobRunner(build.worker, systemClock), clean: build.remove };
});
