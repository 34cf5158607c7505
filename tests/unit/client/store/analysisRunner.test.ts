import type { BarrierId } from '@parcours/shared/board';
import { removeMany, setMeta, updateRecord } from '@parcours/shared/doc';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnalysisPort } from '../../../../client/src/store/analysisPort.ts';
import { runAnalysis } from '../../../../client/src/store/analysisRunner.ts';
import { createAnalysisStore } from '../../../../client/src/store/analysisStore.ts';
import {
  createWantedStore,
  type PictureStore,
  type ReportStore,
  type WantedReport,
} from '../../../../client/src/store/wantedStore.ts';
import { createAnswerer } from '../../../../client/src/worker/answer.ts';
import type { AnalysisReply, AnalysisRequest } from '../../../../client/src/worker/messages.ts';
import { docOf, SMALL } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

/** The worker's own code behind a port that answers when the test says so. */
function heldPort() {
  const loadWriter = async () => {
    if (it.isMissing) throw new Error('no network');
    return import('../../../../client/src/worker/makers.ts');
  };
  let answer = createAnswerer(loadWriter);
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
    replace: () => {
      it.replaced += 1;
    },
    close: () => {},
  };
  const it = {
    port,
    waiting,
    /** Whether the code that writes reports cannot be had. */
    isMissing: false,
    /** How often another worker was asked for. */
    replaced: 0,
    fail: () => {
      waiting.shift();
      answer = createAnswerer(loadWriter);
      failure();
    },
    reply: async () => {
      const request = waiting.shift();
      if (request !== undefined) listener(structuredClone(await answer(request)));
    },
  };
  return it;
}

function setUp() {
  const doc = docOf(SMALL);
  const { store: board } = projectedStore(doc);
  const store = createAnalysisStore();
  const report: ReportStore = createWantedStore();
  const picture: PictureStore = createWantedStore();
  const held = heldPort();
  const stop = runAnalysis({ board, analysis: store, report, picture }, held.port);
  vi.runAllTimers();
  return Object.assign(held, { doc, store, report, picture, stop });
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
  test('UI-5 is that of the board, by the worker', async () => {
    const { store, reply } = setUp();
    expect(store.getState()).toMatchObject({ analysis: null, running: true });
    await reply();
    expect(outcomeOf(store)).toBe('hindered');
    expect(store.getState().running).toBe(false);
  });

  test('UI-5 edits during an analysis make one more, of the latest state', async () => {
    const { doc, store, reply, waiting } = setUp();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again' });
    vi.runAllTimers();
    expect(waiting).toHaveLength(1);
    await reply();
    expect(store.getState().running).toBe(true);
    vi.runAllTimers();
    expect(waiting).toHaveLength(1);
    await reply();
    expect(outcomeOf(store)).toBe('blocked');
    expect(store.getState().running).toBe(false);
  });

  test('UI-5 only the parts of the board that changed are sent', async () => {
    const { doc, reply, waiting } = setUp();
    expect(Object.keys(waiting[0]?.changes ?? {})).toContain('personas');
    await reply();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    vi.runAllTimers();
    expect(Object.keys(waiting[0]?.changes ?? {})).toEqual(['barriers']);
  });

  test('UI-5 what the analysis says as before keeps its identity', async () => {
    const { doc, store, reply } = setUp();
    await reply();
    const before = store.getState().analysis;
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again' });
    vi.runAllTimers();
    await reply();
    expect(store.getState().analysis).toBe(before);
  });

  test('UI-6 a what-if is analysed beside the board, and nothing on the board changes', async () => {
    const { doc, store, reply } = setUp();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    await reply();
    vi.runAllTimers();
    await reply();
    store.actions.toggleWhatIf('closed' as BarrierId);
    vi.runAllTimers();
    await reply();
    const { analysis, whatIf } = store.getState();
    expect(analysis?.objectives[0]?.outcome).toBe('blocked');
    expect(whatIf.analysis?.objectives[0]?.outcome).toBe('hindered');
    store.actions.clearWhatIf();
    expect(store.getState().whatIf).toMatchObject({ analysis: null });
  });

  test('UI-6 a barrier that is gone from the board is ticked off no longer', async () => {
    const { doc, store, reply, waiting } = setUp();
    await reply();
    store.actions.setWhatIf(['closed' as BarrierId, 'everyone' as BarrierId]);
    removeMany(doc, ['closed']);
    vi.runAllTimers();
    expect([...store.getState().whatIf.removed]).toEqual(['everyone']);
    expect(waiting.at(-1)?.removed).toEqual(['everyone']);
  });

  test('UI-5 a worker that fails is replaced, and the analysis goes on', async () => {
    const { doc, store, fail, reply } = setUp();
    fail();
    updateRecord(doc, 'barriers', 'closed', { blocks: true });
    vi.runAllTimers();
    await reply();
    expect(outcomeOf(store)).toBe('blocked');
  });
});

const WANTED: WantedReport = { lang: 'en', audience: 'internal', timeZone: 'UTC', withNames: false };

const titleOf = ({ report }: ReturnType<typeof setUp>) => {
  const { last } = report.getState();
  return last?.step === 'written' ? last.report.head.title : last?.step;
};

/** A board whose report is read, and written for the first time. */
async function reading() {
  const it = setUp();
  await it.reply();
  it.report.actions.want(WANTED);
  vi.runAllTimers();
  await it.reply();
  return it;
}

describe('the live report', () => {
  test('UI-51 is written while somebody reads it, of all that is on the board', async () => {
    const it = setUp();
    expect(it.waiting[0]?.report).toBeNull();
    await it.reply();
    it.report.actions.want(WANTED);
    expect(it.report.getState()).toMatchObject({ last: null, running: true });
    vi.runAllTimers();
    expect(Object.keys(it.waiting[0]?.changes ?? {})).toContain('meta');
    await it.reply();
    expect(titleOf(it)).toBe('Untitled board');
    expect(it.report.getState().running).toBe(false);
  });

  test('UI-51 follows each change, what no analysis reads included; what is as before keeps its identity', async () => {
    const it = await reading();
    const { last: before } = it.report.getState();
    setMeta(it.doc, { title: 'The way to a desk' });
    expect(it.report.getState()).toMatchObject({ last: before, running: true });
    vi.runAllTimers();
    expect(Object.keys(it.waiting[0]?.changes ?? {})).toEqual(['meta']);
    await it.reply();
    const { last: after } = it.report.getState();
    expect(titleOf(it)).toBe('The way to a desk');
    if (before?.step !== 'written' || after?.step !== 'written') throw new Error('not written');
    expect(after.report.parts.at(-2)).toBe(before.report.parts.at(-2));
  });

  test('UI-51 an answer to what is no longer wanted is passed over', async () => {
    const it = setUp();
    it.report.actions.want(WANTED);
    await it.reply();
    vi.runAllTimers();
    it.report.actions.want({ ...WANTED, lang: 'fr' });
    await it.reply();
    expect(titleOf(it)).toBeUndefined();
    vi.runAllTimers();
    await it.reply();
    expect(it.report.getState().last).toMatchObject({ step: 'written', report: { language: 'fr' } });
    it.report.actions.leave();
    updateRecord(it.doc, 'steps', 'ask', { title: 'Ask again' });
    vi.runAllTimers();
    expect(it.waiting[0]?.report).toBeNull();
  });

  test('UI-51 while the code that writes it is away the analysis goes on, and another worker writes it', async () => {
    const it = setUp();
    await it.reply();
    it.isMissing = true;
    it.report.actions.want(WANTED);
    vi.runAllTimers();
    await it.reply();
    expect([titleOf(it), it.replaced]).toEqual(['missing', 1]);
    expect(outcomeOf(it.store)).toBe('hindered');
    it.isMissing = false;
    it.fail();
    vi.runAllTimers();
    await it.reply();
    expect(titleOf(it)).toBe('Untitled board');
  });

  test('UI-51 a worker that fails over it says so, and tries no more until something changes', async () => {
    const it = await reading();
    updateRecord(it.doc, 'steps', 'ask', { title: 'Ask again' });
    vi.runAllTimers();
    it.fail();
    vi.runAllTimers();
    expect([titleOf(it), it.waiting.length]).toEqual(['failed', 0]);
    it.report.actions.want({ ...WANTED });
    vi.runAllTimers();
    await it.reply();
    expect(titleOf(it)).toBe('Untitled board');
  });
});

describe('the live picture', () => {
  const WISH = { lang: 'en', audience: 'public', theme: 'light', only: null, sheets: null } as const;
  const drawn = ({ picture }: ReturnType<typeof setUp>) => {
    const { last } = picture.getState();
    return last?.step === 'drawn' && last.picture.kind === 'picture' ? last.picture.svg : last?.step;
  };

  test('UI-311 is drawn while somebody looks at it, and follows the board', async () => {
    const it = setUp();
    await it.reply();
    it.picture.actions.want(WISH);
    vi.runAllTimers();
    await it.reply();
    expect(drawn(it)).toContain('<svg ');
    setMeta(it.doc, { title: 'Another way' });
    vi.runAllTimers();
    expect(it.picture.getState().running).toBe(true);
    await it.reply();
    expect(drawn(it)).toContain('Another way');
    it.picture.actions.leave();
    expect(it.picture.getState()).toEqual({ wanted: null, last: null, running: false });
  });

  test('UI-311 where what draws it cannot be had that is told, and it comes later', async () => {
    const it = setUp();
    await it.reply();
    it.isMissing = true;
    it.picture.actions.want({ ...WISH, sheets: { paper: 'a4', spread: 'one' } });
    vi.runAllTimers();
    await it.reply();
    expect([drawn(it), it.replaced]).toEqual(['missing', 1]);
    it.isMissing = false;
    it.fail();
    vi.runAllTimers();
    await it.reply();
    expect(it.picture.getState().last).toMatchObject({ step: 'drawn', picture: { kind: 'sheets' } });
  });
});
