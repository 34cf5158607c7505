import {
  answer,
  jsonContent,
  type Paths,
  type Piece,
  refusals,
  scenarioLanguage,
  schemaRef,
} from './parts.ts';

const scenarioId: Piece = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const list: Piece = {
  type: 'object',
  required: ['scenarios'],
  properties: { scenarios: { type: 'array', items: schemaRef('ScenarioCard') } },
};

export const scenarioPaths: Paths = {
  '/api/scenarios': {
    parameters: [scenarioLanguage],
    get: {
      operationId: 'listScenarios',
      tags: ['scenarios'],
      summary: 'The library; its first scenario is the demonstration',
      security: [{}],
      responses: { 200: answer('The scenarios, in their order.', jsonContent(list)) },
    },
  },
  '/api/scenarios/{id}': {
    parameters: [scenarioId, scenarioLanguage],
    get: {
      operationId: 'readScenario',
      tags: ['scenarios'],
      summary: 'One scenario, with the board it starts from and its worked example',
      security: [{}],
      responses: {
        200: answer('The scenario.', jsonContent(schemaRef('Scenario'))),
        ...refusals('scenario.not-found'),
      },
    },
  },
};
