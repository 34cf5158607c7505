import { isDictionary } from '@parcours/shared/board';
import { beforeEach, describe, expect, test } from 'vitest';
import { sweepWorkshops } from '../../../../server/src/workshops/standing.ts';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { bearer, type CreatedBoard } from '../../../helpers/server.ts';

type App = Awaited<ReturnType<typeof testApp>>;
interface Made {
  readonly id: string;
  readonly tokens: { readonly view: string; readonly facilitate: string };
  readonly links: { readonly view: string; readonly facilitate: string };
}

describe('workshops', () => {
  let api: App;
  let boards: CreatedBoard[];
  beforeEach(async () => {
    api = await testApp();
    const example = { scenario: 'undocumented-young-man', example: true };
    boards = [await api.create(example), await api.create({ ...example, title: 'Ours' }), await api.create()];
  });

  const refs = (...names: readonly (string | undefined)[]) =>
    boards.map(({ id, tokens }, at) => ({ id, token: tokens.view, ...(names[at] && { group: names[at] }) }));
  const make = async (body: object): Promise<Made> => {
    const answer = await api.post('/api/workshops', body);
    expect(answer.status).toBe(201);
    return answer.json();
  };
  const read = async ({ id, tokens }: Made) =>
    api.request(`/api/workshops/${id}`, { headers: bearer(tokens.view) });
  const report = async ({ id, tokens }: Made, query = '') =>
    api.request(`/api/workshops/${id}/report.md${query}`, { headers: bearer(tokens.view) });

  test('WS-30 are made over boards that one may see, and tell what they hold', async () => {
    const made = await make({ title: ' March ', language: 'fr-FR', boards: refs('Ash', undefined, 'Cedar') });
    expect(made.links.view).toBe(`http://localhost:4321/w/${made.id}#k=${made.tokens.view}`);
    expect(await (await read(made)).json()).toEqual({
      id: made.id,
      title: 'March',
      isLive: false,
      isRehearsal: false,
      language: 'fr-FR',
      boards: [
        { group: 'Ash', place: 1, state: 'open', title: 'Lamine’s way through Barcelona' },
        { group: null, place: 2, state: 'open', title: 'Ours' },
        { group: 'Cedar', place: 3, state: 'open', title: '' },
      ],
    });
  });

  test('WS-31 give one report over all boards, in the language and for whom it is asked', async () => {
    const made = await make({ title: 'March', language: 'fr', boards: refs('Ash') });
    const answer = await report(made);
    expect(answer.headers.get('Content-Disposition')).toMatch(/March-workshop-fr-public-[\d-]{10}\.md/);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const text = await answer.text();
    expect(text).toMatch(/^# March\n\nRapport d’atelier/);
    expect(text).toContain('Ash');
    expect(text).toContain('Groupe 2');
    expect(await (await report(made, '?lang=ar&audience=internal')).text()).toContain('تقرير الورشة');
    expect(await problemOf(await report(made, '?lang=tlh'))).toEqual([422, 'request.invalid']);
    const wrong = await api.request(`/api/workshops/${made.id}/report.exe`, {
      headers: bearer(made.tokens.view),
    });
    expect(await problemOf(wrong)).toEqual([404, 'report.format']);
  });

  test('WS-30 name the boards that cannot be seen, and make nothing', async () => {
    const [first, second] = refs();
    const foreign = { ...second, token: first?.token };
    const answer = await api.post('/api/workshops', { title: 'March', boards: [first, foreign] });
    const body: unknown = await answer.clone().json();
    expect(await problemOf(answer)).toEqual([422, 'workshop.boards']);
    expect(isDictionary(body) && body.boards).toEqual([second?.id]);
    const twice = await api.post('/api/workshops', { title: 'March', boards: [first, first] });
    expect(await problemOf(twice)).toEqual([422, 'workshop.boards']);
    for (const none of [[], Array.from({ length: 65 }, () => first), [{ id: first?.id }]]) {
      const refused = await api.post('/api/workshops', { title: 'March', boards: none });
      expect(await problemOf(refused)).toEqual([422, 'request.invalid']);
    }
    expect(await api.workshops.ids()).toEqual([]);
  });

  test('WS-32 open to their own links alone, and are erased by a facilitator', async () => {
    const made = await make({ title: 'March', boards: refs() });
    const path = `/api/workshops/${made.id}`;
    const board = bearer(boards[0]?.tokens.facilitate ?? '');
    expect(await problemOf(await api.request(path))).toEqual([401, 'access.missing']);
    expect(await problemOf(await api.request(path, { headers: board }))).toEqual([401, 'access.invalid']);
    const onBoard = await api.request(`/api/boards/${made.id}`, { headers: bearer(made.tokens.facilitate) });
    expect(await problemOf(onBoard)).toEqual([401, 'access.invalid']);
    const erase = (token: string) => api.request(path, { method: 'DELETE', headers: bearer(token) });
    expect(await problemOf(await erase(made.tokens.view))).toEqual([403, 'access.role']);
    expect((await erase(made.tokens.facilitate)).status).toBe(204);
    expect(await problemOf(await read(made))).toEqual([404, 'workshop.not-found']);
    expect((await api.request(`/api/boards/${boards[0]?.id}`, { headers: board })).status).toBe(200);
  });

  test('WS-33 go on without a board that was erased, and say so', async () => {
    const made = await make({ title: 'March', language: 'en', boards: refs('Ash', 'Birch') });
    await api.registry.erase(boards[1]?.id ?? '');
    expect(await (await read(made)).json()).toMatchObject({
      boards: [{ state: 'open' }, { group: 'Birch', state: 'erased' }, { state: 'open' }],
    });
    const text = await (await report(made)).text();
    expect(text).toContain('Erased since, and not in this report: Birch.');
    expect(text).toContain('| Group 3 |');
  });

  test('WS-33 go on without a board whose link was revoked, or has expired, and say so', async () => {
    const made = await make({ title: 'March', language: 'en', boards: refs('Ash', 'Birch') });
    const [, second] = boards;
    const revoke = await api.post(
      `/api/boards/${second?.id}/links/revoke`,
      { role: 'view' },
      bearer(second?.tokens.facilitate ?? ''),
    );
    expect(revoke.status).toBe(200);
    expect(await (await read(made)).json()).toMatchObject({ boards: [{}, { state: 'closed' }, {}] });
    expect(await (await report(made)).text()).toContain('was revoked or has expired: Birch.');
  });

  test('WS-34 are gone when no board is left, at once for who asks, and by the sweep', async () => {
    const [one, two] = [
      await make({ title: 'March', boards: refs() }),
      await make({ title: 'April', boards: refs() }),
    ];
    for (const { id } of boards) await api.registry.erase(id);
    expect(await problemOf(await report(one))).toEqual([404, 'workshop.not-found']);
    expect(await api.workshops.ids()).toEqual([two.id]);
    await sweepWorkshops(api, api.logger);
    expect(await api.workshops.ids()).toEqual([]);
  });

  test('WS-35 keep nothing of the boards, and no token', async () => {
    const made = await make({ title: 'March', boards: refs('Ash') });
    const kept = JSON.stringify(await api.workshops.read(made.id));
    expect(kept).not.toMatch(/Lamine|Ours/);
    for (const { tokens } of boards) expect(kept).not.toContain(tokens.view);
  });

  describe('changed by their facilitator', () => {
    const change = async ({ id, tokens }: Made, body: object, token = tokens.facilitate) =>
      api.request(`/api/workshops/${id}`, {
        method: 'PATCH',
        headers: { ...bearer(token), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const seen = async ({ id, tokens }: Made) =>
      (await api.request(`/api/workshops/${id}`, { headers: bearer(tokens.facilitate) })).json();

    test('WS-45 take another name, and all else stays', async () => {
      const made = await make({ title: 'March', language: 'fr', boards: refs('Ash', 'Birch') });
      const before = await seen(made);
      const answer = await change(made, { title: ' April ' });
      expect(answer.status).toBe(200);
      expect(await seen(made)).toEqual({ ...before, title: 'April' });
      expect(await seen(await answer.json())).toEqual({ ...before, title: 'April' });
      expect(await (await report(made)).text()).toMatch(/^# April/);
      expect((await change(made, {})).status).toBe(200);
      expect(await seen(made)).toEqual({ ...before, title: 'April' });
    });

    test('WS-45 gain, lose and rename boards, those that belong to them without a token', async () => {
      const [first, second, third] = refs();
      const made = await make({ title: 'March', boards: [first, second] });
      const answer = await change(made, { boards: [{ id: second?.id, group: 'Birch' }, third] });
      expect(answer.status).toBe(200);
      expect(await seen(made)).toMatchObject({
        title: 'March',
        boards: [
          { id: second?.id, group: 'Birch', place: 1, state: 'open' },
          { id: third?.id, group: null, place: 2, state: 'open' },
        ],
      });
      expect(JSON.stringify(await api.workshops.read(made.id))).not.toContain(first?.id);
    });

    test('WS-45 tell the ids of their boards to a facilitator alone', async () => {
      const made = await make({ title: 'March', boards: refs() });
      expect(JSON.stringify(await seen(made))).toContain(boards[0]?.id);
      expect(await (await read(made)).text()).not.toContain(boards[0]?.id);
    });

    test('WS-45 take a new link of a board whose link was revoked', async () => {
      const made = await make({ title: 'March', boards: refs() });
      const [first] = boards;
      const revoked = await api.post(
        `/api/boards/${first?.id}/links/revoke`,
        { role: 'view' },
        bearer(first?.tokens.facilitate ?? ''),
      );
      expect(revoked.status).toBe(200);
      const ids = boards.map(({ id }) => ({ id }));
      expect((await change(made, { boards: ids })).status).toBe(200);
      expect(await seen(made)).toMatchObject({ boards: [{ state: 'closed' }, {}, {}] });
      const renewed = [{ id: first?.id, token: first?.tokens.edit }, ...ids.slice(1)];
      expect((await change(made, { boards: renewed })).status).toBe(200);
      expect(await seen(made)).toMatchObject({ boards: [{ state: 'open' }, {}, {}] });
    });

    test('WS-45 stay as they are where a board cannot be seen, comes twice, or none can be read', async () => {
      const [first, second, third] = refs();
      const made = await make({ title: 'March', boards: [first, second] });
      const before = await seen(made);
      const refusedFor = async (wanted: readonly object[]) => {
        const answer = await change(made, { title: 'April', boards: wanted });
        const body: unknown = await answer.clone().json();
        expect(await problemOf(answer)).toEqual([422, 'workshop.boards']);
        return isDictionary(body) ? body.boards : [];
      };
      expect(await refusedFor([first ?? {}, { id: third?.id }])).toEqual([third?.id]);
      expect(await refusedFor([{ ...first, token: second?.token }])).toEqual([first?.id]);
      expect(await refusedFor([first ?? {}, { id: first?.id }])).toEqual([first?.id]);
      await api.registry.erase(second?.id ?? '');
      expect(await refusedFor([{ id: second?.id }])).toEqual([second?.id]);
      expect(await problemOf(await change(made, { boards: [] }))).toEqual([422, 'request.invalid']);
      expect(await seen(made)).toMatchObject({
        title: before.title,
        boards: [{ state: 'open' }, { state: 'erased' }],
      });
      expect((await change(made, { boards: [{ id: first?.id }, { id: second?.id }] })).status).toBe(200);
    });

    test('WS-45 are not changed by a link to look, nor where they are gone', async () => {
      const made = await make({ title: 'March', boards: refs() });
      const looked = await change(made, { title: 'x' }, made.tokens.view);
      expect(await problemOf(looked)).toEqual([403, 'access.role']);
      await api.workshops.erase(made.id);
      expect(await problemOf(await change(made, { title: 'x' }))).toEqual([404, 'workshop.not-found']);
    });
  });

  test('WS-36 take what creating a board takes', async () => {
    const closed = await testApp({ adminSecret: 'the secret of the administrator' });
    const answer = await closed.post('/api/workshops', { title: 'March', boards: refs() });
    expect(await problemOf(answer)).toEqual([401, 'access.admin']);
  });
});
