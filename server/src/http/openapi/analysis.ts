import {
  answer,
  BODY_CODES,
  boardId,
  jsonContent,
  type Paths,
  READ_CODES,
  refusals,
  schemaRef,
  TOKEN_CODES,
  WORK_CODES,
  withToken,
} from './parts.ts';

const analysis = answer('The analysis.', jsonContent(schemaRef('Analysis')));

export const analysisPaths: Paths = {
  '/api/boards/{id}/analysis': {
    parameters: [boardId],
    get: {
      operationId: 'analyseBoard',
      tags: ['analysis'],
      summary: 'Which objectives are out of reach, for whom, and why',
      ...withToken('view'),
      responses: { 200: analysis, ...refusals(...TOKEN_CODES, ...READ_CODES, ...WORK_CODES) },
    },
  },
  '/api/analyse': {
    post: {
      operationId: 'analyse',
      tags: ['analysis'],
      summary: 'The analysis of a board that is handed in; nothing is stored',
      description: 'Records that do not validate are left out, and listed in `problems`.',
      security: [{}],
      requestBody: { required: true, content: jsonContent(schemaRef('Board')) },
      responses: {
        200: analysis,
        ...refusals(...BODY_CODES, ...WORK_CODES, 'board.format', 'board.version'),
      },
    },
  },
};
