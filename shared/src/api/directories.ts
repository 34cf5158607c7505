import { z } from 'zod';
import { COLUMN_ROLES, DIRECTORY_FORMATS, DIRECTORY_PROBLEMS } from '../directory/index.ts';
import { languageTag } from './common.ts';
import { ANYBODY, json, resource, WORKING } from './contract.ts';

const count = z.int().min(0);

/** What was read of a directory of services. */
const directoryShape = z
  .object({
    format: z.enum(DIRECTORY_FORMATS),
    actors: count,
    services: count,
    assets: count,
    isWhole: z
      .boolean()
      .describe(
        'Whether it is a whole directory, so that what is not in it is gone: a city pack, one object or one page of several are parts.',
      ),
    doubles: z.array(z.object({ name: z.string(), ids: z.array(z.string()) })),
    problems: z.array(
      z.object({ code: z.enum(DIRECTORY_PROBLEMS), where: z.string(), message: z.string(), count }),
    ),
    columns: z
      .array(
        z.object({
          heading: z.string(),
          role: z.enum(COLUMN_ROLES).optional(),
          examples: z.array(z.string()),
        }),
      )
      .optional()
      .describe('Of a table: what stands in its columns. One without a role is not read.'),
    pack: z.looseObject({ format: z.string() }).describe('A `parcours.pack` document.'),
  })
  .meta({ id: 'Directory' });

export type DirectoryAnswer = z.output<typeof directoryShape>;

/** As long as what programs put into an address. */
const MOST_MAPPING = 8000;

/** Directories of services as cities, networks and states publish them. */
export const directories = resource({
  'POST /api/directories': {
    id: 'readDirectory',
    summary: 'Read a directory of services that is handed in, as a city pack; nothing is stored or fetched',
    description:
      'The body is the file: HSDS (JSON, CSV, zipped tables), CPSV-AP (JSON-LD, Turtle, RDF/XML), CSV, TSV, XLSX, GeoJSON, OpenStreetMap JSON or a `parcours.pack`, at most 32 MiB. Which, is read off its content. What could not be taken as it is is told by kind.',
    access: ANYBODY,
    query: z.object({
      language: languageTag.default('en').describe('BCP 47. Names are taken in it where there are any.'),
      name: z
        .string()
        .trim()
        .max(200)
        .default('')
        .describe('Of the file or the data set, as cards and reports name their source.'),
      mapping: z
        .string()
        .max(MOST_MAPPING)
        .optional()
        .describe(
          'What stands in the columns of a table, as JSON: `{"columns": {"heading or number": "role"}}`.',
        ),
    }),
    body: { kind: 'bytes' },
    answer: json('What was read.', directoryShape),
    refusals: [
      ...WORKING,
      'board.version',
      'directory.format',
      'directory.columns',
      'directory.damaged',
      'import.long-row',
      'directory.empty',
      'directory.too-large',
      'directory.context',
      'directory.entities',
      'directory.mapping',
    ],
  },
});
