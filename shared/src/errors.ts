/**
 * The one catalogue of coded errors: a stable code, the HTTP status that goes with it, and a title for the
 * problem document (RFC 9457). The client translates codes in its message files; the titles are for operators.
 */
export const ERRORS = {
  'board.format': { status: 422, title: 'This is not a parcours.board document' },
  'board.version': { status: 422, title: 'This board was written by a newer version of Parcours' },
  'board.invalid': { status: 422, title: 'The board has records that do not validate' },
  'board.trimmed': { status: 409, title: 'The board has let go of old values that this copy is built on' },
  'board.not-found': { status: 404, title: 'There is no such board' },
  'board.exists': { status: 409, title: 'The document already holds a board' },
  'board.resent': { status: 409, title: 'What the copy held could not be taken in one piece' },
  'part.format': { status: 422, title: 'This is no part of a Parcours board, or not one that can be read' },
  'part.too-large': { status: 413, title: 'This is more than is put on a board at once' },
  'import.format': { status: 422, title: 'This is no board file, no JSON Canvas and no table of notes' },
  'import.damaged': { status: 422, title: 'The table breaks off in the middle: a quotation mark is missing' },
  'import.long-row': { status: 413, title: 'A row of the table is longer than is read' },
  'import.empty': { status: 422, title: 'There is nothing in the file that could be put on a board' },
  'import.too-large': { status: 413, title: 'The file holds more than is brought in at once' },
  'directory.format': { status: 422, title: 'This is no directory of services in a format that is read' },
  'directory.columns': {
    status: 422,
    title: 'It is a table, and none of its columns is known for the names of services or organisations',
  },
  'directory.damaged': {
    status: 422,
    title: 'The file is not what it says to be: it breaks off, or breaks a rule of its format',
  },
  'directory.empty': { status: 422, title: 'No service and no organisation is found in the file' },
  'directory.part': {
    status: 422,
    title:
      'It is a part of a directory, without the services that it belongs to: give all files of the directory, or its ZIP',
  },
  'directory.too-large': { status: 413, title: 'The directory is larger than is read at once' },
  'directory.context': {
    status: 422,
    title: 'The file names a JSON-LD context elsewhere, which is not fetched',
  },
  'directory.entities': { status: 422, title: 'The file declares XML entities, which are not read' },
  'directory.mapping': { status: 422, title: 'The columns are not said in a way that can be followed' },
  'clipboard.unreadable': { status: 403, title: 'The browser lets no page read its clipboard' },
  'change.damaged': { status: 422, title: 'Changes that a browser had kept cannot be read any more' },
  'connection.not-found': { status: 404, title: 'There is no such connection any more; open a new one' },
  'record.not-found': { status: 404, title: 'There is no such record on the board' },
  'record.invalid': { status: 422, title: 'The record would not validate' },
  'record.exists': { status: 409, title: 'The board already has a record with this id' },
  'reference.missing': { status: 422, title: 'The record refers to something that is not on the board' },
  'leg.self': { status: 422, title: 'A leg cannot lead back to where it starts' },
  'leg.exists': { status: 409, title: 'There is already a leg of this kind between the two' },
  'coordination.self': { status: 422, title: 'Coordination takes two different actors' },
  'coordination.exists': { status: 409, title: 'The coordination of these two actors is already stated' },
  'board.retention': { status: 422, title: 'The board would be past its date of erasure already' },
  'version.not-found': { status: 404, title: 'There is no such version of the board' },
  'version.limit': { status: 409, title: 'No more versions of this board can be kept' },
  'version.moment': { status: 422, title: 'The log does not reach back to that moment' },
  'workshop.moved-on': { status: 409, title: 'The workshop is elsewhere by now' },
  'workshop.unknown': { status: 404, title: 'The workshop has nothing of that name' },
  'workshop.unnamed': { status: 409, title: 'A facilitator says who they are first' },
  'workshop.seat': { status: 403, title: 'This seat opens nothing any more' },
  'workshop.draft': { status: 409, title: 'The workshop is not open yet' },
  'workshop.over': { status: 409, title: 'The workshop is closed' },
  'workshop.door': { status: 403, title: 'Nobody more is let into the workshop' },
  'workshop.full': { status: 409, title: 'All seats are taken' },
  'workshop.alias': { status: 422, title: 'An alias has 1 to 24 characters that can be seen' },
  'workshop.way-back': { status: 404, title: 'No seat is found by these words' },
  'workshop.nothing': { status: 409, title: 'There is nothing on the boards to vote on' },
  'workshop.budget': {
    status: 409,
    title: 'A ballot has more dots than the round gives, or they are on something else',
  },
  'workshop.wall': { status: 403, title: 'The boards of other groups cannot be looked at now' },
  'workshop.too-few': { status: 409, title: 'So few have written that it could be told who wrote what' },
  'workshop.too-many': { status: 429, title: 'So much at once is not taken; wait a minute' },
  'rehearsal.off': { status: 403, title: 'This server runs no rehearsals' },
  'rehearsal.full': { status: 503, title: 'As many rehearsals are under way as this server runs at once' },
  'rehearsal.none': { status: 409, title: 'Robots come to rehearsals alone, and a rehearsal has no other' },
  'workshop.code': { status: 404, title: 'No workshop has this code' },
  'workshop.not-found': { status: 404, title: 'There is no such workshop' },
  'workshop.exists': { status: 409, title: 'There is a workshop with this id already' },
  'workshop.boards': {
    status: 422,
    title: 'Some of the boards cannot be seen with the token given, or come twice',
  },
  'workshop.too-large': { status: 413, title: 'The boards are together more than one report takes' },
  'access.missing': { status: 401, title: 'A token is needed: Authorization: Bearer' },
  'access.invalid': { status: 401, title: 'The token is wrong, expired, or for another board' },
  'access.role': { status: 403, title: 'The role of this link does not allow that' },
  'access.change': { status: 403, title: 'Only a facilitator may change that' },
  'access.locked': { status: 403, title: 'The facilitator has locked the frame that this is in' },
  'access.client': { status: 409, title: 'Somebody else on the board writes under that client id' },
  'access.admin': { status: 401, title: 'This takes the administrator’s secret' },
  'access.trials': { status: 429, title: 'Too many wrong secrets came from here; wait a moment' },
  'access.origin': { status: 403, title: 'Requests from other sites are refused' },
  'access.host': { status: 421, title: 'This server does not answer under that host name' },
  'request.json': { status: 400, title: 'The body is not JSON in UTF-8 or UTF-16' },
  'request.invalid': { status: 422, title: 'The request does not have the shape that is described' },
  'request.media-type': { status: 415, title: 'The body must be application/json' },
  'request.too-large': { status: 413, title: 'The body is larger than this server takes' },
  'request.too-slow': { status: 408, title: 'The body stopped coming, or comes too slowly' },
  'request.gone': { status: 499, title: 'Nobody waits for the answer any more' },
  'work.too-long': { status: 422, title: 'This takes longer to work out than this server grants' },
  'work.too-large': { status: 422, title: 'This takes more memory to work out than this server grants' },
  'work.ended': { status: 503, title: 'What worked it out came to a sudden end; try again in a moment' },
  'route.not-found': { status: 404, title: 'There is nothing here' },
  'route.method': { status: 405, title: 'This resource does not take that method' },
  'scenario.not-found': { status: 404, title: 'There is no such scenario' },
  'scenario.format': { status: 422, title: 'This is no parcours.scenario file, or it is damaged' },
  'scenario.invalid': { status: 422, title: 'Something in the scenario does not validate' },
  'scenario.too-large': { status: 413, title: 'The scenario is larger than is read' },
  'pack.not-found': { status: 404, title: 'There is no such city pack on the shelf' },
  'pack.invalid': { status: 422, title: 'Something in the city pack does not validate' },
  'library.bundled': { status: 409, title: 'A scenario that comes with Parcours has this id' },
  'library.version': {
    status: 409,
    title: 'This version with other content, or a later one, is on the shelf',
  },
  'library.full': { status: 409, title: 'No more scenarios or packs are kept on this shelf' },
  'report.format': { status: 404, title: 'The report does not come in that format' },
  'map.too-large': { status: 422, title: 'The picture is too large to be painted; take it as SVG' },
  'client.not-built': { status: 503, title: 'The pages are not built; run pnpm build' },
  'server.stopping': { status: 503, title: 'The server is about to stop; try again in a moment' },
  'server.busy': { status: 503, title: 'Too much waits to be worked out; try again in a moment' },
  'server.storage': { status: 503, title: 'The store did not take it; nothing was saved' },
  'server.failed': { status: 500, title: 'Something failed on the server' },
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
