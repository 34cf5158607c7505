import { analyse, withoutBarriers } from '@parcours/shared/analysis';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { trap, twoLongWays } from '../../../helpers/hardToOpen.ts';
import { partOf, reportOn, sentencesOf, textIn } from '../../../helpers/reports.ts';
import { workshopOn } from '../../../helpers/workshopBoards.ts';

describe('where no few changes are known', () => {
  const report = reportOn(trap());
  const note = textIn(report, 'decision-note');

  test('RP-91 is certain of nothing that was not tried', () => {
    const five = trap().barriers.flatMap(({ id }) => (id.startsWith('bz') ? [id] : []));
    expect(five).toHaveLength(5);
    expect(analyse(withoutBarriers(trap(), five)).objectives[0]?.plan).not.toBeNull();
    expect(note).not.toContain('needs more than five');
    expect(note).toContain('the calculation found no change of five barriers or fewer. Not every');
  });

  test('RP-91 tells the smallest change found, which opens what it says', () => {
    expect(note).toContain('The smallest change found takes away six barriers together: gap\u00a01');
    expect(note).toContain('What can then be reached: “Goal”.');
    const asked = sentencesOf(
      partOf(report, 'decision-note').blocks.findLast(({ kind }) => kind === 'list') ?? {
        kind: 'blank',
        label: '',
        lines: 0,
      },
    );
    const numbers = asked.flat().flatMap((span) => (span.kind === 'gap' ? [span.number] : []));
    const barriers = report.gaps
      .filter(({ number }) => numbers.includes(number))
      .map(({ barrier }) => barrier);
    expect(analyse(withoutBarriers(trap(), barriers)).objectives[0]?.plan).not.toBeNull();
  });

  test('RP-92 says nowhere that these must change, or that there are further ways', () => {
    const text = textIn(report, 'objectives');
    expect(text).toContain('six changes together are enough');
    expect(text).toContain('A smaller change may exist');
    expect(text).not.toMatch(/must change|further ways/);
    expect(textIn(report, 'gaps')).toContain('It belongs to none of the changes found');
    expect(textIn(report, 'gaps')).not.toContain('lies elsewhere');
  });

  test('RP-91 is certain where the analysis is, and asks to decide on the proposals that there are', () => {
    const long = textIn(reportOn(twoLongWays()), 'decision-note');
    expect(long).toContain('Two blocked objectives each need more than five changes together.');
    expect(long).toContain('“Goal of p” (Ann)');
    expect(long).toMatch(
      /Decide on the proposals already made \(gap\u00a0\d+\)\. By themselves they open no objective/,
    );
    expect(long).toContain('Ask by letter');
    expect(long).not.toContain('A way to take away');
    expect(long).not.toContain('Turned down');
  });

  test('RP-91 asks for none to be taken away where nothing is blocked', () => {
    const open = barredBoard(({ barriers = [] }) => ({
      barriers: barriers.filter(({ id }) => id === 'fear'),
      proposals: [],
    }));
    const text = textIn(reportOn(open), 'decision-note');
    expect(text).not.toMatch(/Take away|Take up|A way to take/);
    expect(text).toContain('No barrier has to be taken away, and no proposal is on the board yet.');
  });

  test.each(LANGUAGE_TAGS)('RP-91 WS-50 speaks %s, over several boards too', (lang) => {
    const one = textIn(reportOn(twoLongWays(), { lang }), 'decision-note');
    expect(one).toContain('Goal of p');
    const boards = ['Ash', 'Birch'].map((group) => ({ group, board: trap() }));
    const several = textIn(workshopOn(boards, { lang }), 'decision-note');
    expect(several).toContain('Goal');
    expect(several).toMatch(/Ash/);
  });
});

test('RP-90 names the objectives that it opens, with six at most', () => {
  const doors = Array.from({ length: 8 }, (_, at) => ({
    id: `o${at}`,
    persona: 'amina',
    title: `Door ${at}`,
  }));
  const board = barredBoard(() => ({
    steps: [{ id: 'desk', title: 'Desk' }],
    services: [],
    proposals: [],
    objectives: doors,
    legs: [
      { id: 'l', from: 'amina', to: 'desk' },
      ...doors.map(({ id }) => ({ id: `l${id}`, from: 'desk', to: id })),
    ],
    barriers: [{ id: 'b', on: 'desk', title: 'Closed' }],
  }));
  const note = textIn(reportOn(board), 'decision-note');
  expect(note).toContain(
    'reached: “Door 0”, “Door 1”, “Door 2”, “Door 3”, “Door 4”, “Door 5” and two more (part 3).',
  );
});
