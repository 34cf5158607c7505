import { z } from 'zod';
import { boardPath, wholeNumber } from './common.ts';
import { created, file, json, onBoard, type PathParameter, resource } from './contract.ts';
import { workshopPath } from './workshops.ts';

/** A place in a stream of bytes. */
const place = wholeNumber(0);

const connectionPath = {
  ...boardPath,
  connection: {
    shape: z.string().describe('The id that opening it gave. It takes the same token.'),
    otherwise: 'connection.not-found',
  },
} as const satisfies Record<string, PathParameter>;

const workshopConnectionPath = {
  ...workshopPath,
  connection: connectionPath.connection,
} as const satisfies Record<string, PathParameter>;

const sentQuery = z.object({
  from: place.describe('Where in the stream the part begins.'),
  last: z.string().optional().describe('Given, with any value: nothing follows.'),
});

const receivedQuery = z.object({
  after: place.describe('Up to where the client has the stream; the server lets go of that.'),
});

const ON_CONNECTION = { kind: 'connection', role: 'view' } as const;

/** Connections to a board, or to a live workshop, over HTTP requests, for networks that let no WebSocket through. */
export const connections = resource({
  'POST /api/boards/{id}/connections': {
    id: 'openConnection',
    summary: 'Connect to the board over HTTP requests, where WebSockets are blocked',
    description:
      'The messages are those of `/sync/{id}`. In each direction they travel in a stream of bytes: each is a byte 0, its length in four bytes (big endian), and the message. The server ends its stream by a byte 1, a length, and as content the close code (a variable-length number of lib0) and the reason (a text of lib0). A connection of which nothing is asked for a minute has ended.',
    access: onBoard('view'),
    path: boardPath,
    answer: created('The connection.', z.object({ connection: z.string() })),
    refusals: ['server.busy', 'server.stopping'],
  },
  'POST /api/boards/{id}/connections/{connection}/sent': {
    id: 'send',
    summary: 'Send the next part of the client’s stream',
    description:
      'One at a time. What the server has already is passed over, so that a part whose answer was lost is sent again. `last` takes leave.',
    access: ON_CONNECTION,
    path: connectionPath,
    query: sentQuery,
    body: { kind: 'bytes' },
    answer: json('Up to where the server has the stream.', z.object({ received: z.int().min(0) })),
  },
  'POST /api/boards/{id}/connections/{connection}/received': {
    id: 'receive',
    summary: 'Wait for the next part of the server’s stream',
    description:
      'Answered as soon as there is something, after some 20 seconds in any case: where in the stream the part begins (a variable-length number of lib0), then the part.',
    access: ON_CONNECTION,
    path: connectionPath,
    query: receivedQuery,
    answer: file('A part, which may be empty.', 'application/octet-stream'),
  },
  'POST /api/workshops/{id}/connections': {
    id: 'openWorkshopConnection',
    summary: 'Follow a live workshop over HTTP requests, where WebSockets are blocked',
    description:
      'The frames are those of `/workshop/{id}`, as text in UTF-8, in two streams as those of a connection to a board. It takes a link to lead, to help or of the big screen, or a seat.',
    access: ON_CONNECTION,
    path: workshopPath,
    answer: created('The connection.', z.object({ connection: z.string() })),
    refusals: ['access.invalid', 'server.busy', 'server.stopping'],
  },
  'POST /api/workshops/{id}/connections/{connection}/sent': {
    id: 'sendToWorkshop',
    summary: 'Send the next part of the client’s stream to a live workshop',
    access: ON_CONNECTION,
    path: workshopConnectionPath,
    query: sentQuery,
    body: { kind: 'bytes' },
    answer: json('Up to where the server has the stream.', z.object({ received: z.int().min(0) })),
  },
  'POST /api/workshops/{id}/connections/{connection}/received': {
    id: 'receiveFromWorkshop',
    summary: 'Wait for the next part of a live workshop’s stream',
    access: ON_CONNECTION,
    path: workshopConnectionPath,
    query: receivedQuery,
    answer: file('A part, which may be empty.', 'application/octet-stream'),
  },
});
