import { afterAll, beforeAll, expect, test } from 'vitest';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { runWorkshop } from '../../../load/workshopRun.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));

test('LW-59 twelve changes of phase, two of them closing the boards, throw nobody out and lose nothing that was written in time', async () => {
  const figures = await runWorkshop(server, {
    seats: 20,
    groups: 4,
    comingIn: 0,
    phase: 200,
    pace: 100,
    browsers: 0,
  });
  expect(figures).toMatchObject({ seats: 20, closed: 0, failures: [] });
  expect(figures.written).toBeGreaterThan(0);
  expect(figures.kept).toBe(figures.written);
});
