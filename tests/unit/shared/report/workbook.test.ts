import { plainText } from '@parcours/shared/report';
import { expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { reportOn } from '../../../helpers/reports.ts';

const sheetsOn = (...options: Parameters<typeof reportOn>) => reportOn(...options).workbook.sheets;

test('OF-27 tables of the same kind share a sheet, and each row says which table it is of', () => {
  const two = barredBoard(({ personas = [], legs = [] }) => ({
    personas: [...personas, { id: 'karim', name: 'Karim Haddad', x: 0, y: 600 }],
    legs: [...legs, { id: 'l13', from: 'karim', to: 'class' }],
  }));
  const [alone, both] = [barredBoard(), two].map((board) =>
    sheetsOn(board).find(({ name }) => name === 'Ways step by step'),
  );
  expect(both?.columns.slice(1)).toEqual(alone?.columns);
  expect(both?.columns[0]?.title).toBe('Table');
  const captions = new Set(both?.rows.map(([caption = []]) => plainText(caption)));
  expect([...captions]).toEqual([
    'Every step that leads on from Amina Diallo',
    'Every step that leads on from Karim Haddad',
  ]);
  expect(both?.rows.length).toBeGreaterThan(alone?.rows.length ?? 0);
});

test('OF-27 without a table there is no sheet, but the register of gaps is always there', () => {
  const bare = sheetsOn(
    barredBoard(() => ({
      personas: [],
      objectives: [],
      steps: [],
      legs: [],
      barriers: [],
      proposals: [],
      actors: [],
      services: [],
      assets: [],
    })),
  );
  expect(bare.map(({ name }) => name)).toEqual(['Gaps', 'What the results mean', 'How sure we are']);
  expect(bare[0]?.rows).toEqual([]);
});
