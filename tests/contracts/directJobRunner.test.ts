import { directJobRunner } from '../../server/src/jobs/directJobRunner.ts';
import { jobRunnerContract } from './jobRunner.ts';

jobRunnerContract('direct', async () => ({ open: directJobRunner, clean: async () => {} }));
