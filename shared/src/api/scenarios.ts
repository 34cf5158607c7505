import { z } from 'zod';
import { PAPERS } from '../drawing/board/sizes.ts';
import { LANGUAGE_TAGS } from '../messages/index.ts';
import { SCENARIO_TYPE } from '../scenario/file.ts';
import { sourceDocumentShape } from '../scenario/model.ts';
import { planShape } from '../workshop/command.ts';
import { boardShape } from './common.ts';
import { ANYBODY, file, json, type PathParameter, resource, WORKING } from './contract.ts';

/** Whether a scenario comes with Parcours, or was published on this server. */
const ORIGINS = ['bundled', 'shelf'] as const;

/** A scenario as the library lists it, worded in one language. */
export const scenarioCardShape = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    summary: z.string(),
    persona: z.string(),
    pathway: z.string(),
    city: z.object({ id: z.string(), name: z.string(), country: z.string().optional() }),
    languages: z.array(z.string()).readonly().describe('Those that it can be had in.'),
    language: z.string().describe('The one that it is worded in here.'),
    hasExample: z.boolean().describe('Whether its example shows ways through the city.'),
    hasPlan: z.boolean().describe('Whether a workshop with it has a plan of its own.'),
    origin: z.enum(ORIGINS).describe('Whether it comes with Parcours, or was published on this server.'),
  })
  .meta({ id: 'ScenarioCard' });

export type ScenarioCard = z.output<typeof scenarioCardShape>;

const detailsShape = z.object({
  guidingQuestions: z.array(z.string()).readonly(),
  sources: z.array(sourceDocumentShape).readonly(),
  licence: z.string().optional(),
  attribution: z.string().optional(),
  author: z.string().optional(),
  plan: planShape.optional().describe('What a workshop with it is prepared with.'),
});

/** A scenario without its boards. */
export type ScenarioDetails = ScenarioCard & z.output<typeof detailsShape>;

const scenarioShape = z
  .intersection(scenarioCardShape, detailsShape.extend({ start: boardShape, example: boardShape }))
  .meta({ id: 'Scenario' });

const query = z.object({
  lang: z
    .string()
    .default('en')
    .describe('BCP 47. A scenario that is not in that language comes in the one that it was written in.'),
});

export const scenarioPath = {
  id: { shape: z.string(), otherwise: 'scenario.not-found' },
} as const satisfies Record<string, PathParameter>;

export const kitPaper = z
  .enum(PAPERS)
  .default('a4')
  .describe('The sheets to print on: on A3 all is larger, to be read from afar.');

export const kitAnswer = file('The kit, to be printed and cut out.', 'application/pdf');

/** The library, open to everybody who reaches the server. */
export const scenarios = resource({
  'GET /api/scenarios': {
    id: 'listScenarios',
    summary: 'The library; its first scenario is the demonstration',
    access: ANYBODY,
    query,
    answer: json('The scenarios, in their order.', z.object({ scenarios: z.array(scenarioCardShape) })),
  },
  'GET /api/scenarios/{id}': {
    id: 'readScenario',
    summary: 'One scenario, with the board it starts from and its worked example',
    access: ANYBODY,
    path: scenarioPath,
    query,
    answer: json('The scenario.', scenarioShape),
  },
  'GET /api/scenarios/{id}/file': {
    id: 'scenarioFile',
    summary: 'The scenario as one file, in all its languages, to be shared and published elsewhere',
    access: ANYBODY,
    path: scenarioPath,
    answer: file('A `parcours.scenario` file.', SCENARIO_TYPE),
  },
  'GET /api/scenarios/{id}/kit.pdf': {
    id: 'kitOfScenario',
    summary: 'What a group needs to map it on paper',
    access: ANYBODY,
    path: scenarioPath,
    query: z.object({
      lang: z
        .enum(LANGUAGE_TAGS)
        .default('en')
        .describe(
          'A scenario that is not in that language comes in English, between words of that language.',
        ),
      paper: kitPaper,
    }),
    answer: kitAnswer,
    refusals: WORKING,
  },
});
