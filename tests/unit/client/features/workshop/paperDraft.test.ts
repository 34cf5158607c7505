import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ballotForm,
  dotsLeft,
  given,
  mayGive,
} from '../../../../../client/src/features/workshop/round/ballot.ts';
import { PaperDraft, REST } from '../../../../../client/src/features/workshop/round/paperDraft.ts';
import {
  linesOf,
  type PrivatePaper,
  privateForm,
} from '../../../../../client/src/features/workshop/round/privatePaper.ts';

const list = (...texts: readonly string[]): PrivatePaper => ({
  kind: 'private',
  entries: texts.map((text) => ({ text })),
});
const textsOf = ({ entries }: PrivatePaper) => entries.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that answers when it is told to. */
function written(own?: PrivatePaper, kept?: { paper: unknown; base: unknown }) {
  const sent: PrivatePaper[] = [];
  const answers: { done(): void; refuse(): void }[] = [];
  const stored: unknown[] = [];
  const draft = new PaperDraft(privateForm, own, kept, {
    send: (paper) => {
      sent.push(paper);
      return new Promise<void>((done, refused) => {
        answers.push({ done, refuse: () => refused(new Error('refused')) });
      });
    },
    keep: (unsaved) => stored.push(unsaved),
  });
  const state = () => draft.store.getState();
  const answer = async (how: 'done' | 'refuse' = 'done') => {
    answers.shift()?.[how]();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { draft, sent, stored, state, answer };
}

describe('What somebody writes in a round', () => {
  test('LW-150 is sent whole after a rest, once, and is saved when the server says so', async () => {
    const { draft, sent, stored, state, answer } = written();
    draft.change(list('T'));
    draft.change(list('Town hall'));
    expect(sent).toEqual([]);
    expect(state().standing).toBe('unsaved');
    vi.advanceTimersByTime(REST);
    draft.handIn();
    expect(sent).toEqual([list('Town hall')]);
    expect(stored.at(-1)).toEqual({ paper: list('Town hall'), base: list() });
    await answer();
    expect(state().standing).toBe('saved');
    expect(stored.at(-1)).toBeUndefined();
  });

  test('LW-150 is handed in at once where the round closes, or the page goes', () => {
    const { draft, sent } = written();
    draft.change(list('Town'));
    draft.handIn();
    expect(sent).toEqual([list('Town')]);
  });

  test('LW-150 is told where it is refused, and can be sent again', async () => {
    const { draft, sent, state, answer } = written();
    draft.change(list('Town'));
    draft.handIn();
    await answer('refuse');
    expect(state().standing).toBe('refused');
    draft.handIn();
    await answer();
    expect(sent).toHaveLength(2);
    expect(state().standing).toBe('saved');
  });

  test('LW-151 what comes back of it changes nothing while more is written', async () => {
    const { draft, sent, state, answer } = written();
    draft.change(list('Tow'));
    draft.handIn();
    draft.change(list('Town hall', ''));
    draft.hear(list('Tow'));
    expect(textsOf(state().paper)).toEqual(['Town hall', '']);
    await answer();
    vi.advanceTimersByTime(REST);
    await answer();
    draft.hear(list('Town hall'));
    expect(sent).toEqual([list('Tow'), list('Town hall')]);
    expect(textsOf(state().paper)).toEqual(['Town hall', '']);
    expect(state().standing).toBe('saved');
  });

  test('LW-151 another window of the same person is seen here, and neither loses what it wrote', async () => {
    const { draft, sent, state, answer } = written(list('School', 'Bank'));
    draft.hear(list('School', 'Bank', 'Clinic'));
    expect(textsOf(state().paper)).toEqual(['School', 'Bank', 'Clinic']);
    draft.change(list('School', 'Bank', 'Clinic', 'Mosque'));
    draft.hear(list('School', 'Clinic', 'Neighbour'));
    expect(textsOf(state().paper)).toEqual(['School', 'Clinic', 'Mosque', 'Neighbour']);
    vi.advanceTimersByTime(REST);
    await answer();
    expect(sent.at(-1)).toEqual(list('School', 'Clinic', 'Mosque', 'Neighbour'));
    expect(state().standing).toBe('saved');
  });

  test('LW-152 what a browser kept unsent is sent when the page is there again, beside what came meanwhile', () => {
    const { sent } = written(list('School', 'Bank'), {
      paper: list('School', 'Lawyer'),
      base: list('School'),
    });
    expect(sent).toEqual([list('School', 'Lawyer', 'Bank')]);
    expect(written(list('School'), { paper: 'nothing of ours', base: 7 }).sent).toEqual([]);
  });

  test('LW-150 changed back before it was sent, it is saved as it is', async () => {
    const { draft, sent, state } = written(list('School'));
    draft.change(list('Schools'));
    draft.change(list('School'));
    vi.advanceTimersByTime(REST);
    expect(sent).toEqual([]);
    expect(state().standing).toBe('saved');
  });
});

test('LW-153 a private list has an empty line to write in, up to thirty, and sends no empty ones', () => {
  expect(linesOf(list())).toHaveLength(1);
  expect(linesOf(list('School'))).toHaveLength(2);
  expect(linesOf(list('School', ''))).toHaveLength(2);
  expect(linesOf(list(...Array.from({ length: 30 }, (_, at) => `${at}`)))).toHaveLength(30);
  expect(privateForm.clean(list(' School ', '', 'Bank'))).toEqual(list('School', 'Bank'));
});

test('LW-154 a ballot gives no more dots than there are, nor on one thing than may be', () => {
  const budget = { dots: 3, mostOnOne: 2 };
  const two = given(given(ballotForm.blank, 'a', 1), 'a', 1);
  expect(mayGive(two, 'a', budget)).toBe(false);
  expect(mayGive(two, 'b', budget)).toBe(true);
  const all = given(two, 'b', 1);
  expect(dotsLeft(all, budget)).toBe(0);
  expect(mayGive(all, 'c', budget)).toBe(false);
  expect(ballotForm.clean(given(all, 'b', -1))).toEqual({ kind: 'vote', dots: { a: 2 }, isFinished: false });
});
