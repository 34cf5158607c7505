import type { Board } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { partOf, reportOn, textIn, wholeText } from '../../../helpers/reports.ts';

const withMeta = (meta: Partial<Board['meta']>, board = barredBoard()): Board => ({
  ...board,
  meta: { ...board.meta, ...meta },
});
const replying = (id: string, reply: string, rest: object = {}) =>
  barredBoard(({ actors = [] }) => ({
    actors: actors.map((actor) => (actor.id === id ? { ...actor, reply, ...rest } : actor)),
  }));
const blanksOf = (board: Board) =>
  partOf(reportOn(board), 'how-to-read').blocks.flatMap((block) =>
    block.kind === 'blank' ? [block.label] : [],
  );

describe('the group’s own parts', () => {
  test('RP-12 the decision asked for stands first, in the group’s own words', () => {
    const board = withMeta({ decisionAsked: 'Open the desk on Thursdays.\nTell the police.' });
    const note = textIn(reportOn(board), 'decision-note');
    expect(note).toMatch(
      /The decision asked for\nOpen the desk on Thursdays\.\nTell the police\.\nTake away gap/,
    );
    expect(textIn(reportOn(board), 'action-plan')).not.toContain('The decision asked for');
  });

  test('RP-12 a long one is cut between words on the note, and is whole in the action plan', () => {
    const asked = `${'Open the desk on Thursdays. '.repeat(30)}At last.`;
    const report = reportOn(withMeta({ decisionAsked: asked }));
    const note = textIn(report, 'decision-note');
    expect(note).toMatch(/Open the desk on Thursdays\. .*\w… \(in full in part 10\)/);
    expect(note).not.toContain('At last.');
    expect(textIn(report, 'action-plan')).toContain(asked.trim());
    const many = reportOn(withMeta({ decisionAsked: 'One\nTwo\nThree\nFour' }));
    expect(textIn(many, 'decision-note')).toContain('Three… (in full in part 10)');
    expect(textIn(many, 'action-plan')).toContain('The decision asked for\nOne\nTwo\nThree\nFour');
  });

  test('RP-12 one word without end is cut all the same, and no letter in two', () => {
    const note = textIn(
      reportOn(withMeta({ decisionAsked: `a${'\u{1f600}'.repeat(400)}` })),
      'decision-note',
    );
    expect(note).toContain('… (in full in part 10)');
    expect(note).not.toMatch(/\p{Surrogate}|\ufffd/u);
  });

  test('RP-12 who was in the room and who was absent; what is empty leaves room to write', () => {
    expect(blanksOf(barredBoard())).toHaveLength(2);
    const present = withMeta({ present: 'The town hall.\nA teacher.' });
    expect(textIn(reportOn(present), 'how-to-read')).toContain('The town hall.\nA teacher.');
    expect(textIn(reportOn(present), 'how-to-read')).not.toContain('is not noted on the board yet');
    expect(blanksOf(present)).toEqual(['Who was absent, and should be asked']);
    expect(blanksOf(withMeta({ present: 'A', absent: ' \n' }))).toHaveLength(1);
    expect(blanksOf(withMeta({ present: 'A', absent: 'B' }))).toHaveLength(0);
  });

  test('RP-12 what a service replies stands beside its name, on the sheet of replies too', () => {
    const report = reportOn(replying('hall', 'We open on Thursdays from May.'));
    expect(textIn(report, 'action-plan')).toContain(
      'City Hall\ngap\u00a01 and gap\u00a02\nWe open on Thursdays from May.',
    );
    const sheet = report.workbook.sheets.find(({ name }) => name === 'Right of reply');
    expect(JSON.stringify(sheet?.rows)).toContain('We open on Thursdays from May.');
  });

  test('RP-12 a reply of somebody whom no gap names is not lost', () => {
    expect(textIn(reportOn(replying('bank', 'We were not asked.')), 'action-plan')).toContain(
      'Bank\n–\nWe were not asked.',
    );
  });
});

describe('what may be published of them', () => {
  test('RP-20 a withheld actor’s reply goes with it', () => {
    const board = replying('clinic', 'We never ask for papers.', { sensitive: true });
    expect(wholeText(reportOn(board, { audience: 'internal' }))).toContain('We never ask');
    const told = reportOn(board, { audience: 'public' });
    expect(JSON.stringify(told)).not.toContain('We never ask');
  });

  test('RP-20 of what was lived, only what was released is published, and nothing tells that there is more', () => {
    const evidence = (released: boolean) =>
      barredBoard(({ barriers = [] }) => ({
        barriers: barriers.map((barrier) =>
          barrier.id === 'fear'
            ? { ...barrier, evidence: [{ text: 'I turned back.' }, { text: 'I waited.', released }] }
            : barrier,
        ),
      }));
    const told = JSON.stringify(reportOn(evidence(true), { audience: 'public' }));
    expect(told).toContain('I waited.');
    expect(told).not.toMatch(/I turned back|are not published/);
    const untold = JSON.stringify(reportOn(evidence(false), { audience: 'public' }));
    expect(untold).toContain('are not published');
    expect(untold).not.toMatch(/I turned back|I waited/);
  });
});
