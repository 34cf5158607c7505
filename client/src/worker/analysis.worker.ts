import { createAnswerer } from './answer.ts';
import type { AnalysisRequest } from './messages.ts';

const answer = createAnswerer();

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => postMessage(answer(data)));
