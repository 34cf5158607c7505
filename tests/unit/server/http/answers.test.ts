import { analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { readBoardJson, toBoardJson } from '@parcours/shared/board';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { bearer, type CreatedBoard } from '../../../helpers/server.ts';
import { readManifest } from '../../../scenarios/library.ts';

const MAN = 'undocumented-young-man';
const asSent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('analysis, report and scenarios over HTTP', () => {
  let api: Awaited<ReturnType<typeof testApp>>;
  let board: CreatedBoard;
  beforeAll(async () => {
    api = await testApp();
    board = await api.create({ scenario: MAN, example: true });
  });
  const get = (path: string) =>
    api.request(`/api/boards/${board.id}/${path}`, { headers: bearer(board.tokens.view) });
  const example = () => toBoardJson(api.library.board(MAN, 'example'));

  test('SV-33 the analysis of a board is that of its snapshot, kept here or handed in', async () => {
    const { board: read, problems } = readBoardJson(example());
    const expected = asSent(toAnalysisJson(analyse(read, problems)));
    const kept = await get('analysis');
    expect(kept.status).toBe(200);
    expect(await kept.json()).toEqual(expected);
    const stored = await api.log.documents();
    const handed = await api.post('/api/analyse', example());
    expect(await handed.json()).toEqual(expected);
    expect(await api.log.documents()).toEqual(stored);
  });

  test('SV-33 a damaged board that is handed in is analysed without its damaged records, which are listed', async () => {
    const damaged = asSent(example());
    damaged.steps[0].days = 'many';
    damaged.legs.push({ id: 'lost', from: 'nobody', to: 'nowhere' });
    const answer = await api.post('/api/analyse', damaged);
    expect(answer.status).toBe(200);
    const { problems } = await answer.json();
    expect(problems).toContainEqual(
      expect.objectContaining({ collection: 'steps', id: damaged.steps[0].id }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ collection: 'legs', id: 'lost' }));
  });

  test.each([
    ['html', 'text/html', '<html'],
    ['md', 'text/markdown', '# '],
    ['csv', 'text/csv', ','],
    ['json', 'application/json', '{'],
  ])('SV-34 the report comes as %s, kept here or handed in', async (format, type, mark) => {
    const kept = await get(`report.${format}?lang=fr&audience=internal`);
    expect(kept.status).toBe(200);
    expect(kept.headers.get('Content-Type')).toContain(type);
    expect(kept.headers.get('Content-Disposition')).toMatch(
      /^inline; filename="[\w.-]+-report-fr-internal-[\d-]{10}\.\w+"; filename\*=UTF-8''[\w.%-]+$/,
    );
    expect(kept.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const text = await kept.text();
    expect(text).toContain(mark);
    const handed = await api.post(`/api/report.${format}?lang=fr&audience=internal`, example());
    expect(await handed.text()).toBe(text);
  });

  test('SV-34 without options the report is public, and in the board’s language where it can be', async () => {
    const french = await api.create({ scenario: MAN, example: true, language: 'fr' });
    const answer = (query: string) =>
      api.request(`/api/boards/${french.id}/report.html${query}`, { headers: bearer(french.tokens.view) });
    const plain = await (await answer('')).text();
    expect(plain).toBe(await (await answer('?lang=fr&audience=public')).text());
    expect(plain).toContain('lang="fr"');
    expect(plain).not.toBe(await (await answer('?audience=internal')).text());
    const german = await api.create({ language: 'de' });
    const path = `/api/boards/${german.id}/report.html`;
    const inEnglish = await api.request(path, { headers: bearer(german.tokens.view) });
    expect(await inEnglish.text()).toContain('lang="en"');
  });

  test('SV-34 the route map is a picture, and the public one holds what the public report holds', async () => {
    const map = await get('map.svg?lang=en');
    expect(map.headers.get('Content-Type')).toContain('image/svg+xml');
    expect(await map.text()).toMatch(/^<svg /);
    const [open, all] = await Promise.all(
      ['public', 'internal'].map((audience) => get(`map.svg?audience=${audience}`)),
    );
    expect(await open?.text()).not.toBe(await all?.text());
    const painted = await get('map.png');
    expect(painted.headers.get('Content-Type')).toBe('image/png');
    expect(Buffer.from(await painted.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
  });

  test('SV-191 a board comes as a JSON Canvas, the public one with what the public report holds', async () => {
    const canvas = async (audience: string) => {
      const answer = await get(`board.canvas?lang=fr&audience=${audience}`);
      expect(answer.headers.get('Content-Type')).toContain('application/json');
      expect(answer.headers.get('Content-Disposition')).toContain('.canvas');
      return answer.json();
    };
    const [open, all] = [await canvas('public'), await canvas('internal')];
    const own = await api.request(`/api/boards/${board.id}`, { headers: bearer(board.tokens.view) });
    const snapshot = await own.json();
    expect(all.parcours.board).toEqual(snapshot);
    expect(all.nodes).toHaveLength(
      [...snapshot.personas, ...snapshot.objectives, ...snapshot.steps, ...snapshot.notes, ...snapshot.frames]
        .length,
    );
    expect(open.parcours.board.comments).toEqual([]);
    expect(JSON.stringify(open).length).toBeLessThan(JSON.stringify(all).length);
  });

  test.each([
    ['report.exe', 404, 'report.format'],
    ['report.toString', 404, 'report.format'],
    ['report.html?lang=tlh', 422, 'request.invalid'],
    ['report.html?audience=everybody', 422, 'request.invalid'],
    ['map.svg?audience=constructor', 422, 'request.invalid'],
    ['map.png?lang=tlh', 422, 'request.invalid'],
    ['map.gif', 404, 'route.not-found'],
    ['report.', 404, 'route.not-found'],
    ['nothing', 404, 'route.not-found'],
  ])('SV-34 refuses %s', async (path, status, code) => {
    expect(await problemOf(await get(path))).toEqual([status, code]);
  });

  test('SV-34 report, map and analysis take a token', async () => {
    for (const path of ['analysis', 'report.html', 'map.svg', 'map.png', 'board.canvas']) {
      expect(await problemOf(await api.request(`/api/boards/${board.id}/${path}`))).toEqual([
        401,
        'access.missing',
      ]);
    }
  });

  test('SV-35 the library lists its scenarios in order, worded in the nearest language', async () => {
    const list = async (lang: string) =>
      (await (await api.request(`/api/scenarios?lang=${lang}`)).json()).scenarios;
    const [english, french, klingon] = await Promise.all(['en', 'fr-BE', 'tlh'].map(list));
    expect(english[0]).toMatchObject({
      id: MAN,
      language: 'en',
      languages: ['en', 'fr', 'es', 'ar'],
      city: { country: 'ES' },
    });
    expect(english.map(({ id }: { id: string }) => id)).toEqual(readManifest().scenarios);
    expect(french[0].title).not.toBe(english[0].title);
    expect(klingon).toEqual(english);
  });

  test('SV-35 a scenario comes with its questions, its sources and both boards', async () => {
    const scenario = await (await api.request(`/api/scenarios/${MAN}?lang=fr`)).json();
    expect(scenario.guidingQuestions.length).toBeGreaterThan(3);
    expect(scenario.sources[0].title).toBeTruthy();
    expect(readBoardJson(scenario.start).problems).toEqual([]);
    expect(scenario.start.steps).toEqual([]);
    expect(scenario.example).toEqual(asSent(toBoardJson(api.library.board(MAN, 'example', 'fr'))));
    expect(await problemOf(await api.request('/api/scenarios/nobody'))).toEqual([404, 'scenario.not-found']);
  });

  test('SV-41 health, readiness, and a store that cannot be written to', async () => {
    expect(await (await api.request('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await api.request('/readyz')).json()).toEqual({ status: 'ready' });
    const broken = await testApp();
    broken.log.check = () => Promise.reject(new Error('read-only file system'));
    expect((await broken.request('/readyz')).status).toBe(500);
    expect((await broken.request('/healthz')).status).toBe(200);
  });
});
