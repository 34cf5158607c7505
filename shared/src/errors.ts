/**
 * The one catalogue of coded errors: a stable code, the HTTP status that goes with it, and a title for the
 * problem document (RFC 9457). The client translates codes in its message files; the titles are for operators.
 */
export const ERRORS = {
  'board.format': { status: 422, title: 'This is not a parcours.board document' },
  'board.version': { status: 422, title: 'This board was written by a newer version of Parcours' },
  'board.invalid': { status: 422, title: 'The board has records that do not validate' },
  'board.not-found': { status: 404, title: 'There is no such board' },
  'record.not-found': { status: 404, title: 'There is no such record on the board' },
  'record.invalid': { status: 422, title: 'The record would not validate' },
  'record.exists': { status: 409, title: 'The board already has a record with this id' },
  'reference.missing': { status: 422, title: 'The record refers to something that is not on the board' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** An error with a stable code. `details` must hold nothing personal: it goes to the caller as it is. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(`${code}: ${ERRORS[code].title}`);
    this.name = 'CodedError';
    this.code = code;
    this.details = details;
  }
}
