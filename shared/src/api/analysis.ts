import { z } from 'zod';
import { ACCESSES, ANALYSIS_FORMAT, ANALYSIS_VERSION, HANDOFF_STATES, OUTCOMES } from '../analysis/index.ts';
import { boardBody, boardPath, faultyRecord } from './common.ts';
import { ANYBODY, json, onBoard, READING, resource, WORKING } from './contract.ts';

const id = z.string();
const ids = z.array(id);

const objective = z.object({
  objective: id,
  persona: id,
  outcome: z.enum(OUTCOMES),
  unlock: z.object({ size: z.number(), sets: z.array(ids), exact: z.boolean() }).nullable(),
  missing: ids,
  circles: z.array(ids),
  gatekeepers: z.object({ basis: z.enum(['as-is', 'if-unblocked']), steps: ids, actors: ids }).nullable(),
  plan: z.object({ days: z.number(), visits: z.number(), cost: z.number(), steps: ids }).nullable(),
});

/** A `parcours.analysis` document, version 1. */
const analysisShape = z
  .object({
    format: z.literal(ANALYSIS_FORMAT),
    version: z.literal(ANALYSIS_VERSION),
    objectives: z.array(objective),
    barriers: z.array(z.object({ barrier: id, essentialFor: ids, partOf: ids, personas: ids })),
    leverage: z.array(z.object({ budget: z.number(), barriers: ids, unlocks: ids, exact: z.boolean() })),
    equity: z.array(z.object({ service: id, persona: id, access: z.enum(ACCESSES) })),
    coordination: z.array(
      z.object({ from: id, to: id, handoffs: z.number(), personas: ids, state: z.enum(HANDOFF_STATES) }),
    ),
    problems: z.array(faultyRecord),
  })
  .meta({ id: 'Analysis' });

const answer = json('The analysis.', analysisShape);

export const analysis = resource({
  'GET /api/boards/{id}/analysis': {
    id: 'analyseBoard',
    summary: 'Which objectives are out of reach, for whom, and why',
    access: onBoard('view'),
    path: boardPath,
    answer,
    refusals: [...READING, ...WORKING],
  },
  'POST /api/analyse': {
    id: 'analyse',
    summary: 'The analysis of a board that is handed in; nothing is stored',
    description: 'Records that do not validate are left out, and listed in `problems`.',
    access: ANYBODY,
    body: boardBody,
    answer,
    refusals: WORKING,
  },
});
