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

  async function edit(fields: Record<string, unknown>) {
    const somebody = guest(api, board.id, 'facilitate');
    await somebody.joined;
    const { doc, updates } = recordedDoc();
    Y.applyUpdate(doc, await api.registry.read(board.id, (content) => Y.encodeStateAsUpdate(content)));
    updates.length = 0;
    for (const [key, value] of Object.entries(fields)) doc.getMap('meta').set(key, value);
    for (const update of updates) somebody.update(update);
    somebody.askSaved(1);
    await until(() => somebody.kinds().includes('saved'));
    return somebody;
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
});
