import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { recordedDoc } from '../../../helpers/frames.ts';
import { guest } from '../../../helpers/rooms.ts';
import { bearer, type CreatedBoard } from '../../../helpers/server.ts';
import { until } from '../../../helpers/until.ts';

describe('history over HTTP', () => {
  let api: Awaited<ReturnType<typeof testApp>>;
  let board: CreatedBoard;
  beforeEach(async () => {
    api = await testApp();
    board = await api.create({ scenario: 'undocumented-young-man', example: true });
  });

  const at = (path: string) => `/api/boards/${board.id}/${path}`;
  const keep = (name: string) => api.post(at('versions'), { name }, bearer(board.tokens.edit));
  const restore = (body: object) => api.post(at('restore'), body, bearer(board.tokens.facilitate));
  const current = async () =>
    (await api.request(`/api/boards/${board.id}`, { headers: bearer(board.tokens.view) })).json();
  const history = async () =>
    (await api.request(at('versions'), { headers: bearer(board.tokens.edit) })).json();

  const edit = (fields: Record<string, unknown>) =>
    write((doc) => {
      for (const [key, value] of Object.entries(fields)) doc.getMap('meta').set(key, value);
    });

  async function write(change: (doc: Y.Doc) => void) {
    const somebody = guest(api, board.id, 'facilitate');
    await somebody.joined;
    const { doc, updates } = recordedDoc();
    Y.applyUpdate(doc, await api.registry.read(board.id, (content) => Y.encodeStateAsUpdate(content)));
    updates.length = 0;
    change(doc);
    for (const update of updates) somebody.update(update);
    somebody.askSaved(1);
    await until(() => somebody.kinds().includes('saved'));
    return somebody;
  }

  async function takeAway(barrier: string) {
    const change = (doc: Y.Doc) => {
      const record = doc.getMap('barriers').get(barrier);
      if (record instanceof Y.Map) record.set('removed', true);
    };
    await write(change);
  }

  test('SH-6 an editor keeps versions under names, and lists them', async () => {
    const answer = await keep('Before lunch');
    expect(answer.status).toBe(201);
    const version = await answer.json();
    expect(version).toMatchObject({ version: 1, name: 'Before lunch' });
    const { versions, log } = await history();
    expect(versions).toEqual([version]);
    expect(Date.parse(log.from)).toBeLessThanOrEqual(Date.parse(log.to));
  });

  test('SH-7 restoring is one change that everybody gets, and restoring what was kept takes it back', async () => {
    const before = await current();
    await keep('Start');
    const somebody = await edit({ title: 'Changed', city: 'Elsewhere' });
    const changed = await current();
    expect(changed.meta.title).toBe('Changed');
    const seen = somebody.kinds().filter((kind) => kind === 'update').length;
    const { kept } = await (await restore({ version: 1 })).json();
    expect(await current()).toEqual(before);
    expect(somebody.kinds().filter((kind) => kind === 'update').length).toBe(seen + 1);
    expect(kept).toMatchObject({ version: 2, name: '' });
    expect((await restore({ version: kept.version })).status).toBe(200);
    expect(await current()).toEqual(changed);
  });

  test('SH-8 restoring leaves the date of erasure as it is', async () => {
    await keep('Start');
    await edit({ retainUntil: '2031-01-01', title: 'Changed' });
    await restore({ version: 1 });
    expect((await current()).meta.retainUntil).toBe('2031-01-01');
  });

  test('SH-9 a moment that the log knows can be gone back to, an earlier one cannot', async () => {
    const before = await current();
    const { log } = await history();
    const moment = Date.parse(log.to);
    await until(() => Date.now() > moment);
    await edit({ title: 'Changed' });
    const early = await restore({ at: new Date(moment - 1).toISOString() });
    expect(await problemOf(early)).toEqual([422, 'version.moment']);
    expect((await restore({ at: log.to })).status).toBe(200);
    expect(await current()).toEqual(before);
  });

  test('SH-6 who may not, and what does not make sense, is refused', async () => {
    const by = (role: 'view' | 'contribute' | 'edit') => bearer(board.tokens[role]);
    expect((await api.post(at('versions'), { name: 'x' }, by('contribute'))).status).toBe(403);
    expect((await api.request(at('versions'), { headers: by('view') })).status).toBe(403);
    expect((await api.post(at('restore'), { version: 1 }, by('edit'))).status).toBe(403);
    expect(await problemOf(await keep(' '))).toEqual([422, 'request.invalid']);
    expect(await problemOf(await restore({}))).toEqual([422, 'request.invalid']);
    expect(await problemOf(await restore({ version: 1, at: '2026-01-01T00:00:00Z' }))).toEqual([
      422,
      'request.invalid',
    ]);
    expect(await problemOf(await restore({ version: 7 }))).toEqual([404, 'version.not-found']);
    expect((await history()).versions).toEqual([]);
  });

  test('SH-14 the board as it was can be looked at, and stays as it is', async () => {
    const look = (query: string, role: 'contribute' | 'edit' = 'edit') =>
      api.request(at(`past?${query}`), { headers: bearer(board.tokens[role]) });
    const before = await current();
    await keep('Start');
    const { log } = await history();
    const moment = Date.parse(log.to);
    await until(() => Date.now() > moment);
    await edit({ title: 'Changed' });
    const changed = await current();
    expect(await (await look('version=1')).json()).toEqual(before);
    expect(await (await look(`at=${log.to}`)).json()).toEqual(before);
    expect(await current()).toEqual(changed);
    expect(await problemOf(await look('version=1', 'contribute'))).toEqual([403, 'access.role']);
    expect(await problemOf(await look('version=2'))).toEqual([404, 'version.not-found']);
    expect(await problemOf(await look('at=2020-01-01T00:00:00Z'))).toEqual([422, 'version.moment']);
    for (const query of ['', 'version=0', 'version=one', 'at=yesterday', `version=1&at=${log.to}`]) {
      expect(await problemOf(await look(query))).toEqual([422, 'request.invalid']);
    }
  });

  test('SH-15 an editor renames a version, a facilitator removes one', async () => {
    await keep('Befor lunch');
    const before = await current();
    const one = (method: string, role: 'contribute' | 'edit' | 'facilitate', version = '1', body?: object) =>
      api.request(at(`versions/${version}`), {
        method,
        headers: { ...bearer(board.tokens[role]), 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    const [version] = (await history()).versions;
    const renamed = await one('PATCH', 'edit', '1', { name: 'Before lunch' });
    expect(await renamed.json()).toEqual({ ...version, name: 'Before lunch' });
    expect((await history()).versions).toEqual([{ ...version, name: 'Before lunch' }]);
    expect(await problemOf(await one('PATCH', 'edit', '1', { name: ' ' }))).toEqual([422, 'request.invalid']);
    expect(await problemOf(await one('PATCH', 'edit', '1', {}))).toEqual([422, 'request.invalid']);
    expect(await problemOf(await one('PATCH', 'contribute', '1', { name: 'x' }))).toEqual([
      403,
      'access.role',
    ]);
    expect(await problemOf(await one('DELETE', 'edit'))).toEqual([403, 'access.role']);
    for (const unknown of ['2', '0', 'one', '99999999999'])
      expect(await problemOf(await one('DELETE', 'facilitate', unknown))).toEqual([404, 'version.not-found']);
    expect((await one('DELETE', 'facilitate')).status).toBe(204);
    expect((await history()).versions).toEqual([]);
    expect(await problemOf(await one('PATCH', 'edit', '1', { name: 'x' }))).toEqual([
      404,
      'version.not-found',
    ]);
    expect(await current()).toEqual(before);
  });

  test('SH-6 a version may have no name', async () => {
    const answer = await api.post(at('versions'), {}, bearer(board.tokens.edit));
    expect(await answer.json()).toMatchObject({ version: 1, name: '' });
  });

  describe('a report since a version', () => {
    const report = (query: string, role: 'view' | 'contribute' | 'edit' = 'edit', format = 'md') =>
      api.request(at(`report.${format}?lang=en&${query}`), { headers: bearer(board.tokens[role]) });

    test('SV-56 tells what changed since', async () => {
      await keep('Before lunch');
      const same = await (await report('since=1&audience=internal')).text();
      expect(same).toMatch(/Since the version “Before lunch” of .*, no gap, no objective and no action/);
      await takeAway('barrier-health-card');
      const told = await (await report('since=1')).text();
      expect(told).toMatch(/Since the version of .*: one gap closed and one objective now within reach\./);
      expect(told).not.toContain('Before lunch');
      const { progress } = await (await report('since=1', 'edit', 'json')).json();
      expect(progress.gaps).toMatchObject([
        { kind: 'closed', barrier: 'barrier-health-card', how: 'taken-away' },
      ]);
      expect((await (await report('', 'view', 'json')).json()).progress).toBeNull();
    });

    test('SV-56 takes the role that looks into the history, and a version that is there', async () => {
      await keep('Before lunch');
      for (const role of ['view', 'contribute'] as const) {
        expect(await problemOf(await report('since=1', role))).toEqual([403, 'access.role']);
      }
      expect(await problemOf(await report('since=2'))).toEqual([404, 'version.not-found']);
      for (const since of ['', '0', '-1', '1.5', 'lunch', '99999999999999999999']) {
        expect(await problemOf(await report(`since=${since}`))).toEqual([422, 'request.invalid']);
      }
      const other = await api.create();
      const answer = await api.request(`/api/boards/${other.id}/report.md?since=1`, {
        headers: bearer(other.tokens.edit),
      });
      expect(await problemOf(answer)).toEqual([404, 'version.not-found']);
    });
  });
});
