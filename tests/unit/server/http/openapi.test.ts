import { API, type Operation, problemShape } from '@parcours/shared/api';
import { ERRORS } from '@parcours/shared/errors';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../helpers/app.ts';
import { smallSetup } from '../../../helpers/liveWorkshop.ts';
import { bearer } from '../../../helpers/server.ts';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** A route of the server as OpenAPI writes it. */
const described = (path: string) =>
  path.replace(/:format\{(\w+).*?\}/, '$1.{format}').replace(/:(\w+)/g, '{$1}');

const METHODS = ['get', 'post', 'delete', 'put', 'patch'];

describe('the description of the interface', () => {
  let api: Awaited<ReturnType<typeof testApp>>;
  let description: Json & { paths: Record<string, Json>; components: { schemas: Json } };
  beforeAll(async () => {
    api = await testApp();
    const answer = await api.request('/api/openapi.json');
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    description = await answer.json();
  });

  test('SV-37 describes every route, and nothing else', () => {
    const pages = new Set([
      '/',
      '/b/:id',
      '/b/:id/report',
      '/b/:id/:report{report%23.*}',
      '/w/:id',
      '/w/:id/wall',
      '/w/:id/screen',
      '/w/:id/report',
      '/join',
      '/prepare',
      '/embed/:id',
      '/*',
    ]);
    const routes = api.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !pages.has(path))
      .map(({ method, path }) => `${method} ${described(path)}`);
    const operations = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((key) => METHODS.includes(key))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(operations.sort()).toEqual([...new Set(routes)].sort());
  });

  test('SV-37 every reference leads somewhere, and every operation has a name of its own', () => {
    const names: unknown[] = [];
    const visit = (value: unknown) => {
      if (!isJson(value)) return;
      if (typeof value.$ref === 'string' && value.$ref.startsWith('#/components/')) {
        const [, , kind = '', name = ''] = value.$ref.split('/');
        expect(description.components, value.$ref).toHaveProperty([kind, name]);
      }
      if ('operationId' in value) names.push(value.operationId);
      for (const part of Object.values(value)) visit(part);
    };
    visit(description);
    expect(new Set(names).size).toBe(names.length);
    expect(description.openapi).toBe('3.1.0');
  });

  test('SV-37 files are described as they come: bytes without a schema, text as strings', () => {
    const answers = Object.values(description.paths)
      .flatMap((item) => Object.values(item))
      .flatMap((operation) =>
        isJson(operation) && isJson(operation.responses) ? operation.responses['200'] : [],
      )
      .flatMap((answer) => (isJson(answer) && isJson(answer.content) ? Object.entries(answer.content) : []));
    const media = new Map(answers);
    for (const type of ['application/pdf', 'image/png']) expect(media.get(type), type).toEqual({});
    expect(
      [...media.keys()].filter((type) => type.includes('openxmlformats')).map((type) => media.get(type)),
    ).toEqual([{}, {}]);
    for (const type of ['text/html', 'text/csv', 'text/markdown', 'image/svg+xml'])
      expect(media.get(type), type).toEqual({ schema: { type: 'string' } });
    expect(media.get('application/json')).toHaveProperty('schema');
  });

  test('SV-37 every parameter of a path is described, and every code that it names exists', () => {
    for (const [path, item] of Object.entries(description.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = Array.isArray(item.parameters) ? item.parameters : [];
      const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(named.sort(), path).toEqual(inPath.sort());
    }
    const codes = [...JSON.stringify(description).matchAll(/"code":\{"enum":(\[.*?\])/g)].flatMap(
      ([, list]) => JSON.parse(list ?? '[]'),
    );
    expect(codes.length).toBeGreaterThan(20);
    for (const code of codes) expect(ERRORS).toHaveProperty([code]);
  });

  test('SV-37 is a valid description in OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(description));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test('SV-37 the answers that it promises are those that come, with nothing beside', async () => {
    const board = await api.create({ scenario: 'councillor-migrant-background', example: true });
    const { id, tokens } = board;
    const one = { id, token: tokens.view, group: 'One' };
    const made = await (await api.post('/api/workshops', { title: 'Two', boards: [one] })).json();
    const live = await (await api.post('/api/workshops', { live: smallSetup() })).json();
    await api.post(`/api/boards/${id}/versions`, { name: 'First' }, bearer(tokens.edit));
    const paths: Readonly<Record<string, { readonly path: string; readonly token?: string }>> = {
      'GET /api/boards/{id}': { path: `/api/boards/${id}`, token: tokens.view },
      'GET /api/boards/{id}/links': { path: `/api/boards/${id}/links`, token: tokens.facilitate },
      'GET /api/boards/{id}/versions': { path: `/api/boards/${id}/versions`, token: tokens.edit },
      'GET /api/boards/{id}/past': { path: `/api/boards/${id}/past?version=1`, token: tokens.edit },
      'GET /api/boards/{id}/analysis': { path: `/api/boards/${id}/analysis`, token: tokens.view },
      'GET /api/boards/{id}/sensitive-names': {
        path: `/api/boards/${id}/sensitive-names`,
        token: tokens.view,
      },
      'GET /api/workshops/{id}': { path: `/api/workshops/${made.id}`, token: made.tokens.facilitate },
      'GET /api/workshops/{id}/links': {
        path: `/api/workshops/${live.id}/links`,
        token: live.tokens.facilitate,
      },
      'GET /api/workshops/{id}/wall': { path: `/api/workshops/${live.id}/wall`, token: live.tokens.edit },
      'GET /api/workshops/{id}/answers': {
        path: `/api/workshops/${live.id}/answers`,
        token: live.tokens.facilitate,
      },
      'GET /api/workshops/{id}/entrance': {
        path: `/api/workshops/${live.id}/entrance?lang=ar`,
        token: live.tokens.contribute,
      },
      'GET /api/library': { path: '/api/library' },
      'GET /api/scenarios': { path: '/api/scenarios' },
      'GET /api/scenarios/{id}': { path: '/api/scenarios/undocumented-young-man' },
      'GET /healthz': { path: '/healthz' },
      'GET /readyz': { path: '/readyz' },
    };
    const answered = Object.values(API)
      .flatMap((operations) => Object.entries<Operation>(operations))
      .filter(([name, { answer }]) => name.startsWith('GET ') && answer.kind === 'json');
    expect(answered.map(([name]) => name).sort()).toEqual(Object.keys(paths).sort());
    for (const [name, { answer }] of answered) {
      const { path, token } = paths[name] ?? { path: '' };
      const response = await api.request(path, token === undefined ? {} : { headers: bearer(token) });
      const value = await response.json();
      if (answer.kind === 'json') expect(answer.shape.parse(value), name).toEqual(value);
    }
    const problem = await (await api.request('/api/nothing')).json();
    expect(problemShape.parse(problem)).toEqual(problem);
  });

  test('SV-37 the schema of the board format is served', async () => {
    const answer = await api.request('/schema/parcours.board.v1.json');
    expect(answer.headers.get('Content-Type')).toBe('application/schema+json');
    expect((await answer.json()).title).toContain('Parcours board');
  });
});
