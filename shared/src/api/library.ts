import { z } from 'zod';
import { ADMINISTRATOR, ANYBODY, created, json, nothing, resource, WORKING } from './contract.ts';
import { scenarioCardShape, scenarioPath } from './scenarios.ts';

/** The server's shelf: scenarios that were published on it, beside those that come with Parcours. */
export const library = resource({
  'GET /api/library': {
    id: 'listShelf',
    summary: 'The scenarios that were published on this server',
    access: ANYBODY,
    query: z.object({ lang: z.string().default('en').describe('BCP 47.') }),
    answer: json('The scenarios, by their ids.', z.object({ scenarios: z.array(scenarioCardShape) })),
  },
  'POST /api/library': {
    id: 'publishScenario',
    summary: 'Publish a scenario on this server',
    description:
      'The body is a `parcours.scenario` file, at most 2 MiB. A higher version takes the place of the one that is there; the same file once more changes nothing. It takes what creating a board takes.',
    access: ADMINISTRATOR,
    body: { kind: 'bytes' },
    answer: created('The scenario as the library lists it.', scenarioCardShape, {
      path: '/api/scenarios/{id}',
      description: 'The path of the scenario.',
    }),
    refusals: [
      ...WORKING,
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
    summary: 'Take a scenario off the shelf for good',
    description: 'Boards that were started from it stay. Taking it off again does nothing.',
    access: ADMINISTRATOR,
    path: scenarioPath,
    answer: nothing('It is gone.'),
    refusals: ['server.storage'],
  },
});
