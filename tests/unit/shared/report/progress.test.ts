import { analyse } from '@parcours/shared/analysis';
import type { Board, Problem } from '@parcours/shared/board';
import {
  AUDIENCES,
  type Audience,
  buildReport,
  editionFor,
  languageOf,
  type Progress,
  plainText,
  progressSince,
  REPORT_LANGUAGES,
  type Rich,
} from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { partOf, sentencesOf, textIn } from '../../../helpers/reports.ts';

const TODAY = '2026-11-21T09:00:00Z';

interface Comparison {
  readonly audience?: Audience;
  readonly today?: string;
  readonly problems?: readonly Problem[];
}

function progressOf(earlier: Board, now: Board, wish: Comparison = {}): Progress {
  const { audience = 'internal', today = TODAY, problems = [] } = wish;
  const analysis = analyse(now, []);
  const edition = editionFor(audience, now, analysis);
  return progressSince({ board: earlier, problems }, { board: now, analysis }, edition, today);
}

/** The barred board with fields of some records replaced; null takes a record away. */
function changed(changes: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>): Board {
  const apply = (record: Record<string, unknown>) => {
    const change = changes[String(record.id)];
    const { barriers } = record;
    const left = Array.isArray(barriers) ? { barriers: barriers.filter((id) => changes[id] !== null) } : {};
    return change === null ? [] : [{ ...record, ...left, ...change }];
  };
  return barredBoard((sketch) =>
    Object.fromEntries(Object.entries(sketch).map(([name, records]) => [name, records.flatMap(apply)])),
  );
}

const gapsOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).gaps.map(({ kind, barrier }) => `${kind} ${barrier}`);
const changesOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).gaps.flatMap((gap) => (gap.kind === 'changed' ? gap.changes : []));
const trendsOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).objectives.map(({ objective, trend }) => `${objective.id} ${trend}`);
const actionsOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).actions.map(({ proposal, step, overdue }) => [proposal, step, overdue]);

describe('RP-70 gaps', () => {
  test('close when they are taken away, and when they are gone', () => {
    const now = changed({ hours: { removed: true }, fear: null });
    expect(progressOf(barredBoard(), now).gaps).toMatchObject([
      { kind: 'closed', barrier: 'hours', how: 'taken-away', blocks: true },
      { kind: 'closed', barrier: 'fear', how: 'gone', title: 'Fear of being reported', blocks: false },
    ]);
  });

  test('open when they are new, and when they come back', () => {
    const now = changed({ gone: { removed: false } });
    expect(progressOf(barredBoard(), now).gaps).toMatchObject([{ barrier: 'gone', how: 'back' }]);
    expect(progressOf(changed({ hours: null }), barredBoard()).gaps).toContainEqual(
      expect.objectContaining({ kind: 'opened', barrier: 'hours', how: 'new' }),
    );
  });

  test('are told in today’s words while they are on the board', () => {
    const now = changed({ hours: { removed: true, title: 'Short hours' }, proof: { title: 'An address' } });
    const titles = progressOf(barredBoard(), now).gaps.map(({ title }) => title);
    expect(titles).toContain('Short hours');
    expect(JSON.stringify(titles)).not.toContain('weekday');
  });
});

describe('RP-72 a gap that stands has changed', () => {
  test('by its coding', () => {
    const now = changed({ proof: { severity: 2, blocks: false, level: 'city', confidence: 'confirmed' } });
    expect(changesOf(barredBoard(), now)).toEqual([
      { what: 'blocks', now: false },
      { what: 'severity', before: 4, now: 2 },
      { what: 'level', before: 'national', now: 'city' },
      { what: 'confidence', before: 'belief', now: 'confirmed' },
      { what: 'decides', objective: { id: 'register', name: 'Register' }, now: false },
    ]);
  });

  test('by where it stands and whom it affects', () => {
    const now = changed({ fear: { on: 'class', affects: ['amina'] } });
    expect(changesOf(barredBoard(), now)).toMatchObject([
      { what: 'place', now: { title: 'Join the class' } },
      { what: 'people', now: [{ id: 'amina', name: 'Amina Diallo' }] },
    ]);
    expect(changesOf(now, barredBoard())).toMatchObject([{ what: 'place' }, { what: 'people', now: null }]);
  });

  test('when no way leads to it any more, or a way does', () => {
    const apart = changed({ l6: null, l12: null });
    expect(changesOf(barredBoard(), apart)).toContainEqual({ what: 'way', now: false });
    expect(changesOf(apart, barredBoard())).toContainEqual({ what: 'way', now: true });
  });

  test('when it comes to decide an objective, or no longer does', () => {
    const around = barredBoard(({ legs = [] }) => ({
      legs: [...legs, { id: 'around', from: 'amina', to: 'register' }],
    }));
    const register = { id: 'register', name: 'Register' };
    expect(changesOf(barredBoard(), around)).toContainEqual({
      what: 'decides',
      objective: register,
      now: false,
    });
    expect(changesOf(around, barredBoard())).toContainEqual({
      what: 'decides',
      objective: register,
      now: true,
    });
  });
});

describe('RP-73 objectives', () => {
  test('come nearer or move away by their outcome', () => {
    const now = changed({
      hours: { removed: true },
      proof: { removed: true },
      l5: null,
      fear: { blocks: true },
    });
    expect(trendsOf(barredBoard(), now)).toEqual(['doctor lost', 'register reached', 'school unexplored']);
    expect(trendsOf(now, barredBoard())).toEqual(['doctor reached', 'register lost', 'school explored']);
  });

  test('come nearer without being reached, and are reached with fewer obstacles', () => {
    const circle = changed({ rent: { needs: [] } });
    const bare = changed({ rent: { needs: [] }, fear: { removed: true }, hours: { on: 'rent' } });
    expect(trendsOf(circle, bare)).toEqual(['doctor better', 'work lost']);
    const closed = changed({ rent: { needs: [] }, hours: { on: 'open' }, proof: { on: 'rent' } });
    expect(trendsOf(barredBoard(), closed)).toContain('work better');
    expect(trendsOf(bare, circle)).toEqual(['doctor worse', 'work reached']);
  });

  test('are new or gone, and the same outcome by another effort is told', () => {
    const now = changed({ home: null, class: { days: 10, visits: 2, cost: 5 } });
    const [gone, plan] = [...progressOf(barredBoard(), now).objectives].reverse();
    expect(gone).toMatchObject({ trend: 'gone', objective: { name: 'A home' }, now: null });
    expect(plan).toMatchObject({
      trend: 'plan',
      before: { outcome: 'open', plan: { days: 30, visits: 4, cost: 25 } },
      now: { outcome: 'open', plan: { days: 10, visits: 2, cost: 5 } },
    });
    expect(trendsOf(now, barredBoard())).toEqual(['home new', 'school plan']);
  });
});

describe('RP-74 actions', () => {
  test.each([
    ['idea', 'agreed', 'agreed'],
    ['idea', 'under-way', 'started'],
    ['agreed', 'done', 'done'],
    ['under-way', 'rejected', 'turned-down'],
    ['done', 'agreed', 'set-back'],
    ['rejected', 'idea', 'proposed'],
    ['rejected', 'agreed', 'agreed'],
  ])('from %s to %s are told as %s', (before, now, step) => {
    const boards = [before, now].map((state) => changed({ evening: { state } })) as [Board, Board];
    expect(actionsOf(...boards)).toEqual([['evening', step, false]]);
  });

  test('that are new or gone are told, unless they were settled', () => {
    expect(actionsOf(changed({ evening: null, no: null }), barredBoard())).toEqual([
      ['evening', 'proposed', false],
      ['no', 'turned-down', false],
    ]);
    expect(actionsOf(barredBoard(), changed({ evening: null, no: null }))).toEqual([
      ['evening', 'gone', false],
    ]);
  });

  test('are overdue after their day, until they are settled', () => {
    const due = { due: '2026-11-20' };
    expect(actionsOf(barredBoard(), changed({ evening: due }))).toEqual([['evening', null, true]]);
    expect(actionsOf(barredBoard(), changed({ evening: { due: '2026-11-21' } }))).toEqual([
      ['evening', null, false],
    ]);
    expect(actionsOf(barredBoard(), changed({ evening: { ...due, state: 'done' } }))).toEqual([
      ['evening', 'done', false],
    ]);
  });

  test('put off are told with both days; without a day of the report nothing is overdue', () => {
    const now = changed({ evening: { due: '2020-03-01' } });
    const analysis = analyse(now, []);
    const edition = editionFor('internal', now, analysis);
    const { actions } = progressSince(
      { board: barredBoard(), problems: [] },
      { board: now, analysis },
      edition,
      undefined,
    );
    expect(actions).toMatchObject([{ due: '2020-03-01', dueBefore: '2027-01-15', overdue: false }]);
  });
});

describe('RP-75 what either state withholds from the public', () => {
  const secret = { sensitive: true };

  test('is no closed gap when it became sensitive, and no new one when it was released', () => {
    const marked = changed({ hours: secret });
    expect(gapsOf(barredBoard(), marked, { audience: 'public' })).toEqual([]);
    expect(gapsOf(marked, barredBoard(), { audience: 'public' })).toEqual([]);
    expect(trendsOf(marked, barredBoard(), { audience: 'public' })).toEqual([]);
    expect(gapsOf(marked, barredBoard())).toEqual([]);
  });

  test('is not told either when it was dealt with meanwhile', () => {
    const dealtWith = changed({ hours: { ...secret, removed: true }, proof: { removed: true } });
    const { gaps, objectives } = progressOf(barredBoard(), dealtWith, { audience: 'public' });
    expect(JSON.stringify([gaps, objectives])).not.toContain('hours');
    expect(objectives.map(({ objective }) => objective.id)).not.toContain('register');
    expect(gapsOf(barredBoard(), dealtWith)).toContain('closed hours');
  });

  test('goes with what hangs on it: the gaps of a secret step, the actions of a secret actor', () => {
    const now = changed({ visit: secret, fear: null, hall: secret, evening: { state: 'done' } });
    const { gaps, actions } = progressOf(barredBoard(), now, { audience: 'public' });
    expect(gaps.map(({ barrier }) => barrier)).not.toContain('fear');
    expect(actions).toEqual([]);
  });

  test('leaves out the name of the version, and keeps its day', () => {
    const since = { name: 'Before we hid the clinic', at: '2026-03-12T10:00:00Z' };
    const analysis = analyse(barredBoard(), []);
    const told = AUDIENCES.map((audience) => {
      const edition = editionFor(audience, barredBoard(), analysis);
      const earlier = { board: barredBoard(), problems: [], ...since };
      return progressSince(earlier, { board: barredBoard(), analysis }, edition, TODAY).since;
    });
    expect(told).toMatchObject([
      { name: undefined, at: since.at },
      { name: since.name, at: since.at },
    ]);
  });

  test('a way that is secret makes no gap look out of the way', () => {
    const now = barredBoard(({ legs = [], steps = [] }) => ({
      legs: [
        ...legs.filter(({ id }) => id !== 'l6' && id !== 'l12'),
        { id: 's1', from: 'amina', to: 'secret' },
        { id: 's2', from: 'secret', to: 'visit' },
      ],
      steps: [...steps, { id: 'secret', title: 'Knock at the back', sensitive: true }],
    }));
    expect(changesOf(barredBoard(), now, { audience: 'public' })).not.toContainEqual({
      what: 'way',
      now: false,
    });
  });
});

describe('RP-77 what could not be read', () => {
  test('is neither closed nor opened, and the report says that the comparison is not whole', () => {
    const problems = [{ collection: 'barriers', id: 'hours', message: 'wrong' }];
    const progress = progressOf(changed({ hours: null }), barredBoard(), { problems });
    expect(progress.gaps.map(({ kind, barrier }) => `${kind} ${barrier}`)).not.toContain('opened hours');
    expect(progress.incomplete).toBe(true);
    const whole = [{ collection: 'barriers', id: '', message: 'the collection is not an array' }];
    const none = changed({ hours: null, proof: null, fear: null, gone: null });
    expect(gapsOf(none, barredBoard(), { problems: whole })).toEqual([]);
  });
});

const isProgress = (sentence: Rich) => plainText(sentence) === 'Progress';

describe('in words', () => {
  const later = changed({ hours: { removed: true }, proof: { severity: 2 }, evening: { state: 'done' } });

  function reportSince(
    earlier: Board,
    now: Board,
    lang: (typeof REPORT_LANGUAGES)[number],
    audience: Audience,
  ) {
    const analysis = analyse(now, []);
    const edition = editionFor(audience, now, analysis);
    const since = { board: earlier, problems: [], name: 'Spring', at: '2026-03-12T10:00:00Z' };
    const progress = progressSince(since, { board: now, analysis }, edition, TODAY);
    return buildReport(now, analysis, { lang, audience, generatedAt: TODAY, progress });
  }

  test('RP-70 the note and part 10 count what changed in one sentence', () => {
    const report = reportSince(barredBoard(), later, 'en', 'internal');
    const since = 'Since the version “Spring” of 12 March 2026:';
    expect(textIn(report, 'decision-note')).toContain(`${since} one gap closed and one action done.`);
    expect(textIn(report, 'action-plan')).toContain(
      `${since} one gap closed, one gap changed and one action done.`,
    );
    expect(textIn(report, 'action-plan')).toContain('Severity: Critical (4 of 4) → Serious (2 of 4).');
    expect(textIn(reportSince(later, later, 'en', 'internal'), 'decision-note')).toContain(
      'no gap, no objective and no action has changed.',
    );
  });

  test('RP-75 the public edition says that it compares less', () => {
    const report = reportSince(barredBoard(), later, 'en', 'public');
    expect(textIn(report, 'action-plan')).toContain('Since the version of 12 March 2026:');
    expect(textIn(report, 'action-plan')).toContain(languageOf('en').words.progress.withheld);
  });

  test('RP-78 costs in another currency are told in theirs, and not compared', () => {
    const board = changed({ class: { cost: 40 } });
    const dirhams = { ...board, meta: { ...board.meta, currency: 'MAD' } };
    const text = textIn(reportSince(barredBoard(), dirhams, 'en', 'internal'), 'action-plan');
    expect(text).toContain('Costs were in EUR then and are in MAD now');
    expect(text).toMatch(/€25[\s\S]*MAD\s40/);
  });

  test.each(REPORT_LANGUAGES)('RP-60 %s counts every fact in whole phrases', (lang) => {
    const { facts, since } = languageOf(lang).words.progress;
    for (const total of [1, 2, 3, 8, 11, 100, 102]) {
      const told = Object.values(facts).map((fact) => fact(total));
      expect(new Set(told).size).toBe(told.length);
      const sentence = plainText(since('A', undefined, told));
      expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}/);
    }
  });

  test('RP-16 internally what changed leads to the cards that are on the board, publicly to none', () => {
    const records = AUDIENCES.map((audience) => {
      const report = reportSince(
        barredBoard(),
        changed({ fear: null, proof: { severity: 2 } }),
        'en',
        audience,
      );
      const blocks = partOf(report, 'action-plan').blocks;
      const progress = blocks.slice(blocks.findIndex((block) => sentencesOf(block).some(isProgress)));
      return progress
        .flatMap(sentencesOf)
        .flat()
        .flatMap((span) => (span.kind === 'own' ? (span.record ?? []) : []));
    });
    expect(new Set(records[0])).toEqual(new Set([]));
    expect(new Set(records[1])).toEqual(new Set(['proof', 'visit', 'doctor']));
  });

  test('RP-79 the workbook has a sheet for it, and the register a column', () => {
    const { workbook, register } = reportSince(barredBoard(), later, 'en', 'internal');
    expect(workbook.sheets.map(({ name }) => name)).toContain('Progress');
    expect(register.columns.at(-1)?.title).toBe('Since the earlier version');
    const proof = register.rows.find((row) => row.some((cell) => plainText(cell) === 'Proof of address'));
    expect(plainText(proof?.at(-1) ?? [])).toBe('Changed');
    for (const row of register.rows) expect(row).toHaveLength(register.columns.length);
  });
});
