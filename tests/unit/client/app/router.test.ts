import { describe, expect, test } from 'vitest';
import { cardOf, fragmentOf, pathOf, routeOf, tokenOf } from '../../../../client/src/app/router.ts';

describe('the address of a page', () => {
  test.each([
    ['/', { page: 'home' }],
    ['', { page: 'home' }],
    ['/b/a_B-9', { page: 'board', boardId: 'a_B-9' }],
    ['/b/a_B-9/', { page: 'board', boardId: 'a_B-9' }],
    ['/b/a_B-9/report', { page: 'report', boardId: 'a_B-9' }],
    ['/w/a_B-9', { page: 'workshop', workshopId: 'a_B-9' }],
    ['/w/', { page: 'not-found' }],
    ['/b/', { page: 'not-found' }],
    ['/b/a/other', { page: 'not-found' }],
    ['/b/a%2Fb', { page: 'not-found' }],
    [`/b/${'x'.repeat(65)}`, { page: 'not-found' }],
    ['/elsewhere', { page: 'not-found' }],
  ])('UI-35 %s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  test('UI-35 a page’s path leads to that page', () => {
    for (const route of [
      { page: 'home' },
      { page: 'board', boardId: 'b1' },
      { page: 'report', boardId: 'b1' },
      { page: 'workshop', workshopId: 'w1' },
    ] as const) {
      expect(routeOf(pathOf(route))).toEqual(route);
    }
  });

  test('UI-62 the address of the report names the version to compare with', () => {
    expect(pathOf({ page: 'report', boardId: 'b1', since: 3 })).toBe('/b/b1/report?since=3');
  });

  test('UI-36 the token travels in the fragment, whatever is in it', () => {
    const token = 'a.b+c/d==&k=evil';
    expect(tokenOf(fragmentOf(token))).toBe(token);
    expect(tokenOf('')).toBeUndefined();
    expect(tokenOf('#other')).toBeUndefined();
    expect(fragmentOf(undefined)).toBe('');
  });

  test('UI-36 beside it, or without it, the fragment names a record to show', () => {
    const token = 'a.b+c/d==&k=evil';
    expect(cardOf(fragmentOf(token, 'step-1'))).toBe('step-1');
    expect(tokenOf(fragmentOf(token, 'step-1'))).toBe(token);
    expect(fragmentOf(undefined, 'step-1')).toBe('#card=step-1');
    expect(cardOf(fragmentOf(token))).toBeUndefined();
    expect(cardOf('#card=<script>')).toBeUndefined();
  });
});
