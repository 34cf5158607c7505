import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDirectory } from '../../server/src/directory/readDirectory.ts';
import { readPack, toPackJson } from '../../shared/src/directory/index.ts';
import { CodedError } from '../../shared/src/errors.ts';
import { propertyRuns } from '../helpers/propertyRuns.ts';

const OPTIONS = { language: 'en', dataset: 'the city', unknownOrganisation: 'Organisation unknown' };

const WHOLE: readonly Uint8Array[] = [
  strToU8(
    JSON.stringify({
      contents: [
        {
          id: 's1',
          name: 'Advice',
          organization: { id: 'o1', name: 'Town hall' },
          required_documents: [{ document: 'Passport' }],
          languages: [{ code: 'fra' }],
          cost_options: [{ amount: 3 }],
        },
      ],
    }),
  ),
  strToU8(
    '@prefix cpsv: <http://purl.org/vocab/cpsv#> . @prefix dct: <http://purl.org/dc/terms/> .\n<http://x.org/1> a cpsv:PublicService ; dct:title "Permit"@en, "Titre"@fr ; cpsv:hasInput [ dct:title "Passport" ] .\n',
  ),
  strToU8(
    'Organisation,Service,Phone,Address\nSecours,"Meals, warm",01 23 45 67,"1 Main street"\nSecours,Clothes,,\n',
  ),
  strToU8(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: null, properties: { name: 'Library' } }],
    }),
  ),
  zipSync({
    'services.csv': strToU8('id,organization_id,name\ns1,o1,Advice\n'),
    'organizations.csv': strToU8('id,name\no1,Town hall\n'),
  }),
];

/** A file as lines and hands damage it: cut off, with bytes changed, put in and taken out. */
const damaged = fc
  .tuple(
    fc.constantFrom(...WHOLE),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 4 }), fc.nat(6)),
      { maxLength: 6 },
    ),
  )
  .map(([whole, kept, hurts]) => {
    const bytes = [...whole.subarray(0, Math.ceil(whole.length * (0.5 + kept / 2)))];
    for (const [at, put, taken] of hurts) bytes.splice(Math.floor(at * bytes.length), taken, ...put);
    return Uint8Array.from(bytes);
  });

test('DR-9 a damaged file is read, with what is wrong told, or refused with a code: never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      try {
        const { pack } = await readDirectory(bytes, OPTIONS);
        const actors = new Set(pack.actors.map(({ id }) => id));
        expect(pack.services.every(({ actor }) => actors.has(actor))).toBe(true);
        expect(readPack(JSON.parse(JSON.stringify(toPackJson(pack))))).toEqual({ pack, problems: [] });
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
      }
    }),
    { numRuns: propertyRuns(200) },
  );
});

const cell = fc.string({
  unit: fc.constantFrom('a', 'Z', 'é', 'ش', ' ', ',', ';', "'", '=', '<', '7'),
  maxLength: 12,
});

test('DR-9 every row of a table in which something is named gives a service', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), cell), { minLength: 1, maxLength: 30 }),
      async (rows) => {
        const text = `Organisation,Service,Phone,Address\n${rows.map(([organisation, name]) => `${organisation},"${name}",,`).join('\n')}\n`;
        const { pack } = await readDirectory(strToU8(text), OPTIONS);
        expect(pack.services).toHaveLength(rows.length);
        expect(pack.actors).toHaveLength(new Set(rows.map(([organisation]) => organisation)).size);
      },
    ),
    { numRuns: propertyRuns(50) },
  );
});
