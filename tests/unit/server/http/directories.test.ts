import { describe, expect, test } from 'vitest';
import { problemOf, testApp } from '../../../helpers/app.ts';

const CSV = 'Organisation,Service,Phone,Address\nSecours,Meals,01 23 45 67,1 Main street\n,Advice,,\n';

describe('POST /api/directories', () => {
  const send = async (body: string, query = '') => {
    const api = await testApp();
    return api.request(`/api/directories${query}`, { method: 'POST', body });
  };

  test('DR-10 a directory is answered with counts, problems in the language that is asked for, and the pack', async () => {
    const answer = await send(CSV, '?language=fr&name=Annuaire');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      format: 'table',
      actors: 2,
      services: 2,
      doubles: [],
      problems: [
        { code: 'kind-guessed', count: 1, message: 'Le type d’organisme est deviné d’après ses mots' },
        { code: 'organisation-unknown', count: 1, where: '|advice|' },
      ],
      columns: [
        { heading: 'Organisation', role: 'organisation', examples: ['Secours', ''] },
        { heading: 'Service', role: 'name', examples: ['Meals', 'Advice'] },
        { heading: 'Phone', role: 'phone', examples: ['01 23 45 67', ''] },
        { heading: 'Address', role: 'address', examples: ['1 Main street', ''] },
      ],
      pack: { format: 'parcours.pack', version: 1, title: 'Annuaire', language: 'fr' },
    });
  });

  test('DR-10 DR-14 the columns may be said, and are told where nobody knows them', async () => {
    const mapping = encodeURIComponent(JSON.stringify({ columns: { Organisation: 'name' } }));
    const answer = await send(CSV, `?mapping=${mapping}`);
    expect(await answer.json()).toMatchObject({ columns: [{ role: 'name' }, {}, {}, {}], services: 1 });
    const unknown = await send('Wer,Was\nTafel,Essen\n');
    expect(unknown.status).toBe(422);
    expect(await unknown.json()).toMatchObject({
      code: 'directory.columns',
      columns: [{ heading: 'Wer', examples: ['Tafel'] }, { heading: 'Was' }],
    });
    expect(await problemOf(await send(CSV, '?mapping=%7B'))).toEqual([422, 'directory.mapping']);
  });

  test('DR-10 what is no directory is refused with its code', async () => {
    expect(await problemOf(await send('{"a": 1}'))).toEqual([422, 'directory.format']);
    expect(await problemOf(await send(CSV, '?language=not%20one'))).toEqual([422, 'request.invalid']);
  });
});
