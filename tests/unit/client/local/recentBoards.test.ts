import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { knownChoices } from '../../../../client/src/features/home/workshop/choices.ts';
import { shareLinks } from '../../../../client/src/features/share/shareLinks.ts';
import {
  forgetBoard,
  forgetToken,
  recentBoard,
  recentBoards,
  rememberBoard,
} from '../../../../client/src/local/recentBoards.ts';
import { recentWorkshops } from '../../../../client/src/local/recentWorkshops.ts';
import { LINK_ROLES, ownTokens } from '../../../../client/src/local/tokens.ts';
import { tokenFor } from '../../../helpers/linkTokens.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

const KEY = 'parcours.recentBoards';
let kept: Map<string, string>;

const [facilitate, contribute, view] = (['facilitate', 'contribute', 'view'] as const).map((role) =>
  tokenFor('a', role),
) as [string, string, string];

type Step =
  | { readonly kind: 'open'; readonly role: (typeof LINK_ROLES)[number] }
  | {
      readonly kind: 'learn';
      readonly under: (typeof LINK_ROLES)[number];
      readonly role: (typeof LINK_ROLES)[number];
    }
  | { readonly kind: 'refused'; readonly role: (typeof LINK_ROLES)[number] };

/** What happens to a board in one window or another; `learn` may put a token where it does not belong. */
function take(step: Step): void {
  const token = tokenFor('a', step.role);
  if (step.kind === 'refused') forgetToken('a', token);
  else {
    const tokens = step.kind === 'open' ? ownTokens('a', token) : { [step.under]: token };
    rememberBoard({ id: 'a', title: '', tokens, openedAt: 1 });
  }
}

/** Node has no `localStorage`; this one keeps its promises, and nothing else. */
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the boards opened in a browser', () => {
  test('UI-37 are listed latest first, each once', () => {
    rememberBoard({ id: 'a', title: 'A', tokens: ownTokens('a', tokenFor('a', 'edit')), openedAt: 1 });
    rememberBoard({ id: 'b', title: 'B', tokens: ownTokens('b', tokenFor('b', 'edit')), openedAt: 2 });
    rememberBoard({ id: 'a', title: 'A, renamed', tokens: {}, openedAt: 3 });
    expect(recentBoards().map(({ title }) => title)).toEqual(['A, renamed', 'B']);
  });

  test('UI-37 can be forgotten, and taken back', () => {
    rememberBoard({ id: 'a', title: 'A', tokens: { view }, openedAt: 1 });
    const forgotten = forgetBoard('a');
    expect(recentBoards()).toEqual([]);
    if (forgotten) rememberBoard(forgotten);
    expect(recentBoard('a')).toEqual({ id: 'a', title: 'A', token: view, tokens: { view }, openedAt: 1 });
  });

  test('UI-122 open by the strongest token that was ever known here', () => {
    rememberBoard({ id: 'a', title: '', tokens: { facilitate, view }, openedAt: 1 });
    rememberBoard({ id: 'a', title: 'A', tokens: { contribute }, openedAt: 2 });
    expect(recentBoard('a')).toMatchObject({ token: facilitate, tokens: { facilitate, contribute, view } });
  });

  test('UI-122 open by what has not expired; of one role the token that was issued last counts', () => {
    const expired = tokenFor('a', 'facilitate', { expires: 1 });
    const fresh = tokenFor('a', 'view', { generation: 1 });
    rememberBoard({ id: 'a', title: '', tokens: { facilitate: expired, view: fresh }, openedAt: 1 });
    rememberBoard({ id: 'a', title: '', tokens: { view }, openedAt: 2 });
    expect(recentBoard('a')).toMatchObject({ token: fresh, tokens: { view: fresh } });
  });

  test('UI-122 forget a token that is refused, where another is known', () => {
    rememberBoard({ id: 'a', title: '', tokens: { facilitate, view }, openedAt: 1 });
    forgetToken('a', facilitate);
    expect(recentBoard('a')).toMatchObject({ token: view, tokens: { view } });
    forgetToken('a', view);
    expect(recentBoard('a')?.token).toBe(view);
  });

  test('UI-122 come into a workshop by the token that gives least away', () => {
    rememberBoard({ id: 'a', title: '', tokens: { facilitate, contribute }, openedAt: 1 });
    expect(knownChoices()).toMatchObject([{ id: 'a', token: contribute }]);
  });

  test('UI-121 leave out tokens of another role or board, as an older version kept them', () => {
    const tokens = { contribute: facilitate, view, edit: tokenFor('other', 'edit') };
    kept.set(KEY, JSON.stringify([{ id: 'a', title: 'A', token: contribute, tokens, openedAt: 1 }]));
    expect(recentBoard('a')).toMatchObject({ token: contribute, tokens: { contribute, view } });
    kept.set(KEY, JSON.stringify([{ id: 'a', token: 'nonsense', tokens: { view: tokenFor('b', 'view') } }]));
    expect(recentBoards()).toEqual([]);
    const swapped = {
      view: tokenFor('workshop:w', 'facilitate'),
      facilitate: tokenFor('workshop:w', 'view'),
    };
    kept.set('parcours.recentWorkshops', JSON.stringify([{ id: 'w', title: '', ...swapped }]));
    expect(recentWorkshops()).toEqual([]);
  });

  test('UI-121 are handed on for what each token says, whatever was opened and remembered before', () => {
    const anyRole = fc.constantFrom(...LINK_ROLES);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('open' as const), role: anyRole }),
      fc.record({ kind: fc.constant('learn' as const), under: anyRole, role: anyRole }),
      fc.record({ kind: fc.constant('refused' as const), role: anyRole }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), anyRole, (steps, role) => {
        kept.clear();
        for (const each of steps) take(each);
        const own = { boardId: 'a', token: tokenFor('a', role), role };
        const links = shareLinks('http://h', own, recentBoard('a')?.tokens ?? {});
        for (const link of links) expect(link.address.split('#k=')[1]).toBe(tokenFor('a', link.role));
        expect(links.some((link) => link.role === role)).toBe(true);
        if (role !== 'facilitate') expect(links).toHaveLength(1);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test.each(['nonsense', '{}', '[1, null, {"id": 3}]', '[{"id": "a"}]'])(
    'UI-37 what cannot be read as such a list is left out: %s',
    (text) => {
      kept.set(KEY, text);
      expect(recentBoards()).toEqual([]);
    },
  );

  test('UI-38 where the browser keeps nothing, are remembered as long as the window is open', () => {
    vi.stubGlobal('localStorage', undefined);
    rememberBoard({ id: 'a', title: 'A', tokens: { view }, openedAt: 1 });
    expect(recentBoard('a')).toMatchObject({ title: 'A', token: view });
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
    rememberBoard({ id: 'a', title: 'A', tokens: { view }, openedAt: 1 });
    expect(recentBoards()).toEqual([]);
  });
});
