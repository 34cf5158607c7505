import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClientFiles, withoutServiceWorker } from '../../../../server/src/http/clientFiles.ts';
import { negotiate } from '../../../../server/src/http/compression.ts';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { tempFolder } from '../../../helpers/server.ts';

const IN_PAGE = 'ask("ahead")';
const PAGE = `<!doctype html><script>${IN_PAGE}</script><title>Parcours</title>${'<!-- long enough to be worth it -->'.repeat(60)}`;
const EMBED = '<!doctype html><title>A board</title>';
const SCRIPT = 'console.log("hello");'.repeat(200);

describe('the client’s pages', () => {
  let folder: string;
  let api: Awaited<ReturnType<typeof testApp>>;
  beforeAll(async () => {
    folder = await tempFolder();
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), PAGE);
    await writeFile(join(folder, 'embed.html'), EMBED);
    await writeFile(join(folder, 'assets', 'index-8Zk1.js'), SCRIPT);
    await writeFile(join(folder, 'sw.js'), 'store()');
    await writeFile(join(folder, 'withdraw.js'), 'leave()');
    await writeFile(join(folder, 'app.webmanifest'), '{}');
    await mkdir(join(folder, 'icons'));
    await writeFile(join(folder, 'icons', 'any-192.png'), 'a picture');
    await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    api = await testApp({ files: await readClientFiles(folder) });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const get = (path: string, headers: Record<string, string> = {}) => api.request(path, { headers });

  test.each(['/', '/b/some-board', '/b/some-board/report'])(
    'SV-38 %s is the client’s page, under a strict policy',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, PAGE]);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      for (const rule of [
        "default-src 'self'",
        `script-src 'self' 'sha256-${createHash('sha256').update(IN_PAGE).digest('base64')}'`,
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "connect-src 'self' ws://localhost:4321 wss://localhost:4321",
      ]) {
        expect(policy.split('; ')).toContain(rule);
      }
      expect(policy).not.toContain('unsafe-eval');
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  test('SV-185 the page for pages of others may stand in them, and does no more than it needs', async () => {
    const { status, headers } = await get('/embed/some-board?lang=fr');
    const policy = (headers.get('Content-Security-Policy') ?? '').split('; ');
    expect(status).toBe(200);
    for (const rule of [
      "default-src 'none'",
      "connect-src 'self'",
      "form-action 'none'",
      'frame-ancestors *',
    ])
      expect(policy).toContain(rule);
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await (await get('/embed/some-board')).text()).toBe(EMBED);
  });

  test('SV-185 no other address does, however like it', async () => {
    for (const path of [
      '/',
      '/b/x',
      '/embed',
      '/embed/',
      '/embed/x/report',
      '/embed/../b/x',
      '/embed.html',
      '/api/embed/x',
      '/w/x',
      '/healthz',
    ]) {
      const { headers } = await get(path, { Accept: 'text/html' });
      expect([path, headers.get('X-Frame-Options')]).toEqual([path, 'SAMEORIGIN']);
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    }
  });

  test('SV-38 a worker may load scripts of the server, and nothing else', async () => {
    const { headers } = await get('/assets/index-8Zk1.js');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
    );
  });

  test('SV-192 the manifest and its pictures come as what they are, and are asked for again', async () => {
    for (const [path, type] of [
      ['/app.webmanifest', 'application/manifest+json'],
      ['/icons/any-192.png', 'image/png'],
    ] as const) {
      const { status, headers } = await get(path);
      expect([status, headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual([
        200,
        type,
        'no-cache',
      ]);
    }
  });

  test('SV-193 the service worker may ask the server alone, for files; browsers always ask for it again', async () => {
    const answer = await get('/sw.js');
    expect(answer.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('Content-Type')).toContain('text/javascript');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(await answer.text()).toBe('store()');
  });

  test('SV-194 where it is withdrawn, what takes it out of browsers comes in its place', async () => {
    const withdrawn = await testApp({ files: withoutServiceWorker(await readClientFiles(folder)) });
    const answer = await withdrawn.request('/sw.js');
    expect(await answer.text()).toBe('leave()');
    expect(answer.headers.get('Content-Security-Policy')).toContain("connect-src 'self'");
    expect((await withdrawn.request('/')).status).toBe(200);
  });

  test('SV-38 every answer has the security headers, problems included', async () => {
    for (const path of [
      '/healthz',
      '/api/nothing',
      '/assets/index-8Zk1.js',
      '/schema/parcours.board.v1.json',
    ]) {
      const { headers } = await get(path);
      for (const name of [
        'Content-Security-Policy',
        'X-Content-Type-Options',
        'Referrer-Policy',
        'Cross-Origin-Opener-Policy',
      ]) {
        expect(headers.get(name), `${path} ${name}`).toBeTruthy();
      }
    }
  });

  test('SV-38 files named by their content are kept for good; others are asked for again, and not sent twice', async () => {
    const script = await get('/assets/index-8Zk1.js');
    expect(script.headers.get('Content-Type')).toContain('text/javascript');
    expect(script.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    const page = await get('/');
    const again = await get('/', { 'If-None-Match': page.headers.get('ETag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/favicon.svg')).headers.get('Content-Type')).toBe('image/svg+xml');
  });

  test('SV-177 what the build made small is sent as it is to whoever takes brotli, and is no file of its own', async () => {
    const path = join(folder, 'assets', 'made-4Rt2.js');
    const made = brotliCompressSync(SCRIPT, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    await writeFile(path, SCRIPT);
    await writeFile(`${path}.br`, made);
    const built = await testApp({ files: await readClientFiles(folder) });
    const ask = (encoding: string, path = '/assets/made-4Rt2.js') =>
      built.request(path, { headers: { 'Accept-Encoding': encoding } });
    const small = await ask('gzip, br');
    expect(small.headers.get('Content-Encoding')).toBe('br');
    expect(Buffer.from(await small.arrayBuffer())).toEqual(made);
    expect(small.headers.get('ETag')).toBe((await ask('')).headers.get('ETag'));
    expect(await (await ask('')).text()).toBe(SCRIPT);
    expect(gunzipSync(await (await ask('gzip')).arrayBuffer()).toString()).toBe(SCRIPT);
    expect((await ask('br', '/assets/made-4Rt2.js.br')).status).toBe(404);
  });

  test('SV-38 nothing outside the built client is ever sent', async () => {
    await writeFile(join(folder, '..', 'outside.txt'), 'secret').catch(() => {});
    const paths = [
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/assets/../../etc/passwd',
      '/index.html/',
    ];
    for (const path of paths) expect((await get(path)).status, path).toBe(404);
    await rm(join(folder, '..', 'outside.txt'), { force: true });
  });

  test('SV-38 a person who is lost gets the page, a program a problem', async () => {
    const person = await get('/no/such/page', { Accept: 'text/html,*/*' });
    expect([person.status, await person.text()]).toEqual([404, PAGE]);
    expect(await problemOf(await get('/no/such/page'))).toEqual([404, 'route.not-found']);
    expect(await problemOf(await get('/api/nothing', { Accept: 'text/html' }))).toEqual([
      404,
      'route.not-found',
    ]);
  });

  test('SV-108 a file that is not there is refused, and never the page in its place', async () => {
    for (const path of ['/assets/BoardReport-0ld.js', '/assets/index-0ld.css', '/assets/']) {
      for (const Accept of ['*/*', 'text/html,*/*']) {
        expect(await problemOf(await get(path, { Accept })), `${path} ${Accept}`).toEqual([
          404,
          'route.not-found',
        ]);
        expect((await get(path, { Accept })).headers.get('Cache-Control')).toBe('no-store');
      }
    }
  });

  test('SV-38 where the client is not built, that is what is told', async () => {
    const bare = await testApp({ files: await readClientFiles(join(folder, 'missing')) });
    expect(await problemOf(await bare.request('/'))).toEqual([503, 'client.not-built']);
  });

  test('SV-39 files and answers come compressed where the client takes it', async () => {
    const bytes = async (path: string, encoding: string) => {
      const answer = await get(path, { 'Accept-Encoding': encoding });
      expect(answer.headers.get('Content-Encoding')).toBe(encoding);
      expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
      return Buffer.from(await answer.arrayBuffer());
    };
    const brotli = await bytes('/assets/index-8Zk1.js', 'br');
    expect(brotli.length).toBeLessThan(SCRIPT.length / 10);
    expect(brotliDecompressSync(brotli).toString()).toBe(SCRIPT);
    expect(gunzipSync(await bytes('/', 'gzip')).toString()).toBe(PAGE);
    const list = await (await get('/api/scenarios')).text();
    expect(brotliDecompressSync(await bytes('/api/scenarios', 'br')).toString()).toBe(list);
    expect(gunzipSync(await bytes('/api/openapi.json', 'gzip')).length).toBeGreaterThan(10_000);
    expect((await get('/healthz', { 'Accept-Encoding': 'br' })).headers.get('Content-Encoding')).toBeNull();
  });

  test('SV-39 an encoding is used only where it is asked for', () => {
    expect(negotiate('gzip, deflate, br')).toBe('br');
    expect(negotiate('gzip;q=0.5')).toBe('gzip');
    expect(negotiate('br;q=0, gzip')).toBe('gzip');
    expect(negotiate('identity, brx, xgzip')).toBeUndefined();
    expect(negotiate(undefined)).toBeUndefined();
  });
});
