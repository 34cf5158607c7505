import { describe, expect, test } from 'vitest';
import { addressOf, fragmentOf, pathOf, routeTo } from '../../../../client/src/app/router.ts';
import { tokenFor } from '../../../helpers/linkTokens.ts';

describe('the address of a page', () => {
  test.each([
    ['/', { page: 'home' }],
    ['', { page: 'home' }],
    ['/?from=mail#content', { page: 'home' }],
    ['/b/a_B-9', { page: 'board', boardId: 'a_B-9' }],
    ['/b/a_B-9/', { page: 'board', boardId: 'a_B-9' }],
    ['/b/a_B-9/report', { page: 'report', boardId: 'a_B-9' }],
    ['/b/a_B-9/report?since=3', { page: 'report', boardId: 'a_B-9', since: 3 }],
    ['/w/a_B-9', { page: 'workshop', workshopId: 'a_B-9' }],
    ['/w/a_B-9/wall', { page: 'workshop', workshopId: 'a_B-9', isAtWall: true }],
    ['/b/a_B-9/wall', { page: 'not-found' }],
    ['/w/', { page: 'not-found' }],
    ['/b/', { page: 'not-found' }],
    ['/b/a/other', { page: 'not-found' }],
    ['/b/a%2Fb', { page: 'not-found' }],
    [`/b/${'x'.repeat(65)}`, { page: 'not-found' }],
    ['/elsewhere', { page: 'not-found' }],
  ])('UI-35 %s', (address, route) => {
    expect(addressOf(address).route).toEqual(route);
  });

  test('UI-35 a page’s path leads to that page', () => {
    for (const route of [
      { page: 'home' },
      { page: 'board', boardId: 'b1' },
      { page: 'report', boardId: 'b1' },
      { page: 'report', boardId: 'b1', since: 12 },
      { page: 'workshop', workshopId: 'w1' },
      { page: 'workshop', workshopId: 'w1', isAtWall: true },
    ] as const) {
      expect(addressOf(pathOf(route)).route).toEqual(route);
    }
  });

  test('UI-62 the address of the report names the version to compare with', () => {
    expect(pathOf(routeTo({ page: 'report', id: 'b1' }, 3))).toBe('/b/b1/report?since=3');
  });

  test('UI-36 the token travels in the fragment, beside a record to show or without one', () => {
    const token = tokenFor('b1', 'edit');
    const path = pathOf({ page: 'board', boardId: 'b1' });
    const whole = { state: 'whole', token };
    expect(addressOf(path + fragmentOf(token))).toMatchObject({ key: whole, card: undefined });
    expect(addressOf(path + fragmentOf(token, 'step-1'))).toMatchObject({ key: whole, card: 'step-1' });
    expect(addressOf(path + fragmentOf(undefined, 'step-1'))).toMatchObject({
      key: { state: 'missing' },
      card: 'step-1',
    });
    expect(fragmentOf(undefined)).toBe('');
    expect(addressOf(`${path}#card=<>`).card).toBeUndefined();
  });
});
