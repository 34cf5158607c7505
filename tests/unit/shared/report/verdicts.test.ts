import { analyse } from '@parcours/shared/analysis';
import {
  buildReport,
  plainText,
  type ReportModel,
  workshopContextOf,
  writeWorkshop,
} from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { legs } from '../../../helpers/objectiveOn.ts';
import { type Sketch, sketchBoard } from '../../../helpers/sketchBoard.ts';

const BOARD: Sketch = {
  personas: [{ id: 'p', name: 'Amina' }],
  actors: [
    { id: 'town', name: 'Town hall' },
    { id: 'club', name: 'Club' },
  ],
  assets: [{ id: 'lease', name: 'Lease' }],
  steps: [
    { id: 's', title: 'Ask', actor: 'town' },
    { id: 't', title: 'Wait', actor: 'club' },
  ],
  objectives: [
    { id: 'home', persona: 'p', title: 'Home' },
    { id: 'work', persona: 'p', title: 'Work', needs: ['lease'] },
  ],
  legs: legs('p>s', 's>t', 't>home', 'p>work'),
  barriers: [{ id: 'b', on: 's', title: 'Closed' }],
};

const said = (id: string, check: Record<string, unknown>) => ({ id, ...check });
const CHECKS = [
  said('c1', {
    on: 'home',
    finding: 'outcome',
    about: ['b'],
    verdict: 'rejected',
    reason: 'It opened in May',
  }),
  said('c2', { on: 'work', finding: 'missing', about: ['lease'], verdict: 'confirmed' }),
  said('c3', {
    on: 'home',
    finding: 'gatekeeper',
    about: ['town'],
    verdict: 'unsure',
    reason: 'Ask the club',
  }),
  said('c4', { on: 'home', finding: 'coordination', about: ['town', 'club'], verdict: 'confirmed' }),
  said('c5', { on: 'home', finding: 'circle', about: ['lease'], verdict: 'rejected', reason: 'Never so' }),
];

function reportOn(sketch: Sketch, audience: 'internal' | 'public' = 'internal'): ReportModel {
  const board = sketchBoard(sketch);
  return buildReport(board, analyse(board), { audience, lang: 'en' });
}

const textOf = ({ parts }: ReportModel, id?: string): string =>
  JSON.stringify(parts.filter((part) => id === undefined || part.id === id));

describe('What the group says of findings, in the report', () => {
  test('RP-110 stands beside each, with the reason, and is counted where one learns how to read it', () => {
    const report = reportOn({ ...BOARD, checks: CHECKS });
    expect(textOf(report, 'objectives')).toMatch(/Checked by the group.*rejected.*It opened in May/);
    expect(textOf(report, 'papers')).toMatch(/Lease.*confirmed/);
    expect(textOf(report, 'papers')).toMatch(/not known.*Ask the club/);
    expect(textOf(report, 'coordination')).toMatch(/Checked by the group.*confirmed/);
    expect(textOf(report, 'how-to-read')).toMatch(/4 findings.*2 confirmed, 1 rejected, 1 not known/);
    for (const part of ['objectives', 'papers', 'coordination'])
      expect(textOf(reportOn(BOARD), part)).not.toContain('Checked by the group');
  });

  test('RP-111 of a finding that is there no more it stays, and is told to be so', () => {
    const report = reportOn({ ...BOARD, checks: CHECKS });
    expect(textOf(report, 'annexes')).toMatch(/are there no more.*Circle of papers.*Never so/);
    expect(textOf(reportOn(BOARD), 'annexes')).not.toContain('there no more');
  });

  test('RP-112 a public edition has those of what it tells alone', () => {
    const open = textOf(reportOn({ ...BOARD, checks: CHECKS }, 'public'));
    expect(open).toContain('It opened in May');
    expect(open).not.toContain('Never so');
    const barriers = [{ id: 'b', on: 's', title: 'Closed', sensitive: true }];
    const withheld = textOf(reportOn({ ...BOARD, barriers, checks: CHECKS }, 'public'));
    expect(withheld).not.toContain('It opened in May');
    const marked = CHECKS.map((check) => ({ ...check, sensitive: true }));
    expect(textOf(reportOn({ ...BOARD, checks: marked }, 'public'))).not.toContain('It opened in May');
  });

  test('RP-113 the report over several boards counts them, and tells each rejection with its group', () => {
    const boards = [CHECKS, CHECKS.slice(1), []].map((checks, at) => {
      const board = sketchBoard({ ...BOARD, checks });
      return { group: `Group ${at + 1}`, board, analysis: analyse(board) };
    });
    const context = workshopContextOf(boards, { audience: 'internal', lang: 'en', title: 'A day' });
    const text = textOf(writeWorkshop(context, 'en'), 'findings');
    expect(text).toContain('What the groups say of their findings');
    expect(text).toMatch(/Rejected by a group, and why.*Group 1.*Home.*It opened in May/);
    const sheet = writeWorkshop(context, 'en').workbook.sheets.find(
      ({ name }) => name === 'Findings checked',
    );
    expect(sheet?.rows.map((row) => row.map((cell) => plainText(cell)).join(' '))).toEqual([
      'Out of reach 0 1 0',
      'Single point of failure 0 0 2',
      'Missing paper 2 0 0',
      'The person carries the file 2 0 0',
    ]);
  });
});
