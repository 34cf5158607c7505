import type { AnalysisReply, AnalysisRequest } from '../worker/messages.ts';

/** Whatever answers analysis requests, in order, one reply each: a Web Worker on the page. */
export interface AnalysisPort {
  post(request: AnalysisRequest): void;
  onReply(listener: (reply: AnalysisReply) => void): void;
  /** The request under way will have no reply, and all that was sent is forgotten; the next may be answered. */
  onFailure(listener: () => void): void;
  close(): void;
}

/** The analysis worker as a port; a worker that fails is replaced by a new one. */
export function openAnalysisWorker(): AnalysisPort {
  let reply: (reply: AnalysisReply) => void = () => {};
  let failed: () => void = () => {};
  let worker = start();

  function start(): Worker {
    const started = new Worker(new URL('../worker/analysis.worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<AnalysisReply>) => reply(data);
    started.onerror = () => {
      started.terminate();
      worker = start();
      failed();
    };
    return started;
  }
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => {
      reply = listener;
    },
    onFailure: (listener) => {
      failed = listener;
    },
    close: () => worker.terminate(),
  };
}
