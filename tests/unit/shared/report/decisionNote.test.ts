import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { reportOn, textIn } from '../../../helpers/reports.ts';

const noteOn = (board = barredBoard(), lang: 'en' | 'fr' = 'en') =>
  textIn(reportOn(board, { lang }), 'decision-note');

/** `doors` objectives in a row, each behind barriers of its own. */
const behind = (doors: readonly number[]) =>
  barredBoard(() => ({
    objectives: doors.map((_, at) => ({ id: `o${at}`, persona: 'amina', title: `Door ${at}` })),
    steps: [],
    services: [],
    proposals: [],
    legs: doors.map((_, at) => ({ id: `d${at}`, from: 'amina', to: `o${at}` })),
    barriers: doors.flatMap((count, at) =>
      Array.from({ length: count }, (_, n) => ({
        id: `b${at}-${n}`,
        on: `o${at}`,
        title: `Lock ${at}.${n}`,
      })),
    ),
  }));

describe('the headline', () => {
  test('RP-3 says what the fewest barriers open, out of what is blocked', () => {
    expect(noteOn()).toContain(
      'Taking away these two barriers would open the one objective that is blocked.',
    );
    expect(noteOn(barredBoard(), 'fr')).toContain(
      'Lever ces deux obstacles ouvrirait le seul objectif bloqué.',
    );
  });

  test('RP-3 takes the most that three barriers open, not the most of all', () => {
    expect(noteOn(behind([1, 2, 4]))).toContain('these three barriers would open two of the three blocked');
    expect(noteOn(behind([1, 1, 1, 1, 1]))).toContain('these three barriers would open three of the five');
    expect(noteOn(behind([1, 5]))).toContain('this one barrier would open one of the two blocked objectives');
  });

  test('RP-3 needs more than three only where three open nothing', () => {
    expect(noteOn(behind([4, 5]))).toContain('these four barriers would open one of the two');
    expect(noteOn(behind([6]))).toContain('One blocked objective needs more than five changes together');
  });

  test('RP-3 says that there is nothing to take away where nothing is blocked', () => {
    const free = barredBoard(() => ({ barriers: [], proposals: [] }));
    expect(noteOn(free)).toContain('No objective on this board is blocked by a barrier');
    expect(noteOn(free)).toContain('One objective is out of reach even without any barrier');
  });
});

describe('actions and decision', () => {
  test('RP-4 open proposals for the headline’s barriers, and barriers without one', () => {
    const note = noteOn();
    expect(note).toContain('Open one evening (gap\u00a02)\nAsk the staff\nCity Hall\n15 January 2027');
    expect(note).toContain('A way to take away gap\u00a01 (no proposal on the board yet)');
    expect(note).not.toContain('A second desk');
  });

  test('RP-4 never more than three actions', () => {
    const many = behind([1, 1, 1, 1, 1]);
    expect(noteOn(many).match(/A way to take away/g)).toHaveLength(3);
    const ideas = Array.from({ length: 5 }, (_, at) => ({
      id: `i${at}`,
      barriers: ['hours'],
      title: `Idea ${at}`,
    }));
    expect(noteOn(barredBoard(() => ({ proposals: ideas }))).match(/^Idea \d/gm)).toHaveLength(2);
  });

  test('RP-4 asks each level for what depends on it', () => {
    expect(noteOn()).toContain('Take away gap\u00a02: the city can do this itself.');
    expect(noteOn()).toContain('Take up gap\u00a01 with the State: this depends on them.');
  });
});
