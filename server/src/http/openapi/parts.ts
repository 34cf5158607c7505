import { ERRORS, type ErrorCode } from '@parcours/shared/errors';

/** Pieces of an OpenAPI 3.1 description. Only their JSON matters. */
export type Piece = Readonly<Record<string, unknown>>;
export type Paths = Readonly<Record<string, Piece>>;

export const schemaRef = (name: string): Piece => ({ $ref: `#/components/schemas/${name}` });

export const jsonContent = (schema: Piece): Piece => ({ 'application/json': { schema } });

export const answer = (description: string, content?: Piece, headers?: Piece): Piece => ({
  description,
  ...(content && { content }),
  ...(headers && { headers }),
});

/** The refusals of an operation, by status; each names the codes that its problem document may have. */
export function refusals(...codes: readonly ErrorCode[]): Piece {
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))];
  const entries = statuses.map((status) => {
    const ofStatus = [...new Set(codes)].filter((code) => ERRORS[code].status === status);
    return [String(status), refusal(ofStatus)] as const;
  });
  return Object.fromEntries(entries);
}

function refusal(codes: readonly ErrorCode[]): Piece {
  const description = codes.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(' ');
  const schema = { allOf: [schemaRef('Problem'), { properties: { code: { enum: codes } } }] };
  return answer(description, { 'application/problem+json': { schema } });
}

/** What every operation on one board takes. */
export const boardId: Piece = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id of the board, as given when it was created.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
};

export const scenarioLanguage: Piece = {
  name: 'lang',
  in: 'query',
  description: 'BCP 47. A scenario that is not in that language comes in English.',
  schema: { type: 'string', default: 'en' },
};

/** The token of a board, with at least this role. */
export const withToken = (role: string): Piece => ({
  security: [{ token: [] }],
  'x-role': role,
});

/** The refusals of every operation that takes a token. */
export const TOKEN_CODES = ['access.missing', 'access.invalid', 'access.role'] as const;

/** The refusals of every operation that reads a board from the log. */
export const READ_CODES = ['board.not-found', 'board.version', 'server.stopping', 'server.storage'] as const;

/** The refusals of every operation that reads a board through and works it out. */
export const WORK_CODES = ['work.too-long', 'work.too-large', 'server.busy', 'server.stopping'] as const;

/** The refusals of every operation with a body. */
export const BODY_CODES = [
  'request.media-type',
  'request.too-large',
  'request.json',
  'access.origin',
] as const;
