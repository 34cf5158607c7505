import { z } from 'zod';
import { SCENARIO_TYPE } from '../scenario/file.ts';
import { ADMINISTRATOR, ANYBODY, created, file, json, nothing, resource, WORKING } from './contract.ts';
import { scenarioCardShape, scenarioPath } from './scenarios.ts';

const count = z.int().min(0);

/** A city pack as the shelf lists it. */
const packCardShape = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.string().describe('The one that its names are in (BCP 47).'),
    licence: z.string().optional(),
    attribution: z.string().optional(),
    actors: count,
    services: count,
    practices: count,
  })
  .meta({ id: 'PackCard' });

export type PackCard = z.output<typeof packCardShape>;

/** The server's shelf: scenarios that were published on it, beside those that come with Parcours, and city packs. */
export const library = resource({
  'GET /api/library': {
    id: 'listShelf',
    summary: 'The scenarios and city packs that were published on this server',
    access: ANYBODY,
    query: z.object({ lang: z.string().default('en').describe('BCP 47.') }),
    answer: json(
      'The scenarios by their ids, and the packs by their titles.',
      z.object({ scenarios: z.array(scenarioCardShape), packs: z.array(packCardShape).readonly() }),
    ),
  },
  'GET /api/library/{id}': {
    id: 'readShelved',
    summary: 'A scenario or a city pack of the shelf, as its file',
    access: ANYBODY,
    path: scenarioPath,
    answer: file(
      'A `parcours.scenario` file, or a `parcours.pack` document.',
      SCENARIO_TYPE,
      'application/json',
    ),
    refusals: ['pack.not-found', 'server.storage'],
  },
  'POST /api/library': {
    id: 'publishScenario',
    summary: 'Publish a scenario or a city pack on this server',
    description:
      'The body is a `parcours.scenario` file or a `parcours.pack` document, at most 2 MiB. A higher version of a scenario takes the place of the one that is there, and the same file once more changes nothing; a pack takes the place of that of its title and language. It takes what creating a board takes.',
    access: ADMINISTRATOR,
    body: { kind: 'bytes' },
    answer: created(
      'What was published, as the library lists it.',
      z.union([scenarioCardShape, packCardShape]),
      {
        path: '/api/library/{id}',
        description: 'The path of its file.',
      },
    ),
    refusals: [
      ...WORKING,
      'request.json',
      'import.format',
      'pack.invalid',
      'directory.empty',
      'scenario.format',
      'scenario.invalid',
      'scenario.too-large',
      'board.format',
      'board.version',
      'board.invalid',
      'library.bundled',
      'library.version',
      'library.full',
      'server.storage',
    ],
  },
  'DELETE /api/library/{id}': {
    id: 'unpublishScenario',
    summary: 'Take a scenario or a city pack off the shelf for good',
    description: 'Boards that were started from it, or took from it, stay. Taking it off again does nothing.',
    access: ADMINISTRATOR,
    path: scenarioPath,
    answer: nothing('It is gone.'),
    refusals: ['server.storage'],
  },
});
