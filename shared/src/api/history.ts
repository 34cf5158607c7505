import { z } from 'zod';
import { boardPath, boardShape, moment, wholeNumber } from './common.ts';
import {
  created,
  json,
  jsonBody,
  nothing,
  onBoard,
  type PathParameter,
  READING,
  resource,
  WORKING,
} from './contract.ts';

/** Why a version of a board was kept. */
export const occasionShape = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('wish') })
    .describe('Somebody asked for it, or for a restore that it takes back.'),
  z
    .strictObject({ kind: z.literal('removal'), cards: z.int().min(0) })
    .describe('The board as it was just before so many cards were removed at once.'),
  z
    .strictObject({ kind: z.literal('phase'), phase: z.string().max(64) })
    .describe('A phase of the live workshop began, by its id.'),
  z.strictObject({ kind: z.literal('work') }).describe('The board had been worked on for a while.'),
]);

export type Occasion = z.output<typeof occasionShape>;

export const ON_REQUEST: Occasion = { kind: 'wish' };

const versionShape = z
  .object({ version: z.int(), name: z.string(), at: moment, occasion: occasionShape })
  .meta({ id: 'Version' });

/** A version as the API tells of it; without a name it is told by its occasion. */
export type VersionAnswer = z.output<typeof versionShape>;

const newVersion = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .describe('What the version is called. One without a name gives way when there are too many.'),
});

const keptVersion = 'A version that was kept.';
const pastMoment = moment.optional().describe('A moment that the log reaches back to.');

/** A past state is that of a version or that of a moment. */
function isOneOf({
  version,
  at,
}: {
  readonly version?: number | undefined;
  readonly at?: string | undefined;
}) {
  return (version === undefined) !== (at === undefined);
}
const EITHER = { message: 'either a version or a moment' };

const versionPath = {
  ...boardPath,
  version: { shape: wholeNumber(1), otherwise: 'version.not-found' },
} as const satisfies Record<string, PathParameter>;

export const history = resource({
  'GET /api/boards/{id}/versions': {
    id: 'listVersions',
    summary: 'The versions that were kept, oldest first, and how far back the log reaches',
    description:
      'One without a name was kept before a restore or, as its occasion says, by the server: before many cards were removed, at the beginning of each phase of a live workshop, and while the board was worked on. The log is rewritten as it grows and when a board is left, and then reaches back to that moment.',
    access: onBoard('edit'),
    path: boardPath,
    answer: json(
      'The history.',
      z.object({ versions: z.array(versionShape), log: z.object({ from: moment, to: moment }) }),
    ),
    refusals: READING,
  },
  'POST /api/boards/{id}/versions': {
    id: 'keepVersion',
    summary: 'Keep the board as it is now, under a name or for the time being',
    access: onBoard('edit'),
    path: boardPath,
    body: jsonBody(newVersion),
    answer: created('The version.', versionShape),
    refusals: [...READING, 'version.limit'],
  },
  'PATCH /api/boards/{id}/versions/{version}': {
    id: 'renameVersion',
    summary: 'Give a version another name',
    description: 'One without a name gets one, and then does not give way any more.',
    access: onBoard('edit'),
    path: versionPath,
    body: jsonBody(newVersion.required()),
    answer: json('The version.', versionShape),
    refusals: READING,
  },
  'DELETE /api/boards/{id}/versions/{version}': {
    id: 'removeVersion',
    summary: 'Remove a version',
    description:
      'The board stays as it is. The number is not given again. A report since it is no longer possible.',
    access: onBoard('facilitate'),
    path: versionPath,
    answer: nothing('It is gone.'),
    refusals: READING,
  },
  'GET /api/boards/{id}/past': {
    id: 'pastBoard',
    summary: 'The board as it was at a version or a moment',
    description: 'Nothing changes by it. One of the two must be given.',
    access: onBoard('edit'),
    path: boardPath,
    query: z
      .object({ version: wholeNumber(1).optional().describe(keptVersion), at: pastMoment })
      .refine(isOneOf, EITHER),
    answer: json('The board.', boardShape),
    refusals: [...READING, ...WORKING, 'version.not-found', 'version.moment'],
  },
  'POST /api/boards/{id}/restore': {
    id: 'restoreVersion',
    summary: 'Make the board what it was at a version or a moment',
    description:
      'A new change, which everybody on the board sees at once. The board as it was just before is kept as a version, so that restoring that one takes the change back. The date of erasure stays as it is.',
    access: onBoard('facilitate'),
    path: boardPath,
    body: jsonBody(
      z
        .strictObject({ version: z.int().min(1).optional().describe(keptVersion), at: pastMoment })
        .refine(isOneOf, EITHER),
    ),
    answer: json('The version that holds the board as it was before.', z.object({ kept: versionShape })),
    refusals: [...READING, ...WORKING, 'version.not-found', 'version.moment', 'version.limit'],
  },
});
