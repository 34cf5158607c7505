import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** As much of a worker as its port touches: what it is sent, and what it sends when a test says so. */
class FakeWorker {
  static readonly started: FakeWorker[] = [];
  readonly requests: unknown[] = [];
  isTerminated = false;
  onmessage: (event: { data: unknown }) => void = () => {};
  onerror: () => void = () => {};

  constructor() {
    FakeWorker.started.push(this);
  }
  postMessage(request: unknown): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const REQUEST = { changes: {}, removed: [], report: null, picture: null };

async function openPort() {
  const { openAnalysisWorker } = await import('../../../../client/src/store/analysisPort.ts');
  const port = openAnalysisWorker();
  const replies: unknown[] = [];
  port.onReply((reply) => replies.push(reply));
  return { port, replies };
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.started.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

test('UI-271 the analysis is fetched with the first request, which comes after the board', async () => {
  const { port } = await openPort();
  expect(FakeWorker.started).toEqual([]);
  port.post(REQUEST);
  expect(FakeWorker.started[0]?.requests).toEqual([REQUEST]);
});

test('E2E-123 the worker of the page before serves the next one, without the replies that it owed the other', async () => {
  const first = await openPort();
  first.port.post(REQUEST);
  first.port.post(REQUEST);
  const [worker] = FakeWorker.started;
  worker?.onmessage({ data: 'first' });
  first.port.close();
  const second = await openPort();
  second.port.post(REQUEST);
  expect(FakeWorker.started.length).toBe(1);
  worker?.onmessage({ data: 'owed to the first' });
  worker?.onmessage({ data: 'second' });
  expect(first.replies).toEqual(['first']);
  expect(second.replies).toEqual(['second']);
});

test('E2E-123 one that failed meanwhile serves nobody', async () => {
  const first = await openPort();
  first.port.post(REQUEST);
  first.port.close();
  FakeWorker.started[0]?.onerror();
  (await openPort()).port.post(REQUEST);
  expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
});
