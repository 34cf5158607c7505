import { afterEach, expect, test, vi } from 'vitest';
import { askAhead, takeAhead } from '../../../../client/src/session/aheadOfCode.ts';

const BOARD = { boardId: 'ours', token: 'token-to-look' };
const BYTES = Uint8Array.of(1, 2, 3);

afterEach(() => {
  vi.unstubAllGlobals();
});

test('UI-270 the document that came beside the code is for one session, on that board, by that token', async () => {
  const asked = vi.fn(async (_address: string, _sent: RequestInit) => new Response(BYTES));
  vi.stubGlobal('fetch', asked);
  await askAhead(BOARD);
  expect(asked.mock.calls.map(([address]) => address)).toEqual(['/api/boards/ours/document']);
  expect(new Headers(asked.mock.calls[0]?.[1].headers).get('Authorization')).toBe('Bearer token-to-look');
  expect(takeAhead({ ...BOARD, boardId: 'another' })).toBeUndefined();
  expect(takeAhead({ ...BOARD, token: 'another' })).toBeUndefined();
  expect(takeAhead(BOARD)).toEqual(BYTES);
  expect(takeAhead(BOARD)).toBeUndefined();
});

test('UI-270 what has not come when the session begins is let go', async () => {
  vi.stubGlobal('fetch', (_address: string, { signal }: RequestInit) => {
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  const asking = askAhead(BOARD);
  expect(takeAhead(BOARD)).toBeUndefined();
  await expect(asking).rejects.toThrow();
});
