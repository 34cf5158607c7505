import { createAnswerer } from './answer.ts';
import type { AnalysisRequest } from './messages.ts';

const loadWriter = () => import('./writeReport.ts');
const answer = createAnswerer(loadWriter);

addEventListener('message', async ({ data }: MessageEvent<AnalysisRequest>) => {
  postMessage(await answer(data));
  // While there is a network, and before a release that has it no longer.
  loadWriter().catch(() => {});
});
