import type { BarrierId } from '@parcours/shared/board';
import { removeMany, updateRecord } from '@parcours/shared/doc';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnalysisPort } from '../../../../client/src/store/analysisPort.ts';
import { runAnalysis } from '../../../../client/src/store/analysisRunner.ts';
import { createAnalysisStore } from '../../../../client/src/store/analysisStore.ts';
import { createAnswerer } from '../../../../client/src/worker/answer.ts';
import type { AnalysisReply, AnalysisRequest } from '../../../../client/src/worker/messages.ts';
import { docOf, SMALL } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

/** The worker's own code behind a port that answers when the test says so. */
function heldPort() {
  let answer = createAnswerer();
  const waiting: AnalysisRequest[] = [];
  let listener: (reply: AnalysisReply) => void = () => {};
  let failure = () => {};
  const port: AnalysisPort = {
    post: (request) => waiting.push(structuredClone(request)),
    onReply: (heard) => {
      listener = heard;
    },
    onFailure: (heard) => {
      failure = heard;
    },
    close: () => {},
  };
  const fail = () => {
    waiting.shift();
    answer = createAnswerer();
    failure();
  };
  const reply = () => {
    const request = waiting.shift();
    if (request !== undefined) listener(structuredClone(answer(request)));
  };
  return { port, waiting, reply, fail };
}

function setUp() {
  const doc = docOf(SMALL);
  const { store: board } = projectedStore(doc);
  const store = createAnalysisStore();
  const held = heldPort();
  const stop = runAnalysis(board, store, held.port);
  vi.runAllTimers();
  return { doc, store, stop, ...held };
}

const outcomeOf = (store: ReturnType<typeof createAnalysisStore>) =>
  store.getState().analysis?.objectives.find(({ objective }) => objective === 'home')?.outcome;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the live analysis', () => {
  test('UI-5 is that of the board, by the worker', () => {
    const { store, reply } = setUp();
    expect(store.getState()).toMatchObject({ analysis: null, running: true });
    reply();
    expect(outcomeOf(store)).toBe('hindered');
    expect(store.getState().running).toBe(false);
  });

  test('UI-5 edits during an analysis make one more, of the latest state', () => {
    const { doc, store, reply, waiting } = setUp();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again' });
    vi.runAllTimers();
    expect(waiting).toHaveLength(1);
    reply();
    expect(store.getState().running).toBe(true);
    vi.runAllTimers();
    expect(waiting).toHaveLength(1);
    reply();
    expect(outcomeOf(store)).toBe('blocked');
    expect(store.getState().running).toBe(false);
  });

  test('UI-5 only the parts of the board that changed are sent', () => {
    const { doc, reply, waiting } = setUp();
    expect(Object.keys(waiting[0]?.changes ?? {})).toContain('personas');
    reply();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    vi.runAllTimers();
    expect(Object.keys(waiting[0]?.changes ?? {})).toEqual(['barriers']);
  });

  test('UI-5 what the analysis says as before keeps its identity', () => {
    const { doc, store, reply } = setUp();
    reply();
    const before = store.getState().analysis;
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again' });
    vi.runAllTimers();
    reply();
    expect(store.getState().analysis).toBe(before);
  });

  test('UI-6 a what-if is analysed beside the board, and nothing on the board changes', () => {
    const { doc, store, reply } = setUp();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    reply();
    vi.runAllTimers();
    reply();
    store.actions.toggleWhatIf('closed' as BarrierId);
    vi.runAllTimers();
    reply();
    const { analysis, whatIf } = store.getState();
    expect(analysis?.objectives[0]?.outcome).toBe('blocked');
    expect(whatIf.analysis?.objectives[0]?.outcome).toBe('hindered');
    store.actions.clearWhatIf();
    expect(store.getState().whatIf).toMatchObject({ analysis: null });
  });

  test('UI-6 a barrier that is gone from the board is ticked off no longer', () => {
    const { doc, store, reply, waiting } = setUp();
    reply();
    store.actions.setWhatIf(['closed' as BarrierId, 'everyone' as BarrierId]);
    removeMany(doc, ['closed']);
    vi.runAllTimers();
    expect([...store.getState().whatIf.removed]).toEqual(['everyone']);
    expect(waiting.at(-1)?.removed).toEqual(['everyone']);
  });

  test('UI-5 a worker that fails is replaced, and the analysis goes on', () => {
    const { doc, store, fail, reply } = setUp();
    fail();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    vi.runAllTimers();
    reply();
    expect(outcomeOf(store)).toBe('blocked');
  });
});
