import type { Board } from '@parcours/shared/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../server/src/directory/readDirectory.ts';
import { exportServices } from '../../server/src/export/exportServices.ts';
import type { CityPack } from '../../shared/src/directory/index.ts';
import { arbitraryBoard } from '../helpers/arbitraryBoard.ts';
import { propertyRuns } from '../helpers/propertyRuns.ts';
import { exampleIn, scenarioFolders } from '../scenarios/library.ts';

const OPTIONS = { language: 'en', dataset: 'the city', unknownOrganisation: 'Organisation unknown' };

async function readAgain(board: Board, format: 'hsds' | 'services' | 'pack'): Promise<CityPack> {
  const { body } = exportServices({ board, format, audience: 'internal' });
  const bytes = new TextEncoder().encode(String(body));
  return (await readDirectory(bytes, OPTIONS)).pack;
}

type City = Pick<Board, 'actors' | 'services' | 'assets'>;

/** What is said of the services, whatever ids the records have. */
function said({ actors, services, assets }: City) {
  const nameOf = new Map<string, string>([...actors, ...assets].map(({ id, name }) => [id, name]));
  const offered = services.map((service) => ({
    actor: nameOf.get(service.actor),
    name: service.name,
    about: service.about ?? '',
    eligibility: service.eligibility ?? '',
    channels: [...service.channels].sort(),
    languages: [...service.languages].sort(),
    documents: [...new Set(service.requiredDocuments)],
    gives: service.gives.map((id) => nameOf.get(id)),
    fee: service.fee,
    waitDays: service.waitDays,
  }));
  return offered.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const offices = ({ actors }: City) =>
  actors
    .map(({ name, kind, level, about = '', url }) => JSON.stringify({ name, kind, level, about, url }))
    .sort();

/** Texts as people write them, each another: directories have no others, and readers take signs out of them. */
function plain(board: Board): Board {
  return {
    ...board,
    actors: board.actors.map(({ url: _, about, ...actor }, at) => ({
      ...actor,
      name: `Office ${at}`,
      ...(about !== undefined && { about: `About office ${at}` }),
    })),
    assets: board.assets.map((asset, at) => ({ ...asset, name: `Paper ${at}` })),
    services: board.services.map(({ about, eligibility, ...service }, at) => ({
      ...service,
      name: `Service ${at}`,
      ...(about !== undefined && { about: `About service ${at}` }),
      ...(eligibility !== undefined && { eligibility: `Adults of district ${at}` }),
      languages: service.languages
        .map((tag) => tag.split('-')[0] ?? tag)
        .filter((tag, i, all) => all.indexOf(tag) === i),
      requiredDocuments: service.requiredDocuments.map((_, index) => `Document ${at} ${index}`),
    })),
  };
}

describe('DR-16 what a city offers, read again from what was written', () => {
  test.each(scenarioFolders())('HSDS and the pack of %s give the same', async (id) => {
    const board = exampleIn(id, 'en');
    for (const format of ['hsds', 'pack'] as const) {
      const pack = await readAgain(board, format);
      expect(said(pack)).toEqual(said(board));
      expect(offices(pack)).toEqual(offices(board));
    }
  });

  test('HSDS of any board gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryBoard.filter(({ services }) => services.length > 0).map(plain),
        async (board) => {
          const pack = await readAgain(board, 'hsds');
          expect(said(pack)).toEqual(said(board));
          expect(offices(pack)).toEqual(offices(board));
        },
      ),
      { numRuns: propertyRuns(60) },
    );
  });

  test('the table of any board has the texts and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryBoard.filter(({ services }) => services.length > 0).map(plain),
        async (board) => {
          const pack = await readAgain(board, 'services');
          const told = new Set(
            said(pack).map(({ actor, name, fee, waitDays }) => JSON.stringify([actor, name, fee, waitDays])),
          );
          for (const { actor, name, fee, waitDays } of said(board))
            expect(told).toContain(JSON.stringify([actor, name, fee, waitDays]));
        },
      ),
      { numRuns: propertyRuns(60) },
    );
  });
});

test('DR-16 what is sensitive is in no public file, and an id of a directory stays what it was there', () => {
  const board = exampleIn('foreign-student', 'en');
  const [first, ...others] = board.services;
  if (first === undefined) throw new Error('the example has no services');
  const source = { dataset: 'The city', id: 'service-4711' };
  const city = {
    ...board,
    services: [{ ...first, source }, ...others.map((service) => ({ ...service, sensitive: true }))],
  };
  for (const format of ['hsds', 'services', 'pack'] as const) {
    const { body, filename } = exportServices({ board: city, format, audience: 'public' });
    expect(String(body)).toContain(first.name);
    expect(String(body)).toContain('service-4711');
    for (const { name } of others) expect(String(body)).not.toContain(name);
    expect(filename).toMatch(/-services-public\./);
  }
});

test('DR-16 nothing in the table is a formula', () => {
  const board = exampleIn('foreign-student', 'en');
  const services = board.services.map((service) => ({ ...service, name: '=1+1', about: 'a;=2+2\n=3' }));
  const { body } = exportServices({
    board: { ...board, services },
    format: 'services',
    audience: 'internal',
  });
  expect(String(body)).not.toMatch(/(^|[",;\n])\s*=\d/m);
});
