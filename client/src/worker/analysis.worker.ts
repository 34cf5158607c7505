import { createAnswerer } from './answer.ts';
import type { AnalysisRequest } from './messages.ts';

const loadMakers = () => import('./makers.ts');
const answer = createAnswerer(loadMakers);

addEventListener('message', async ({ data }: MessageEvent<AnalysisRequest>) => {
  postMessage(await answer(data));
  // While there is a network, and before a release that has it no longer.
  loadMakers().catch(() => {});
});
