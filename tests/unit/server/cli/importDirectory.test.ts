import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseBoardJson, readBoardJson, toBoardJson } from '@parcours/shared/board';
import { digestsOf, readPack, toPackJson, withMerged } from '@parcours/shared/directory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parcours } from '../../../helpers/commandLine.ts';

const CSV = 'Organisation,Service,Phone,Address\nSecours,Meals,01 23 45 67,1 Main street\n';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-directory-'));
  await writeFile(file('services of a town.csv'), CSV);
  await writeFile(file('organizations.csv'), 'id,name\no1,Red Cross\n');
  await writeFile(file('services.csv'), 'id,organization_id,name\ns1,o1,Food parcels\n');
  await writeFile(file('liste.csv'), 'Wer,Was,Mitbringen\nTafel,Essen,Ausweis\n');
  await writeFile(file('mapping.json'), '{"columns": {"Organisation": "name"}}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('import of a directory', () => {
  test('CL-73 prints what was found, and writes the pack', async () => {
    const { code, out } = await parcours([
      'import',
      file('services of a town.csv'),
      '--output',
      file('pack.json'),
    ]);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ format: 'table', actors: 1, services: 1, assets: 0, doubles: [] });
    expect(found.problems).toMatchObject([
      { code: 'kind-guessed', count: 1, where: expect.any(String), message: expect.any(String) },
    ]);
    const pack = JSON.parse(await readFile(file('pack.json'), 'utf8'));
    expect(pack).toMatchObject({
      format: 'parcours.pack',
      services: [{ name: 'Meals', source: { dataset: 'services of a town.csv' } }],
    });
    const again = JSON.parse((await parcours(['import', file('pack.json')])).out);
    expect(again).toMatchObject({ format: 'pack', actors: 1, services: 1, problems: [] });
  });

  test('CL-73 reads several tables as one directory', async () => {
    const { out } = await parcours(['import', file('organizations.csv'), file('services.csv')]);
    expect(JSON.parse(out)).toMatchObject({ format: 'hsds', actors: 1, services: 1 });
  });

  test('CL-73 follows what is said of the columns, and tells what cannot be read', async () => {
    const mapped = await parcours([
      'import',
      file('services of a town.csv'),
      '--mapping',
      file('mapping.json'),
    ]);
    expect(JSON.parse(mapped.out).columns[0]).toMatchObject({ heading: 'Organisation', role: 'name' });
    const { code, err } = await parcours(['import', file('mapping.json'), '--format', 'directory']);
    expect([code, err]).toEqual([1, expect.stringContaining('no directory of services')]);
  });

  test('CL-73 DR-14 takes what is said column by column, and names the columns where nobody knows them', async () => {
    const table = file('liste.csv');
    const unknown = await parcours(['import', table, '--format', 'directory']);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('(Wer, Was, Mitbringen)')]);
    const said = ['--map', 'Wer=organisation', '--map', '2=name', '--map', 'Mitbringen=documents'];
    const { code, out } = await parcours(['import', table, ...said]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'table', actors: 1, services: 1, assets: 1 });
    const above = await parcours([
      'import',
      file('services of a town.csv'),
      '--mapping',
      file('mapping.json'),
      ...['--map', 'Organisation=organisation'],
    ]);
    expect(JSON.parse(above.out).columns[0]).toMatchObject({ role: 'organisation' });
    expect((await parcours(['import', table, '--map', 'Wer'])).code).toBe(2);
  });

  test('DR-42 what is listed twice is made one as the browser proposes it, and told', async () => {
    const rows = [
      '1,Secours,Meals,,01 23 45 67,',
      '2,Secours,meals,Hot,01 23 45 67,',
      '3,Secours,Clothes,,,',
    ];
    await writeFile(
      file('twice.csv'),
      `ID,Organisation,Service,Description,Phone,Address\n${rows.join('\n')}\n`,
    );
    const run = async (doubles: string) => {
      const output = file(`${doubles}.json`);
      const { code, out } = await parcours(['import', file('twice.csv'), '--doubles', doubles, '-o', output]);
      expect(code).toBe(0);
      return { found: JSON.parse(out), pack: JSON.parse(await readFile(output, 'utf8')) };
    };
    const kept = await run('keep');
    expect(kept.found).toMatchObject({ services: 3, doubles: [{ name: 'Meals' }] });
    expect(kept.found).not.toHaveProperty('merged');
    const one = await run('merge');
    const [id, other] = kept.found.doubles[0].ids;
    expect(one.found).toMatchObject({ services: 2, doubles: [] });
    expect(one.found.merged).toEqual([
      {
        name: 'Meals',
        id,
        others: [other],
        fields: [
          { field: 'name', from: id },
          { field: 'about', from: other },
        ],
      },
    ]);
    const byHand = withMerged(readPack(kept.pack).pack, [{ ids: [id, other], from: new Map() }]);
    expect(one.pack).toEqual(JSON.parse(JSON.stringify(toPackJson(byHand))));
    expect(one.pack.services).toContainEqual(
      expect.objectContaining({
        name: 'Meals',
        about: 'Hot',
        source: expect.objectContaining({ merged: ['2'] }),
      }),
    );
    expect((await parcours(['import', file('twice.csv'), '--doubles', 'some'])).code).toBe(2);
  });

  test('DR-24 tells what is other in a directory than on a board that took from it', async () => {
    const rows = (...lines: string[]) => `Organisation,Service,Phone,Address\n${lines.join('\n')}\n`;
    const imported = (fields: object) => ({
      dataset: 'again.csv',
      imported: digestsOf(new Map(Object.entries(fields))),
    });
    const { board } = readBoardJson({
      format: 'parcours.board',
      version: 1,
      actors: [
        {
          id: 'a',
          name: 'Secours',
          kind: 'civil-society',
          source: { dataset: 'again.csv', id: 'secours' },
        },
      ],
      services: [
        {
          id: 'meals',
          actor: 'a',
          name: 'Meals',
          channels: ['phone'],
          about: 'Hot',
          source: imported({ name: 'Meals', actor: 'Secours', channels: ['phone'] }),
        },
        { id: 'clothes', actor: 'a', name: 'Clothes', source: { dataset: 'again.csv', id: 'x' } },
      ],
    });
    await writeFile(file('board.json'), JSON.stringify(toBoardJson(board)));
    await writeFile(file('again.csv'), rows('Secours,Meals,,1 Main street', 'Secours,Advice,,'));
    const { code, out } = await parcours(['import', file('again.csv'), '--against', file('board.json')]);
    expect(code).toBe(0);
    expect(JSON.parse(out).changes).toEqual({
      added: [{ collection: 'services', id: expect.any(String), name: 'Advice' }],
      changed: [
        {
          collection: 'services',
          id: 'meals',
          name: 'Meals',
          fields: [
            { field: 'about', by: 'group', here: 'Hot' },
            { field: 'channels', by: 'directory', here: ['phone'], there: ['in-person'] },
          ],
        },
      ],
      verified: [],
      gone: [{ collection: 'services', id: 'clothes', name: 'Clothes' }],
      back: [],
      same: 1,
    });
    const missing = await parcours(['import', file('again.csv'), '--against', file('nowhere.json')]);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('nowhere.json')]);
  });

  test('DR-16 what a board’s city offers is written for its directory, and read again', async () => {
    const written = file('offers.json');
    const scenario = resolve(import.meta.dirname, '../../../../scenarios/foreign-student');
    expect(await parcours(['report', scenario, '--format', 'hsds', '--output', written])).toMatchObject({
      code: 0,
    });
    const { code, out } = await parcours(['import', written]);
    expect(code).toBe(0);
    const { services } = parseBoardJson(JSON.parse(await readFile(join(scenario, 'board.json'), 'utf8')));
    expect(JSON.parse(out)).toMatchObject({ format: 'hsds', services: services.length });
  });
});
