import { analyse } from '@parcours/shared/analysis';
import { type Board, isDictionary, problemOf } from '@parcours/shared/board';
import { editionFor } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { reportOn, textIn } from '../../../helpers/reports.ts';
import type { Sketch } from '../../../helpers/sketchBoard.ts';

const publicly = (board: Board) => editionFor('public', board, analyse(board, []));

/** The board with some records marked sensitive. */
function withSecrets(...ids: string[]): Board {
  const mark = (records: Sketch[keyof Sketch]) =>
    records?.map((record) => (ids.includes(String(record.id)) ? { ...record, sensitive: true } : record)) ??
    [];
  return barredBoard((sketch) =>
    Object.fromEntries(Object.entries(sketch).map(([name, records]) => [name, mark(records)])),
  );
}

function idsOn(board: Board): string[] {
  return Object.values(board).flatMap((records) =>
    Array.isArray(records)
      ? records.flatMap((record) => (isDictionary(record) ? [String(record.id)] : []))
      : [],
  );
}

function outcomesOf(board: Board): Record<string, string> {
  return Object.fromEntries(
    publicly(board).analysis.objectives.map(({ objective, outcome }) => [objective, outcome]),
  );
}

describe('the public edition', () => {
  test('RP-20 leaves out what is sensitive and what refers to it', () => {
    const left = idsOn(publicly(withSecrets('clinic')).board);
    for (const gone of ['clinic', 'visit', 'l6', 'l7', 'l12', 'fear']) expect(left).not.toContain(gone);
    expect(left).toContain('desk');
  });

  test('RP-20 a step that needs or gives a withheld asset goes, an asset in hand is dropped', () => {
    expect(idsOn(publicly(withSecrets('lease')).board)).not.toContain('open');
    const holding = barredBoard(({ personas = [], assets = [] }) => ({
      personas: personas.map((persona) => ({ ...persona, holds: ['lease', 'account'] })),
      assets: assets.map((asset) => (asset.id === 'lease' ? { ...asset, sensitive: true } : asset)),
    }));
    expect(publicly(holding).board.personas[0]?.holds).toEqual(['account']);
  });

  test('RP-20 a proposal owned by a withheld actor goes; one for several barriers stays for the others', () => {
    const owned = barredBoard(({ proposals = [], actors = [] }) => ({
      proposals: proposals.map((proposal) =>
        proposal.id === 'evening' ? { ...proposal, owner: 'bank' } : proposal,
      ),
      actors: actors.map((actor) => (actor.id === 'bank' ? { ...actor, sensitive: true } : actor)),
    }));
    expect(publicly(owned).board.proposals.map(({ id }) => id)).toEqual(['no']);
    const both = barredBoard(({ proposals = [], barriers = [] }) => ({
      proposals: proposals.map((proposal) => ({ ...proposal, barriers: ['hours', 'fear'] })),
      barriers: barriers.map((barrier) =>
        barrier.id === 'fear' ? { ...barrier, sensitive: true } : barrier,
      ),
    }));
    expect(publicly(both).board.proposals.map(({ barriers }) => barriers)).toEqual([['hours'], ['hours']]);
  });

  test('RP-20 accounts of what was lived, comments and problems of the data are not published', () => {
    const board = barredBoard(() => ({ comments: [{ id: 'c', text: 'Between us', author: 'Kestrel' }] }));
    const problems = [problemOf('steps', 'secret-door', { code: 'record.not-object' })];
    const edition = editionFor('public', board, analyse(board, problems));
    expect(edition.analysis.problems).toEqual([]);
    expect(JSON.stringify(edition)).not.toMatch(/turned back|Between us|Kestrel|secret-door/);
    expect(textIn(reportOn(board, { audience: 'public' }), 'gaps')).toContain('are not published');
  });

  test('RP-21 a place that a withheld barrier closes goes with it', () => {
    const left = idsOn(publicly(withSecrets('proof')).board);
    for (const gone of ['proof', 'l3']) expect(left).not.toContain(gone);
    expect(left).toContain('form');
    expect(idsOn(publicly(withSecrets('fear')).board)).toContain('visit');
  });

  test('RP-21 a barrier for withheld personas alone does not turn into one for everyone', () => {
    const board = barredBoard(({ personas = [] }) => ({
      personas: [...personas, { id: 'b', name: 'B', sensitive: true }],
      barriers: [{ id: 'his', on: 'visit', title: 'His', affects: ['b'] }],
      proposals: [],
    }));
    expect(publicly(board).board.barriers).toEqual([]);
  });

  test('RP-22 gaps are numbered anew, and the privacy statement is the same', () => {
    const told = reportOn(withSecrets('proof'), { audience: 'public' });
    expect(told.gaps.map(({ number }) => number)).toEqual([1, 2]);
    expect(told.gaps.map(({ barrier }) => barrier)).not.toContain('proof');
    const statement = (board: Board) =>
      textIn(reportOn(board, { audience: 'public' }), 'annexes').split('G. Privacy')[1];
    expect(statement(withSecrets('proof', 'clinic'))).toBe(statement(barredBoard()));
  });

  test('RP-23 an objective that only looks open is left out', () => {
    expect(outcomesOf(barredBoard()).doctor).toBe('hindered');
    expect(outcomesOf(withSecrets('fear'))).not.toHaveProperty('doctor');
  });

  test('RP-24 an objective that only seems out of reach or not explored is left out', () => {
    expect(outcomesOf(withSecrets('class'))).not.toHaveProperty('school');
    expect(outcomesOf(withSecrets('l3'))).not.toHaveProperty('register');
    expect(outcomesOf(withSecrets('class')).home).toBe('unexplored');
  });

  test('RP-24 a way that is not told leaves the objective blocked, by what is told', () => {
    const secretDoor = barredBoard(({ legs = [] }) => ({
      legs: [...legs, { id: 'back-door', from: 'amina', to: 'register', sensitive: true }],
    }));
    expect(
      analyse(secretDoor, []).objectives.find(({ objective }) => objective === 'register')?.outcome,
    ).toBe('open');
    expect(outcomesOf(secretDoor).register).toBe('blocked');
  });

  test('RP-24 a service that would look better than it is is not judged', () => {
    const nuisance = barredBoard(({ barriers = [] }) => ({
      barriers: [
        ...barriers.filter(({ id }) => id !== 'hours'),
        { id: 'queue', on: 'desk', title: 'Long queue', blocks: false, sensitive: true },
      ],
      proposals: [],
    }));
    expect(analyse(nuisance, []).equity[0]?.access).toBe('hindered');
    expect(publicly(nuisance).analysis.equity).toEqual([]);
  });

  test('RP-25 an edition of an edition is the same', () => {
    const once = publicly(withSecrets('clinic', 'proof', 'fear'));
    expect(editionFor('public', once.board, once.analysis)).toEqual(once);
  });

  test('RP-22 the internal edition has everything', () => {
    const board = withSecrets('clinic', 'proof');
    expect(editionFor('internal', board, analyse(board, [])).board).toBe(board);
  });
});
