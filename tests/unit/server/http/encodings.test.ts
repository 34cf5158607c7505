import { toBoardJson } from '@parcours/shared/board';
import { expect, test } from 'vitest';
import { testApp } from '../../../helpers/app.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';

test('CL-30 a board is taken in UTF-16 as in UTF-8', async () => {
  const api = await testApp();
  const json = JSON.stringify(toBoardJson(barredBoard()));
  const utf16 = Buffer.from(`\ufeff${json}`, 'utf16le');
  const bodies = [Buffer.from(json), utf16, Buffer.from(utf16).swap16()];
  const reports = bodies.map(async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await api.request('/api/report.csv?lang=en', { method: 'POST', headers, body });
    return [answer.status, await answer.text()];
  });
  const [first, ...others] = await Promise.all(reports);
  expect(first?.[0]).toBe(200);
  for (const other of others) expect(other).toEqual(first);
});
