import { describe, expect, test } from 'vitest';
import { problemOf, testApp } from '../../../helpers/app.ts';

const BOARD = { scenario: 'undocumented-young-man', example: true };

async function asking(query: string) {
  const api = await testApp();
  const { id, tokens } = await api.create(BOARD);
  const headers = { Authorization: `Bearer ${tokens.view}` };
  return { id, answer: await api.request(`/api/boards/${id}/report.html?${query}`, { headers }) };
}

describe('links from a report to the board', () => {
  test('SV-66 lead to the pages that the reader asks for, and hold no token', async () => {
    const { id, answer } = await asking('audience=internal&links=https://city.example:8443');
    const page = await answer.text();
    expect(page).toContain(`href="https://city.example:8443/b/${id}#card=`);
    expect(page).not.toMatch(/#k=|&amp;k=/);
  });

  test('SV-66 there are none in a public report, nor where nobody asks for them', async () => {
    for (const query of ['audience=public&links=https://city.example', 'audience=internal']) {
      expect(await (await asking(query)).answer.text()).not.toContain('#card=');
    }
  });

  test.each([
    'javascript:alert(1)',
    'https://city.example/path',
    'https://user@city.example',
    'city.example',
    '',
    'https://city.example"onclick="x',
  ])('SV-66 %j is no origin', async (links) => {
    const { answer } = await asking(new URLSearchParams({ audience: 'internal', links }).toString());
    expect(await problemOf(answer)).toEqual([422, 'request.invalid']);
  });
});
