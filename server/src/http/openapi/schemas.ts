import { ACCESSES, OUTCOMES } from '@parcours/shared/analysis';
import { boardJsonSchema } from '@parcours/shared/board';
import { ROLES } from '@parcours/shared/protocol';
import { type Piece, schemaRef } from './parts.ts';

const string: Piece = { type: 'string' };
const number: Piece = { type: 'number' };
const boolean: Piece = { type: 'boolean' };
const list = (items: Piece): Piece => ({ type: 'array', items });
const ids = list(string);
const orNull = (schema: Piece): Piece => ({ oneOf: [schema, { type: 'null' }] });

/** An object with all of these, and perhaps others. */
const object = (properties: Piece, optional: Piece = {}): Piece => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});

const byRole = object(Object.fromEntries(ROLES.map((role) => [role, string])));
const problem = object({ collection: string, id: string, message: string });

const objective = object({
  objective: string,
  persona: string,
  outcome: { enum: OUTCOMES },
  unlock: orNull(object({ size: number, sets: list(ids), exact: boolean })),
  missing: ids,
  circles: list(ids),
  gatekeepers: orNull(object({ basis: { enum: ['as-is', 'if-unblocked'] }, steps: ids, actors: ids })),
  plan: orNull(object({ days: number, visits: number, cost: number, steps: ids })),
});

const analysis = object({
  format: { const: 'parcours.analysis' },
  version: { const: 1 },
  objectives: list(objective),
  barriers: list(object({ barrier: string, essentialFor: ids, partOf: ids, personas: ids })),
  leverage: list(object({ budget: number, barriers: ids, unlocks: ids, exact: boolean })),
  equity: list(object({ service: string, persona: string, access: { enum: ACCESSES } })),
  coordination: list(object({ from: string, to: string, handoffs: number, personas: ids, state: string })),
  problems: list(problem),
});

const version = object({
  version: { type: 'integer' },
  name: string,
  at: { type: 'string', format: 'date-time' },
});

const card = object({
  id: string,
  version: string,
  title: string,
  summary: string,
  persona: string,
  pathway: string,
  city: object({ id: string, name: string, country: string }),
  languages: ids,
  language: string,
});

const source = object({ id: string, title: string }, { publisher: string, year: number, url: string });

/** What bodies and answers look like, by name. */
export function schemas(): Piece {
  const { $schema: _schema, $id: _id, ...board } = boardJsonSchema();
  return {
    Board: board,
    Analysis: analysis,
    Access: object({ id: string, tokens: byRole, links: byRole }),
    Version: version,
    ScenarioCard: card,
    Scenario: {
      allOf: [
        schemaRef('ScenarioCard'),
        object({
          guidingQuestions: ids,
          sources: list(source),
          start: schemaRef('Board'),
          example: schemaRef('Board'),
        }),
      ],
    },
    Problem: object(
      { type: string, title: string, status: { type: 'integer' }, code: string },
      { problems: list({ type: 'object' }) },
    ),
  };
}
