import { lookForRelease } from '../api/release.ts';
import { whenServerAnswers } from '../api/serverAnswers.ts';
import type { AnalysisReply, AnalysisRequest } from '../worker/messages.ts';

/** Whatever answers analysis requests, in order, one reply each: a Web Worker on the page. */
export interface AnalysisPort {
  post(request: AnalysisRequest): void;
  onReply(listener: (reply: AnalysisReply) => void): void;
  /** The request under way will have no reply, and all that was sent is forgotten; the next may be answered. */
  onFailure(listener: () => void): void;
  /** Part of it could not be fetched: once the server answers another takes its place, as after a failure. */
  replace(): void;
  close(): void;
}

/** One that fails before its first reply may be missing on the server: it is not asked for more often. */
const AGAIN_MILLISECONDS = 5000;

interface Running {
  readonly worker: Worker;
  /** How many of its requests it has yet to reply to. */
  owed: number;
}

/**
 * That of the page before. It has all its parts already, which a page that is opened without a network could not fetch:
 * one goes from the board to its report and back in one window.
 */
let idle: Running | undefined;

/**
 * The analysis worker as a port; a worker that fails is replaced by a new one. It is fetched with the first request: the
 * board comes first.
 */
export function openAnalysisWorker(): AnalysisPort {
  let reply: (reply: AnalysisReply) => void = () => {};
  let failed: () => void = () => {};
  let hasReplied = false;
  let isClosed = false;
  let isToBeReplaced = false;
  let running: Running | undefined;

  function replace(): void {
    if (isClosed) return;
    hasReplied = false;
    isToBeReplaced = false;
    running?.worker.terminate();
    running = listenTo(start());
    failed();
  }
  function takeUp(): Running {
    if (running !== undefined) return running;
    running = listenTo(idle ?? start());
    idle = undefined;
    return running;
  }
  async function replaceLater(): Promise<void> {
    if (isToBeReplaced) return;
    isToBeReplaced = true;
    await lookForRelease();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS));
    await whenServerAnswers();
    replace();
  }
  function listenTo(next: Running): Running {
    // What it owes the page before is nothing to this one.
    let others = next.owed;
    next.worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
      next.owed -= 1;
      others -= 1;
      if (others >= 0) return;
      hasReplied = true;
      reply(data);
    };
    next.worker.onerror = () => {
      next.worker.terminate();
      if (hasReplied) replace();
      else void replaceLater();
    };
    return next;
  }
  return {
    post: (request) => {
      const asked = takeUp();
      asked.owed += 1;
      asked.worker.postMessage(request);
    },
    onReply: (listener) => {
      reply = listener;
    },
    onFailure: (listener) => {
      failed = listener;
    },
    replace: () => void replaceLater(),
    close: () => {
      isClosed = true;
      if (running === undefined) return;
      if (isToBeReplaced) running.worker.terminate();
      else park(running);
    },
  };
}

function park(running: Running): void {
  idle?.worker.terminate();
  idle = running;
  running.worker.onerror = () => {
    running.worker.terminate();
    if (idle === running) idle = undefined;
  };
}

function start(): Running {
  return {
    worker: new Worker(new URL('../worker/analysis.worker.ts', import.meta.url), { type: 'module' }),
    owed: 0,
  };
}
