import { systemClock } from '../../server/src/storage/systemClock.ts';
import { ThreadWorkbench } from '../../server/src/workbench/threadWorkbench.ts';
import { buildServer } from '../helpers/builtServer.ts';
import { workbenchContract } from './workbench.ts';

workbenchContract('threads', async () => {
  const build = await buildServer();
  return { open: () => new ThreadWorkbench(build.thread, systemClock), clean: build.remove };
});
