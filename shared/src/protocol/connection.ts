/**
 * The WebSocket subprotocol. A client offers it together with its token, `['parcours.v1', token]`, since a
 * browser cannot set a header there and a token in an address would end up in logs.
 */
export const SUBPROTOCOL = 'parcours.v1';

/** Where documents are synced: `/sync/<document>`. */
export const SYNC_PATH = '/sync';

/**
 * Why the server closed a connection. A stock `y-websocket` provider reconnects by itself after any code but
 * those from 4400 to 4499, which say that trying again cannot help.
 */
export const CLOSE = {
  /** The server stops or restarts; come back soon. */
  goingAway: 1001,
  /** A message was longer than the server takes: the same will never be taken. */
  tooLarge: 1009,
  /** The server could not save; nothing that it had not confirmed may be taken for saved. */
  failed: 1011,
  /** The reader is too slow, or the room needs the client to sync from the start; come back. */
  tryAgain: 1013,
  /** The connection sent something that is no message of this protocol. */
  malformed: 4400,
  /** The token is missing, wrong, expired, revoked, or for another board. */
  unauthorised: 4401,
  /** The role does not allow what the connection did. */
  forbidden: 4403,
  /** The connection sent more than anybody needs to. */
  tooMuch: 4429,
  /** There is no such board, or no longer. */
  noSuchBoard: 4404,
  /** The person's place is at another board of the workshop now; their page goes there. */
  moved: 4408,
  /** A newer version of Parcours wrote the board. */
  newerVersion: 4409,
  /** The server has pruned what the client's copy is built on: it has to begin with a new one. */
  beginAnew: 4410,
} as const;

/** Reasons by which a client goes on otherwise than by their code alone. */
export const CLOSE_REASON = {
  /** What the connection sent goes on from what nobody has sent, also after it was asked for that. */
  partsMissing: 'parts are missing',
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** The largest message that the server takes, in bytes. */
export const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;
