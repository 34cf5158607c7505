import { z } from 'zod';
import { OUTCOMES } from '../analysis/index.ts';
import { FOLLOWER, file, json, resource, WORKING } from './contract.ts';
import { workshopPath } from './workshops.ts';

/** What the board of a group says at a glance. */
export const glanceShape = z.object({
  objectives: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        outcome: z.enum(OUTCOMES).describe('What the group’s ways to it come to.'),
      }),
    )
    .describe('Boards of the same scenario have the same ids.'),
  circles: z.int().describe('How many circles of documents there are that wait for each other.'),
  barriers: z
    .array(z.object({ title: z.string(), votes: z.int() }))
    .describe('At most three: those with most votes, the first with most.'),
});

export type Glance = z.output<typeof glanceShape>;

const tile = z.object({
  group: z.int(),
  name: z.string().nullable().describe('What the group is called, where it has said so.'),
  language: z.string().describe('In which it works (BCP 47).'),
  board: z.string().nullable().describe('To look at; not for the big screen.'),
  picture: z
    .string()
    .nullable()
    .describe('Another one each time that the picture is drawn again; null before.'),
  glance: glanceShape.nullable(),
});

export type WallTile = z.output<typeof tile>;

const followers = [
  'workshop.not-found',
  'workshop.seat',
  'workshop.wall',
  'server.storage',
  'server.stopping',
] as const;

export const wall = resource({
  'GET /api/workshops/{id}/wall': {
    id: 'readWall',
    summary: 'The boards of all groups at a glance',
    description:
      'For facilitators and helpers at any time; for seats and the big screen while the wall is open. A board that has changed is drawn again when somebody asks, at most every 15 seconds, and is here the next time.',
    access: FOLLOWER,
    path: workshopPath,
    answer: json('The groups, by number.', z.object({ tiles: z.array(tile) })),
    refusals: followers,
  },
  'GET /api/workshops/{id}/wall/{group}': {
    id: 'readWallPicture',
    summary: 'The picture of one group on the wall',
    description: 'The route map as it was when the board was looked at last, without what is sensitive.',
    access: FOLLOWER,
    path: {
      ...workshopPath,
      group: {
        shape: z
          .string()
          .regex(/^\d{1,2}$/)
          .transform(Number)
          .describe('The number of the group.'),
        otherwise: 'workshop.unknown',
      },
    },
    answer: file('The picture.', 'image/svg+xml'),
    refusals: [...followers, 'workshop.unknown', ...WORKING],
  },
});
