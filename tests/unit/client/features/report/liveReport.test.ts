import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveReport, type ReportState } from '../../../../../client/src/features/report/liveReport.ts';

/** A writer whose reports are handed over one by one, as a test says. */
function desk(shown?: string) {
  const requests: { resolve(html: string): void; reject(error: unknown): void; signal: AbortSignal }[] = [];
  const states: ReportState[] = [];
  const live = new LiveReport({
    shown,
    write: (signal) => new Promise((resolve, reject) => requests.push({ resolve, reject, signal })),
    onState: (state) => states.push(state),
  });
  return {
    live,
    requests,
    get state() {
      return states.at(-1);
    },
    /** Hands over the latest report, and lets everybody hear of it. */
    async answer(html: string) {
      requests.at(-1)?.resolve(html);
      await vi.advanceTimersByTimeAsync(0);
    },
    async refuse(error: unknown) {
      requests.at(-1)?.reject(error);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ready = (html: string, step: string) =>
  expect.objectContaining({ step: 'ready', html, freshness: expect.objectContaining({ step }) });

describe('a live report', () => {
  test('UI-51 is written as soon as it is known what is on the board, or that nobody will say', async () => {
    for (const way of ['saved', 'saving', 'offline'] as const) {
      const it = desk();
      await vi.advanceTimersByTimeAsync(9000);
      expect(it.requests).toHaveLength(0);
      expect(it.state).toEqual({ step: 'loading' });
      it.live.setWay(way);
      expect(it.requests).toHaveLength(1);
      await it.answer('one');
      expect(it.state).toMatchObject({ step: 'ready', html: 'one' });
    }
  });

  test('UI-51 is written anew once changes are saved and pause, and stays in sight meanwhile', async () => {
    const it = desk();
    it.live.setWay('saved');
    await it.answer('one');
    expect(it.state).toEqual(ready('one', 'current'));
    it.live.setWay('saving');
    it.live.changed();
    await vi.advanceTimersByTimeAsync(9000);
    expect(it.requests).toHaveLength(1);
    expect(it.state).toEqual(ready('one', 'updating'));
    it.live.setWay('saved');
    await vi.advanceTimersByTimeAsync(0);
    expect(it.requests).toHaveLength(2);
    expect(it.state).toEqual(ready('one', 'updating'));
    await it.answer('two');
    expect(it.state).toEqual(ready('two', 'current'));
  });

  test('UI-51 waits for a pause in the changes, but not for ever', async () => {
    const it = desk();
    it.live.setWay('saved');
    await it.answer('one');
    for (let passed = 0; passed < 4500; passed += 500) {
      it.live.changed();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(it.requests).toHaveLength(1);
    it.live.changed();
    await vi.advanceTimersByTimeAsync(500);
    expect(it.requests).toHaveLength(2);
  });

  test('UI-51 asks once at a time, and again for what changed meanwhile', async () => {
    const it = desk();
    it.live.setWay('saved');
    it.live.changed();
    it.live.refresh();
    await vi.advanceTimersByTimeAsync(9000);
    expect(it.requests).toHaveLength(1);
    await it.answer('one');
    await vi.advanceTimersByTimeAsync(1000);
    expect(it.requests).toHaveLength(2);
    await it.answer('two');
    await vi.advanceTimersByTimeAsync(9000);
    expect(it.requests).toHaveLength(2);
  });

  test('UI-51 offline it says so and keeps the last; what changed is written when the way is back', async () => {
    const it = desk();
    it.live.setWay('saved');
    await it.answer('one');
    it.live.setWay('offline');
    it.live.changed();
    await vi.advanceTimersByTimeAsync(9000);
    expect(it.requests).toHaveLength(1);
    expect(it.state).toEqual(ready('one', 'offline'));
    it.live.setWay('saved');
    await vi.advanceTimersByTimeAsync(1000);
    await it.answer('two');
    expect(it.state).toEqual(ready('two', 'current'));
  });

  test('UI-51 what fails is told, keeps the last, and is not asked for again by itself', async () => {
    const it = desk();
    it.live.setWay('saved');
    await it.refuse('busy');
    expect(it.state).toEqual({ step: 'failed', error: 'busy' });
    it.live.refresh();
    expect(it.state).toEqual({ step: 'loading' });
    await it.answer('one');
    it.live.changed();
    await vi.advanceTimersByTimeAsync(1000);
    await it.refuse('busy');
    expect(it.state).toEqual(ready('one', 'failed'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it.requests).toHaveLength(3);
    it.live.changed();
    await vi.advanceTimersByTimeAsync(1000);
    await it.answer('two');
    expect(it.state).toEqual(ready('two', 'current'));
  });

  test('UI-51 closed, it ends what is under way and says nothing more', async () => {
    const it = desk('as before');
    expect(it.state).toEqual(ready('as before', 'updating'));
    it.live.setWay('saved');
    it.live.close();
    expect(it.requests[0]?.signal.aborted).toBe(true);
    const before = it.state;
    await it.answer('one');
    expect(it.state).toBe(before);
  });
});
