import { toBoardJson } from '@parcours/shared/board';
import { expect, test } from 'vitest';
import { testApp } from '../../../helpers/app.ts';
import { parcours } from '../../../helpers/commandLine.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

const json = JSON.stringify(
  toBoardJson(
    sketchBoard({
      actors: [{ id: 'secret', name: 'Blue Door', sensitive: true }],
      notes: [{ id: 'note', text: 'Ask at the blue door' }],
    }),
  ),
);

test('RP-94 the command line warns of them on standard error, with the ids, before a public report', async () => {
  const { code, err, out } = await parcours(['report', '-', '--format', 'md'], json);
  expect(code).toBe(0);
  expect(err).toContain('“Blue Door” (secret)');
  expect(err).toContain('notes/note/text');
  expect(out).not.toContain('notes/note');
  const internal = await parcours(['report', '-', '--format', 'md', '--audience', 'internal'], json);
  expect(internal.err).toBe('');
});

test('RP-94 the server lists them for a board that is handed in', async () => {
  const api = await testApp();
  const answer = await api.request('/api/sensitive-names', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: json,
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    names: [{ name: 'Blue Door', of: 'secret', collection: 'notes', id: 'note', field: 'text' }],
  });
});

test('RP-95 TZ says whose day it is', async () => {
  const dated = async (zone: string) =>
    (await parcours(['report', '-', '--format', 'md'], json, { TZ: zone })).out;
  const day = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(new Date());
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const before = day(zone);
    const out = await dated(zone);
    expect([before, day(zone)].some((told) => out.includes(told))).toBe(true);
  }
});
