import { describe, expect, test } from 'vitest';
import type { KnownWorkshop } from '../../../../client/src/api/workshops.ts';
import { mergeChange } from '../../../../client/src/features/home/workshop/mergeChange.ts';

function workshop(title: string, groups: Readonly<Record<string, string>>): KnownWorkshop {
  const boards = Object.entries(groups).map(([id, group]) => ({
    id,
    group,
    title: '',
    state: 'open' as const,
  }));
  return { title, boards };
}

const change = (title: string, groups: Readonly<Record<string, string>>) => ({
  title,
  boards: Object.entries(groups).map(([id, group]) => (group === '' ? { id } : { id, group })),
});

const BASE = workshop('Morning', { a: 'Reds', b: 'Blues', c: '' });

describe('UI-163 a workshop that two facilitators change at once', () => {
  test('has what each changed of it', () => {
    const mine = change('Morning in May', { a: 'Reds', b: 'Blue group', d: 'New' });
    const theirs = workshop('The morning', { a: 'Roses', b: 'Blues', c: '', e: 'Late' });
    expect(mergeChange({ base: BASE, mine, theirs })).toEqual(
      change('The morning in May', { a: 'Roses', b: 'Blue group', d: 'New', e: 'Late' }),
    );
  });

  test('has no board again that the other took away', () => {
    const theirs = workshop('Morning', { a: 'Reds', b: 'Blues' });
    expect(
      mergeChange({ base: BASE, mine: change('Day', { a: 'Reds', b: 'Blues', c: '' }), theirs }),
    ).toEqual(change('Day', { a: 'Reds', b: 'Blues' }));
  });

  test.each([
    [change('Noon', { a: 'Reds' }), workshop('Evening', { a: 'Reds' })],
    [change('Morning', { a: 'Foxes' }), workshop('Morning', { a: 'Hares' })],
  ])('is for a person to decide about where both wrote over the same name', (mine, theirs) => {
    expect(mergeChange({ base: workshop('Morning', { a: 'Reds' }), mine, theirs })).toBeUndefined();
  });

  test('is as one wants it where the other changed nothing', () => {
    const mine = change('Noon', { b: '' });
    expect(mergeChange({ base: BASE, mine, theirs: BASE })).toEqual(mine);
  });
});
