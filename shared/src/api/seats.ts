import { z } from 'zod';
import { city, doorShape, spokenLanguages, wantedName } from '../workshop/command.ts';
import { languageTag } from './common.ts';
import { ANYBODY, created, json, jsonBody, onWorkshop, resource } from './contract.ts';
import { workshopPath } from './workshops.ts';

/** Who somebody wants to be in a workshop. */
const wantedSeat = z.strictObject({
  key: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .describe('Drawn by the page, which keeps it: asking twice with one key gives one seat.'),
  alias: wantedName.describe('Not the full name. It is made unique: a second Amina becomes “Amina 2”.'),
  languages: spokenLanguages.describe('What the person speaks, best first.'),
  city: city.optional(),
  isRobot: z.literal(true).optional().describe('In a rehearsal alone.'),
});

const seat = z.object({
  seat: z.string(),
  alias: z.string(),
  token: z.string().describe('Opens this place in the workshop, on the board of its group.'),
  wayBack: z.array(z.string()).describe('Four words by which the seat is found again on another device.'),
});

const entrance = z.object({
  title: z.string(),
  host: z.string(),
  languages: z.array(z.string()),
  retainUntil: z.string(),
  isRehearsal: z.boolean().describe('Whether robots come into it to try another one out.'),
  stage: z.enum(['draft', 'lobby', 'running', 'closed']),
  door: doorShape,
  suggestion: z.string().describe('An alias that nobody has.'),
});

const answers = z.object({
  question: z
    .string()
    .nullable()
    .describe('As the trainer wrote it; null where it is asked in the words of the page.'),
  isEnded: z.boolean(),
  answers: z.array(z.string()),
});

export const seats = resource({
  'GET /api/workshops/{id}/entrance': {
    id: 'readEntrance',
    summary: 'What people are told before they come into a live workshop',
    access: onWorkshop('contribute'),
    path: workshopPath,
    query: z.strictObject({ lang: languageTag.optional().describe('Of the alias that is suggested.') }),
    answer: json('Who invites, to what, and until when it is kept.', entrance),
    refusals: ['workshop.not-found', 'server.storage'],
  },
  'POST /api/workshops/{id}/seats': {
    id: 'takeSeat',
    summary: 'Come into a live workshop',
    description:
      'Nothing is asked for but an alias and languages. The token of the answer opens the workshop by its WebSocket (`/workshop/{id}`), and the board of the group that the seat is in.',
    access: onWorkshop('contribute'),
    path: workshopPath,
    body: jsonBody(wantedSeat),
    answer: created('The seat.', seat),
    refusals: [
      'workshop.not-found',
      'workshop.draft',
      'workshop.over',
      'workshop.door',
      'workshop.full',
      'workshop.alias',
      'rehearsal.none',
      'server.busy',
      'server.storage',
    ],
  },
  'POST /api/workshops/{id}/seats/back': {
    id: 'findSeat',
    summary: 'Come back to a seat on another device, by its four words',
    access: onWorkshop('contribute'),
    path: workshopPath,
    body: jsonBody(z.strictObject({ words: z.string().max(200) })),
    answer: json('The seat.', seat),
    refusals: ['workshop.not-found', 'workshop.way-back', 'access.trials', 'server.storage'],
  },
  'GET /api/workshops/{id}/answers': {
    id: 'readAnswers',
    summary: 'What people answered to the last question of a live workshop',
    description:
      'Nobody reads them before the question has ended, be it with the workshop. They come in a drawn order, and say nothing of who wrote them.',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    answer: json('The answers.', answers),
    refusals: ['workshop.not-found', 'server.storage'],
  },
  'POST /api/join': {
    id: 'findWorkshop',
    summary: 'The workshop that a code on the wall stands for',
    access: ANYBODY,
    body: jsonBody(z.strictObject({ code: z.string().max(40) })),
    answer: json('A link to come in.', z.object({ id: z.string(), token: z.string(), link: z.string() })),
    refusals: ['workshop.code', 'access.trials'],
  },
});
