import { z } from 'zod';
import { COLLECTION_NAMES, isTimeZone } from '../board/index.ts';
import { LANGUAGE_TAGS } from '../messages/index.ts';
import { AUDIENCES } from '../report/index.ts';
import { boardBody, boardPath, wholeNumber } from './common.ts';
import { ANYBODY, file, json, onBoard, type PathParameter, READING, resource, WORKING } from './contract.ts';
import {
  LICENCE_NAMES,
  MAP_TYPES,
  PICTURE_TYPES,
  REPORT_FORMATS,
  REPORT_TYPES,
  SCALES,
  SERVICES_FORMATS,
  SERVICES_TYPES,
  THEMES,
} from './formats.ts';
import { kitAnswer, kitPaper } from './scenarios.ts';

export const reportFormat = {
  shape: z.enum(REPORT_FORMATS),
  otherwise: 'report.format',
} as const satisfies PathParameter;

/** How a report, or a picture of the board, is wished for. */
const reportOptions = z.object({
  lang: z
    .enum(LANGUAGE_TAGS)
    .optional()
    .describe('The language of the report’s own words; the board’s where it is one of these, else English.'),
  audience: z
    .enum(AUDIENCES)
    .default('public')
    .describe('`public` leaves out what could put somebody at risk.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'a zone such as Africa/Tunis')
    .default('UTC')
    .describe(
      'The zone (IANA) whose days the report tells, such as `Africa/Tunis`: the day on which it was made, and what is overdue on it.',
    ),
});

/** Beside these, what is known by whoever publishes it alone, for the format `dataset`. */
export const publishedOptions = reportOptions.extend({
  publisher: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe('Who publishes the data set (`dataset`): `dct:publisher`.'),
  licence: z
    .enum(LICENCE_NAMES)
    .optional()
    .describe('Under what others may use the data set (`dataset`), by its name in SPDX: `dct:license`.'),
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .describe(
      'The folder of the web in which the files of the data set (`dataset`) will stand. Without it their addresses are relative to wherever its description stands.',
    ),
});

/** How a picture of the board is wished for. */
const pictureOptions = reportOptions.extend({
  theme: z.enum(THEMES).default('light').describe('The colours of the page by day or in the dark.'),
});

const paintedOptions = pictureOptions.extend({
  scale: z
    .enum(SCALES)
    .default('1')
    .transform(Number)
    .describe('Pixels for each unit of the board; of a very large board there are fewer.'),
});

const ORIGIN = /^https?:\/\/([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/;

const boardReportOptions = publishedOptions.extend({
  since: wholeNumber(1)
    .optional()
    .describe(
      'A version that was kept of the board: the report then tells what has changed since. What either state of the board withholds from the public is not compared in a public report, which tells the day of the version and not its name. Takes a token of the role `edit`.',
    ),
  links: z
    .string()
    .regex(ORIGIN, 'an origin such as https://example.org')
    .optional()
    .describe(
      'The origin of the pages, such as `https://example.org`: in HTML, the internal edition’s sentences then lead to the cards of the board there. Without it they lead nowhere.',
    ),
});

export const reportAnswer = file('The report, as a file.', ...Object.values(REPORT_TYPES));

const sensitiveNames = json(
  'Each place, with the name that stands there.',
  z.object({
    names: z.array(
      z.object({
        name: z.string(),
        of: z.string().describe('The record that bears the name.'),
        collection: z
          .enum([...COLLECTION_NAMES, 'meta'])
          .describe('Where the name stands: of a record, or `meta`.'),
        id: z.string().nullable().describe('The record; null in `meta`.'),
        field: z.string(),
      }),
    ),
  }),
);
const ABOUT_NAMES =
  'A public report leaves out records that are marked sensitive, but cannot know what the texts of others give away. This lists where the names of such records stand in texts that it prints, whatever their case and accents, as words by themselves. Read it before a public report goes out; what else the texts give away no program can know.';

export const report = resource({
  'GET /api/boards/{id}/sensitive-names': {
    id: 'sensitiveNamesOfBoard',
    summary: 'Where the texts of a public report would give away sensitive names',
    description: ABOUT_NAMES,
    access: onBoard('view'),
    path: boardPath,
    answer: sensitiveNames,
    refusals: [...READING, ...WORKING],
  },
  'POST /api/sensitive-names': {
    id: 'sensitiveNames',
    summary: 'The same of a board that is handed in; nothing is stored',
    description: ABOUT_NAMES,
    access: ANYBODY,
    body: boardBody,
    answer: sensitiveNames,
    refusals: WORKING,
  },
  'GET /api/boards/{id}/report.{format}': {
    id: 'reportOnBoard',
    summary: 'The gap report',
    access: onBoard('view'),
    path: { ...boardPath, format: reportFormat },
    query: boardReportOptions,
    answer: reportAnswer,
    refusals: [...READING, ...WORKING, 'version.not-found'],
  },
  'GET /api/boards/{id}/map.svg': {
    id: 'mapOfBoard',
    summary: 'The route map',
    access: onBoard('view'),
    path: boardPath,
    query: reportOptions,
    answer: file('A picture.', MAP_TYPES.svg),
    refusals: [...READING, ...WORKING],
  },
  'GET /api/boards/{id}/map.png': {
    id: 'pictureOfBoard',
    summary: 'The route map in pixels',
    access: onBoard('view'),
    path: boardPath,
    query: reportOptions,
    answer: file('A picture.', MAP_TYPES.png),
    refusals: [...READING, ...WORKING, 'map.too-large'],
  },
  'GET /api/boards/{id}/board.canvas': {
    id: 'canvasOfBoard',
    summary: 'The board as a JSON Canvas, for other programs',
    description:
      'JSON Canvas 1.0 (jsoncanvas.org): cards as texts, frames as groups, ways as edges. The board itself lies in it too, under `parcours`, without what the edition leaves out.',
    access: onBoard('view'),
    path: boardPath,
    query: reportOptions,
    answer: file('A JSON Canvas.', MAP_TYPES.canvas),
    refusals: [...READING, ...WORKING],
  },
  'GET /api/boards/{id}/board.svg': {
    id: 'drawingOfBoard',
    summary: 'The board as it lies on the canvas',
    access: onBoard('view'),
    path: boardPath,
    query: pictureOptions,
    answer: file('A picture.', PICTURE_TYPES['board.svg']),
    refusals: [...READING, ...WORKING],
  },
  'GET /api/boards/{id}/board.png': {
    id: 'paintingOfBoard',
    summary: 'The board as it lies on the canvas, in pixels',
    access: onBoard('view'),
    path: boardPath,
    query: paintedOptions,
    answer: file('A picture.', PICTURE_TYPES['board.png']),
    refusals: [...READING, ...WORKING, 'map.too-large'],
  },
  'GET /api/boards/{id}/directory.{format}': {
    id: 'servicesOfBoard',
    summary: 'The actors and services of the board, for the directory of its city',
    description:
      'As HSDS 3 (`hsds`: organisations with their services, in the ids of the directory that they came from), as a table (`services`), or as a `parcours.pack` (`pack`), which `POST /api/directories` reads again.',
    access: onBoard('view'),
    path: { ...boardPath, format: { shape: z.enum(SERVICES_FORMATS), otherwise: 'report.format' } },
    query: reportOptions.pick({ audience: true, timeZone: true }),
    answer: file('The services, as a file.', ...new Set(Object.values(SERVICES_TYPES))),
    refusals: [...READING, ...WORKING],
  },
  'GET /api/boards/{id}/kit.pdf': {
    id: 'kitOfBoard',
    summary: 'What a group needs to map it on paper',
    description:
      'The persons, objectives, papers and services of the board as sheets and cards to cut out, without its route, with empty cards for steps, barriers and ways.',
    access: onBoard('view'),
    path: boardPath,
    query: reportOptions.pick({ lang: true, timeZone: true }).extend({ paper: kitPaper }),
    answer: kitAnswer,
    refusals: [...READING, ...WORKING],
  },
  'POST /api/report.{format}': {
    id: 'report',
    summary: 'The gap report on a board that is handed in; nothing is stored',
    access: ANYBODY,
    path: { format: reportFormat },
    query: publishedOptions,
    body: boardBody,
    answer: reportAnswer,
    refusals: WORKING,
  },
});
