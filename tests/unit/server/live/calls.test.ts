import type { CallView, WorkshopView } from '@parcours/shared/workshop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
} from '../../../helpers/liveWorkshop.ts';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let amina: RawPage;
let ben: RawPage;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));

/** Amina in group 1 and Ben in group 2, at their boards. */
beforeEach(async () => {
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  const [first, second] = [
    await sit(server.http, workshop, { alias: 'Amina' }),
    await sit(server.http, workshop, { alias: 'Ben' }),
  ];
  const groups = [first, second].map(({ seat }) => ({ language: 'en', seats: [seat] }));
  expect(await marta.ask({ do: 'group', groups })).toBe('done');
  expect(await marta.ask({ do: 'go', from: -1, to: 1 })).toBe('done');
  amina = await followWorkshop(server.ws, first.token);
  ben = await followWorkshop(server.ws, second.token);
});

const callIn = (view: WorkshopView | undefined): CallView | undefined =>
  view?.kind === 'seat' ? view.call : undefined;

const isCalled = (view: WorkshopView): boolean => callIn(view) !== undefined;

describe('A call', () => {
  test('LW-220 reaches those who are called, with who calls, and whoever comes back or comes late', async () => {
    const where = { kind: 'board', group: 1, card: 'c1' } as const;
    expect(await marta.ask({ do: 'call', to: { kind: 'groups', groups: [1] }, where })).toBe('done');
    await amina.sees(isCalled);
    expect(callIn(amina.view())).toMatchObject({ where, caller: 'Marta' });
    const late = await sit(server.http, workshop, { alias: 'Carla' });
    const page = await followWorkshop(server.ws, late.token);
    const group = (view: WorkshopView) => (view.kind === 'seat' ? view.group?.number : undefined);
    const seen = await page.sees((view) => group(view) !== undefined);
    expect(isCalled(seen)).toBe(group(seen) === 1);
    expect(isCalled(ben.view() as WorkshopView)).toBe(false);
  });

  test('LW-220 to all takes the place of those to some; that to some is heard by them until it is withdrawn', async () => {
    const board = { kind: 'board' } as const;
    await marta.ask({ do: 'call', to: { kind: 'groups', groups: [1] }, where: board });
    await marta.ask({ do: 'call', to: { kind: 'all' }, where: board });
    const { calls } = await marta
      .sees((view) => isStaff(view) && view.calls[0]?.to.kind === 'all')
      .then(asStaff);
    expect(calls).toHaveLength(1);
    await marta.ask({ do: 'call', to: { kind: 'groups', groups: [2] }, where: { ...board, card: 'c2' } });
    await ben.sees((view) => callIn(view)?.where.kind === 'board' && 'card' in (callIn(view)?.where ?? {}));
    const toBen = asStaff(await marta.sees((view) => isStaff(view) && view.calls.length === 2)).calls[1];
    expect(await marta.ask({ do: 'call-end', call: toBen?.id ?? '' })).toBe('done');
    await ben.sees((view) => callIn(view)?.id === calls[0]?.id);
    expect(await marta.ask({ do: 'call-end', call: toBen?.id ?? '' })).toBe('workshop.moved-on');
  });

  test('LW-221 is over with the phase, and with the workshop', async () => {
    await marta.ask({ do: 'call', to: { kind: 'all' }, where: { kind: 'board' } });
    await amina.sees(isCalled);
    await marta.ask({ do: 'go', from: 1, to: 2 });
    await amina.sees((view) => !isCalled(view));
    await marta.ask({ do: 'call', to: { kind: 'all' }, where: { kind: 'board' } });
    await marta.ask({ do: 'close', from: 2 });
    await marta.sees((view) => isStaff(view) && view.stage.kind === 'closed' && view.calls.length === 0);
  });

  test('LW-222 leads nobody to where they may not look, and is none before there are boards', async () => {
    const other = { kind: 'board', group: 2 } as const;
    expect(await marta.ask({ do: 'call', to: { kind: 'groups', groups: [1] }, where: other })).toBe(
      'workshop.unknown',
    );
    expect(await marta.ask({ do: 'call', to: { kind: 'all' }, where: { kind: 'wall' } })).toBe(
      'workshop.unknown',
    );
    const fresh = await openWorkshop(server.http);
    const lea = await lead(server.ws, fresh, 'Lea');
    await lea.ask({ do: 'go', from: -1, to: 1 });
    expect(await lea.ask({ do: 'call', to: { kind: 'all' }, where: { kind: 'board' } })).toBe(
      'workshop.unknown',
    );
  });

  test('LW-223 comes from those who lead, and of helpers to the groups that they name', async () => {
    const helper = await followWorkshop(server.ws, workshop.tokens.edit);
    await helper.ask({ do: 'introduce', person: 'helper', name: 'Hugo' });
    const where = { kind: 'board' } as const;
    expect(await helper.ask({ do: 'call', to: { kind: 'all' }, where })).toBe('access.role');
    expect(await helper.ask({ do: 'call', to: { kind: 'groups', groups: [2] }, where })).toBe('done');
    await ben.sees(isCalled);
    expect(await amina.ask({ do: 'call', to: { kind: 'groups', groups: [1] }, where })).toBe('access.role');
  });
});

function asStaff(view: WorkshopView) {
  if (!isStaff(view)) throw new Error(`the view of a ${view.kind}`);
  return view;
}
