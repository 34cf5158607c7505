import { type TidyBoard, tidy } from '@parcours/shared/layout';
import type { TidyReply } from './messages.ts';

const reply = (message: TidyReply) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<TidyBoard>) => {
  const plan = tidy(data, (share) => reply({ step: 'working', share }));
  reply({ step: 'done', plan });
});
