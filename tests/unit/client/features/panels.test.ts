import type { Analysis, LeverageEntry } from '@parcours/shared/analysis';
import { analyse, withoutBarriers } from '@parcours/shared/analysis';
import type { BarrierId } from '@parcours/shared/board';
import { readSnapshot } from '@parcours/shared/doc';
import type { Role } from '@parcours/shared/protocol';
import { describe, expect, test } from 'vitest';
import { boardLanguage } from '../../../../client/src/features/home/useCreateBoard.ts';
import { reportLink, shareLinks } from '../../../../client/src/features/share/shareLinks.ts';
import { leverageHints } from '../../../../client/src/features/whatif/Leverage.tsx';
import { openedObjectives } from '../../../../client/src/features/whatif/WhatIfPanel.tsx';
import { offersFound, offersIn } from '../../../../client/src/records/services/offers.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';
import { docOf } from '../../../helpers/documents.ts';
import { tokenFor } from '../../../helpers/linkTokens.ts';

describe('the city’s list', () => {
  const { actors, services } = recordMapsOf({
    actors: [
      { id: 'a1', name: 'Élan, association' },
      { id: 'a2', name: 'City Hall', about: 'The register of residents' },
      { id: 'a3', name: 'Bakery' },
    ],
    services: [
      { id: 's1', actor: 'a2', name: 'Register' },
      { id: 's2', actor: 'a2', name: 'Appeals' },
      { id: 's3', actor: 'a1', name: 'French lessons' },
    ],
  });
  const offers = offersIn({ actors: [...actors.values()], services: [...services.values()] }, 'en');
  const search = (text: string) =>
    offersFound(offers, text).map(({ actor, services: own }) => [
      actor.id,
      ...own.map(({ service }) => service.id),
    ]);

  test('UI-45 has every actor by name, each with its services by name', () => {
    expect(search('')).toEqual([['a3'], ['a2', 's2', 's1'], ['a1', 's3']]);
  });

  test('UI-45 a search leaves accents and case aside', () => {
    expect(search('elan')).toEqual([['a1', 's3']]);
  });

  test('UI-45 an actor that is found keeps its services; a service that is found keeps its actor', () => {
    expect(search('residents')).toEqual([['a2', 's2', 's1']]);
    expect(search('lessons')).toEqual([['a1', 's3']]);
    expect(search('appeal')).toEqual([['a2', 's2']]);
    expect(search('hall appeal')).toEqual([['a2', 's2']]);
    expect(search('nobody')).toEqual([]);
  });
});

describe('what if', () => {
  const { board } = readSnapshot(
    docOf({
      personas: [{ id: 'p', name: 'P' }],
      objectives: [
        { id: 'o1', persona: 'p', title: '' },
        { id: 'o2', persona: 'p', title: '' },
      ],
      legs: [
        { id: 'l1', from: 'p', to: 'o1' },
        { id: 'l2', from: 'p', to: 'o2' },
      ],
      barriers: [{ id: 'b', on: 'l1', title: '', blocks: true }],
    }),
  );
  const now: Analysis = analyse(board);
  const then: Analysis = analyse(withoutBarriers(board, ['b' as BarrierId]));

  test('UI-46 tells the objectives that come within reach, not those that were', () => {
    expect(openedObjectives(now, then)).toEqual(['o1']);
    expect(openedObjectives(now, now)).toEqual([]);
    expect(openedObjectives(now, null)).toEqual([]);
  });

  test('UI-46 a budget is worth telling where it opens more than a smaller one', () => {
    const entry = (budget: number, opens: number) =>
      ({ budget, barriers: [], unlocks: Array(opens).fill('o'), exact: true }) as LeverageEntry;
    const hints = leverageHints([entry(1, 0), entry(2, 2), entry(3, 2), entry(4, 5), entry(5, 5)]);
    expect(hints.map(({ budget }) => budget)).toEqual([2, 4]);
  });
});

describe('the links to hand on', () => {
  const token = (role: Role) => tokenFor('b1', role);
  const tokens = {
    facilitate: token('facilitate'),
    edit: token('edit'),
    contribute: token('contribute'),
    view: token('view'),
  };
  const own = (role: Role) => ({ boardId: 'b1', role, token: token(role) });

  test('UI-47 are all for a facilitator, and one’s own for anybody else', () => {
    const rolesOf = (role: Role) =>
      shareLinks('https://city.example', own(role), tokens).map((link) => link.role);
    expect(rolesOf('facilitate')).toEqual(['contribute', 'view', 'edit', 'facilitate']);
    expect(rolesOf('edit')).toEqual(['edit']);
    expect(rolesOf('view')).toEqual(['view']);
  });

  test('UI-68 lead to the report by what allows no more than looking', () => {
    const linkOf = (role: Role) => reportLink('https://city.example', own(role), tokens);
    expect(linkOf('facilitate')).toBe(`https://city.example/b/b1/report#k=${tokens.view}`);
    expect(linkOf('view')).toBe(`https://city.example/b/b1/report#k=${tokens.view}`);
    expect(linkOf('edit')).toBeUndefined();
  });

  test('UI-47 carry the token in the fragment', () => {
    const [link] = shareLinks('https://city.example', own('view'), {});
    expect(link?.address).toBe(`https://city.example/b/b1#k=${tokens.view}`);
  });
});

test('UI-48 a scenario starts in the reader’s language where it speaks it, else in its first', () => {
  expect(boardLanguage(['en', 'fr'], 'fr')).toBe('fr');
  expect(boardLanguage(['en', 'fr'], 'ar')).toBe('en');
});
