import { describe, expect, test } from 'vitest';
import { FIRST_WAY, type Outcome, type Way, wayAfter } from '../../../../client/src/session/line/way.ts';

const wayOf = (...outcomes: Outcome[]) => outcomes.reduce<Way>(wayAfter, FIRST_WAY).kind;

describe('the way to the server', () => {
  test('UI-140 a window that has never had a word by WebSocket goes over to requests after one failure', () => {
    expect(wayOf()).toBe('websocket');
    expect(wayOf('failed')).toBe('polling');
  });

  test('UI-140 one that has had a word does after three in a row, as a server that restarts may refuse some', () => {
    expect(wayOf('word', 'failed', 'failed')).toBe('websocket');
    expect(wayOf('word', 'failed', 'failed', 'failed')).toBe('polling');
    expect(wayOf('word', 'failed', 'failed', 'word', 'failed')).toBe('websocket');
  });

  test('UI-140 a server that cannot be reached at all says nothing of WebSockets', () => {
    expect(wayOf('unreachable', 'unreachable', 'unreachable')).toBe('websocket');
    expect(wayOf('word', 'failed', 'failed', 'unreachable', 'failed', 'failed')).toBe('websocket');
  });

  test('UI-140 requests that fail as well give way to WebSockets again', () => {
    expect(wayOf('failed', 'word', 'failed')).toBe('polling');
    expect(wayOf('failed', 'failed', 'failed')).toBe('websocket');
    expect(wayOf('failed', 'failed', 'failed', 'failed')).toBe('polling');
  });
});
