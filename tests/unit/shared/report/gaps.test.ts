import { analyse } from '@parcours/shared/analysis';
import { buildReport, plainText, readPractices } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { partOf, reportOn, textIn } from '../../../helpers/reports.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

function card(number: number, board = barredBoard()) {
  const block = partOf(reportOn(board), 'gaps').blocks.find(
    (one) => one.kind === 'gap' && one.number === number,
  );
  if (block?.kind !== 'gap') throw new Error(`no card ${number}`);
  const facts = block.facts.map(({ label, values }) => [label, values.map(plainText).join('\n')] as const);
  return { title: plainText(block.title), summary: plainText(block.summary), facts: new Map(facts) };
}

describe('gaps', () => {
  test('RP-5 stand in the analysis’ order, those removed left out', () => {
    const board = barredBoard();
    const { barriers } = analyse(board, []);
    const { gaps } = reportOn(board);
    expect(gaps.map(({ barrier }) => barrier)).toEqual(barriers.map(({ barrier }) => barrier));
    expect(gaps.map(({ barrier }) => barrier)).toEqual(['proof', 'hours', 'fear']);
  });

  test('RP-6 a card answers what an official asks', () => {
    const { title, summary, facts } = card(2);
    expect(title).toBe('Open on weekday mornings');
    expect(summary).toBe('✕ Closes the way · Severe (3 of 4) · In the hands of the city');
    expect(facts.get('Where')).toBe('At the step “Go to the desk”');
    expect(facts.get('Service')).toBe('Registration');
    expect(facts.get('Who is dealt with')).toBe('City Hall');
    expect(facts.get('Who is affected')).toBe('Everyone who comes this way; here Amina Diallo');
    expect(facts.get('Legal basis')).toBe('Not noted; to be checked.');
    expect(facts.get('What the rule protects')).toBe('Not noted. Worth asking before it is changed.');
    expect(facts.get('What it would open')).toBe('“Register”: this must change, together with gap\u00a01.');
    expect(facts.get('Proposals')).toContain('Open one evening (City Hall · Quick · Idea · 15 January 2027)');
  });

  test('RP-6 a leg is told by its two ends, and affected people by name', () => {
    const { facts } = card(1);
    expect(facts.get('Where')).toBe('On the way from “Hand in the form” to “Register”');
    expect(facts.get('Who is affected')).toBe('Amina Diallo');
    expect(facts.get('Proposals')).toBe('None yet.');
  });

  test('RP-6 what closes no way is said to make it harder', () => {
    const { summary, facts } = card(3);
    expect(summary).toContain('◐ Makes the way harder');
    expect(facts.get('What it would open')).toBe('It closes no way. Without it the way would be easier.');
    expect(facts.get('Evidence')).toBe('I turned back.');
  });

  test('RP-7 one change that is enough, and one of several', () => {
    const alone = barredBoard(({ barriers = [] }) => ({
      barriers: barriers.filter(({ id }) => id !== 'proof'),
    }));
    expect(card(1, alone).facts.get('What it would open')).toBe('“Register”: taking this away is enough.');
    expect(textIn(reportOn(alone), 'objectives')).toContain(
      'one thing must change, Open on weekday mornings (gap\u00a01).',
    );
    const either = barredBoard(({ legs = [], barriers = [] }) => ({
      legs: [...legs, { id: 'direct', from: 'amina', to: 'register' }],
      barriers: [
        ...barriers.filter(({ id }) => id !== 'proof'),
        { id: 'far', on: 'direct', title: 'Far away' },
      ],
    }));
    expect(textIn(reportOn(either), 'objectives')).toMatch(
      /one change is enough: .* \(gap\u00a0\d\) or .* \(gap\u00a0\d\)\./,
    );
    expect(card(1, either).facts.get('What it would open')).toContain('though it is not the only way');
  });

  test('RP-7 changes that must come together', () => {
    expect(textIn(reportOn(barredBoard()), 'objectives')).toContain(
      '“Register”: two things must change together: Proof of address (gap\u00a01) and Open on weekday mornings (gap\u00a02).',
    );
  });

  test('RP-7 more than six changes that must come together are told by their numbers', () => {
    const crowded = barredBoard(({ barriers = [] }) => ({
      barriers: [
        ...barriers,
        ...Array.from({ length: 5 }, (_, index) => ({
          ...barriers[0],
          id: `more${index}`,
          title: 'One more',
        })),
      ],
    }));
    expect(textIn(reportOn(crowded), 'objectives')).toMatch(
      /“Register”: seven things must change together: gap\u00a0\d, .* and gap\u00a0\d\./,
    );
  });

  test('RP-11 practices: the group’s own first, then the library’s, each described once', () => {
    const practices = readPractices(LIBRARY);
    const board = barredBoard(({ proposals = [] }) => ({
      proposals: proposals.map((proposal) =>
        proposal.id === 'evening' ? { ...proposal, practice: 'clock' } : proposal,
      ),
    }));
    const report = buildReport(board, analyse(board, []), { lang: 'en', audience: 'internal', practices });
    const hours = report.gaps.find(({ barrier }) => barrier === 'hours');
    expect(hours?.practices.map(({ practice, chosen }) => [practice.id, chosen])).toEqual([
      ['clock', true],
      ['late', false],
    ]);
    const text = textIn(report, 'gaps');
    expect(text).toContain('A town clock, Ghent (Belgium) – chosen by the group');
    expect(text).toContain('Late opening, Lyon (France) – about papers; within reach of the city');
    const annex = textIn(report, 'annexes');
    expect(annex.match(/Late opening, Lyon/g)).toHaveLength(1);
    expect(annex).toContain(
      'Open until eight. To check: Ask the unions. Source: A note (2020), Page 3 (link).',
    );
  });

  test('RP-11 without a library a card names none', () => {
    expect(card(2).facts.has('What other cities did')).toBe(false);
    expect(textIn(reportOn(barredBoard()), 'annexes')).toContain('no practice of another city that answers');
  });
});

const LIBRARY = {
  documents: [{ id: 'doc', title: 'A note', publisher: 'A network', year: 2020 }],
  practices: [
    {
      id: 'clock',
      city: 'Ghent',
      country: 'BE',
      title: 'A town clock',
      what: 'It rings.',
      told: 'described',
      pathway: 'care',
      answers: { dimensions: ['quality'], levels: ['european'], rights: ['culture'] },
      source: { document: 'doc', place: 'Page 1' },
    },
    {
      id: 'late',
      city: 'Lyon',
      country: 'FR',
      title: 'Late opening',
      what: 'Open until eight.',
      told: 'described',
      pathway: 'inclusion',
      answers: { dimensions: ['availability'], levels: ['city'], rights: ['papers'] },
      caveat: 'Ask the unions.',
      source: { document: 'doc', place: 'Page 3', url: 'https://example.org/late' },
    },
  ],
};

describe('who is affected', () => {
  const report = reportOn(
    sketchBoard({
      personas: [
        { id: 'p', name: 'Ann' },
        { id: 'q', name: 'Bob' },
      ],
      objectives: [
        { id: 'o', persona: 'p', title: 'Get a permit' },
        { id: 'oq', persona: 'q', title: 'See a doctor' },
      ],
      steps: [
        { id: 's', title: 'Ask at the desk', persona: 'p' },
        { id: 't', title: 'Go to the clinic', persona: 'q' },
      ],
      legs: [
        { id: 'l1', from: 'p', to: 's' },
        { id: 'l2', from: 's', to: 'o' },
        { id: 'l3', from: 'q', to: 't' },
        { id: 'l4', from: 't', to: 'oq' },
      ],
      barriers: [
        { id: 'chair', on: 's', title: 'No chair', blocks: false, severity: 1 },
        { id: 'pain', on: 't', title: 'Sent away in pain', blocks: false, severity: 4, affects: ['q'] },
        { id: 'lost', on: 't', title: 'No sign', blocks: false, severity: 1, affects: ['p'] },
      ],
    }),
  );
  const people = report.register.columns.findIndex(({ title }) => title === 'People affected');

  test('RP-93 is who can come to that place', () => {
    const cards = textIn(report, 'gaps');
    expect(cards).toContain('Everyone who comes this way; here Ann\n');
    expect(cards).toContain('Nobody on this board yet: no way leads Ann here');
    expect(report.register.rows.map((row) => plainText(row[people] ?? []))).toEqual(['Bob', 'Ann', '']);
  });

  test('RP-93 ranks by them: a grave gap of one person is before a slight one of another', () => {
    expect(report.gaps.map(({ title }) => title)).toEqual(['Sent away in pain', 'No chair', 'No sign']);
  });
});
