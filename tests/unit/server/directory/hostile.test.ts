import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../../../server/src/directory/readDirectory.ts';

const OPTIONS = { language: 'en', dataset: 'the city', unknownOrganisation: 'Organisation unknown' };
const read = (content: string | Uint8Array) =>
  readDirectory(typeof content === 'string' ? strToU8(content) : content, OPTIONS);

/** The entries of an archive's directory (APPNOTE 4.3.12), each from where it begins. */
function entriesOf(archive: Uint8Array): readonly DataView[] {
  const signature = [0x50, 0x4b, 0x01, 0x02];
  const found: DataView[] = [];
  for (let at = 0; at < archive.length - 46; at += 1)
    if (signature.every((byte, place) => archive[at + place] === byte))
      found.push(new DataView(archive.buffer, archive.byteOffset + at));
  return found;
}

/** Has an archive say of a file that it unpacks to so many bytes. */
function sayLength(archive: Uint8Array, name: string, length: number): void {
  for (const entry of entriesOf(archive)) {
    const called = new Uint8Array(entry.buffer, entry.byteOffset + 46, name.length);
    if (new TextDecoder().decode(called) === name) entry.setUint32(24, length, true);
  }
}

/** Has all files of an archive lie where its last one lies, which is so long, and be said to be empty. */
function layOnLast(archive: Uint8Array, length: number): void {
  const entries = entriesOf(archive);
  const place = entries.at(-1)?.getUint32(42, true) ?? 0;
  for (const entry of entries) {
    entry.setUint32(20, length, true);
    entry.setUint32(24, 0, true);
    entry.setUint32(42, place, true);
  }
}

/** A workbook in which a sheet with such rows lies at such a path, and is listed so many times. */
function workbookOf(rows: string, path: string, times = 1): Uint8Array {
  const schemas = 'http://schemas.openxmlformats.org';
  const main = `${schemas}/spreadsheetml/2006/main`;
  const relationships = `${schemas}/officeDocument/2006/relationships`;
  const listed = Array.from({ length: times }, (_, at) => `<sheet name="${at}" r:id="one"/>`).join('');
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${listed}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="one" Type="${relationships}/worksheet" Target="${path}"/></Relationships>`,
    ),
    [`xl/${path}`]: strToU8(
      `<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}

describe('files that are no directories, or mean harm', () => {
  test.each([
    ['nothing', '', 'directory.format'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'directory.format'],
    ['a page', '<!doctype html><title>Services</title>', 'directory.entities'],
    ['XML of something else', '<?xml version="1.0"?><feed/>', 'directory.format'],
    ['JSON of something else', '{"a": 1}', 'directory.format'],
    ['JSON that breaks off', '[{"id": ', 'directory.damaged'],
    ['a board', '{"format": "parcours.board", "version": 1}', 'directory.format'],
    ['Turtle that breaks off', '@prefix a: <http://a/> . a:b a:c "', 'directory.damaged'],
    ['Turtle without a service', '<http://a/b> <http://a/c> "d" .', 'directory.empty'],
    [
      'an archive that breaks off',
      zipSync({ 'a.csv': strToU8('Name,Phone\n'.repeat(50)) }).subarray(0, 60),
      'directory.damaged',
    ],
    ['an archive of pictures', zipSync({ 'a.png': strToU8('x'), 'b.png': strToU8('y') }), 'directory.format'],
    [
      'archives in archives',
      zipSync({ 'a.zip': zipSync({ 'b.csv': strToU8('Name\n') }) }),
      'directory.format',
    ],
    ['a city pack of a later version', '{"format": "parcours.pack", "version": 99}', 'board.version'],
    ['a table of numbers', '1,2,3\n4,5,6\n', 'directory.columns'],
    ['a cell beyond what is read', `name,about\nMeals,${'a'.repeat(1_100_000)}\n`, 'import.long-row'],
    ['a text', 'Dear all,\nthe list comes tomorrow.\n', 'directory.format'],
  ])('DR-5 DR-73 %s is refused with a code', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });

  test('DR-6 an archive that unpacks to more than is read at once is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'a.csv': strToU8('Name\n'), 'b.csv': strToU8('Name\n') });
    sayLength(bomb, 'a.csv', 300 * 1024 * 1024);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'directory.too-large' });
  });

  test('DR-6 an archive that says less of a file than it holds gives no more than it says', async () => {
    const packed = zipSync({
      'services.csv': strToU8(`Name,Phone,Address\n${'Meals,0123456,Here\n'.repeat(1000)}`),
    });
    sayLength(packed, 'services.csv', 40);
    const outcome = await read(packed).then(
      ({ pack }) => pack.services.length,
      (error) => error.code,
    );
    expect([0, 1, 2, 'directory.damaged', 'directory.empty', 'directory.format']).toContain(outcome);
  });

  test('DR-60 files of an archive that lie in one place are counted as often as they are there', async () => {
    // Not compressed, and said to unpack to nothing: each would be copied as it lies.
    const empty = Array.from({ length: 300 }, (_, at) => [`${at}.csv`, new Uint8Array()] as const);
    const archive = zipSync(
      { ...Object.fromEntries(empty), 'z.csv': new Uint8Array(1024 * 1024) },
      { level: 0 },
    );
    layOnLast(archive, 1024 * 1024);
    await expect(read(archive)).rejects.toMatchObject({ code: 'directory.too-large' });
  });

  const FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';

  test.each([
    ['as programs write it', FAR, 'directory.too-large'],
    ['in a row without a number', '<row><c r="XFD1048576"><v>1</v></c></row>', 'directory.too-large'],
    ['in other quotes', FAR.replaceAll('"', "'"), 'directory.too-large'],
    ['with a prefix', FAR.replaceAll(' r=', ' x:r='), 'directory.too-large'],
    ['in small letters', FAR.replace('XFD', 'xfd'), 'directory.damaged'],
    ['by the numbers of its signs', FAR.replaceAll('104', '&#49;04'), 'directory.damaged'],
    ['beyond where sheets end', '<row r="400000000"></row>', 'directory.damaged'],
    ['as a power', '<row r="4e9"></row>', 'directory.damaged'],
  ])('DR-64 a far cell %s is refused before room is made for all others', async (_, rows, code) => {
    for (const path of ['worksheets/sheet1.xml', 'elsewhere/s.xml'])
      await expect(read(workbookOf(rows, path))).rejects.toMatchObject({ code });
  });

  test('DR-64 a sheet as programs write it is read', async () => {
    const row = (number: number, ...cells: string[]) =>
      `<row r="${number}">${cells.map((cell, at) => `<c r="${'AB'[at]}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
    const rows = row(1, 'Service', 'Phone') + row(2, 'Meals', '0123') + row(3, 'Advice', '4567');
    const { pack } = await read(workbookOf(rows, 'worksheets/sheet1.xml'));
    expect(pack.services.map(({ name }) => name)).toEqual(['Advice', 'Meals']);
  });

  test('DR-64 a wide sheet that is listed again and again is refused as well', async () => {
    const rows = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    await expect(read(workbookOf(rows, 'worksheets/sheet1.xml', 2000))).rejects.toMatchObject({
      code: 'directory.too-large',
    });
  });

  test('DR-61 as many rows as may be have one id, and as many statements are made of one thing', async () => {
    const rows = await read(`id,name,organisation\n${'1,Meals,Relief\n'.repeat(100_000)}`);
    expect(rows.pack.services).toHaveLength(100_000);
    const titles = Array.from({ length: 100_000 }, (_, at) => `"Meals ${at}"@en`).join(', ');
    const service = `<http://a/b> a <http://purl.org/vocab/cpsv#PublicService>; <http://purl.org/dc/terms/title> ${titles} .`;
    expect((await read(service)).pack.services).toMatchObject([{ name: 'Meals 0' }]);
    const alike = await read(`name,organisation,phone\n${'Meals,Relief,0123456\n'.repeat(50_000)}`);
    expect(alike.doubles[0]?.ids).toHaveLength(50_000);
    const marks = ['<script>', '<script', '<br', '</style>'].map((mark) => mark.repeat(100_000));
    for (const about of marks) await read(`name,about\nMeals,Hot ${about}\n`);
  });

  test('DR-70 services that each refer to each of thousands of costs are refused, in tables and in RDF', async () => {
    const services = `id,name,organization_id,status\n${'1,Meals,2,active\n'.repeat(20_000)}`;
    const costs = `id,service_id,amount\n${'3,1,5\n'.repeat(20_000)}`;
    const tables = zipSync({ 'services.csv': strToU8(services), 'cost_options.csv': strToU8(costs) });
    await expect(read(tables)).rejects.toMatchObject({ code: 'directory.too-large' });
    const titles = Array.from({ length: 20_000 }, (_, at) => `"Cost ${at}"`).join(', ');
    const papers = Array.from({ length: 20_000 }, (_, at) => {
      return `<http://a/${at}> a <http://purl.org/vocab/cpsv#PublicService>; <http://purl.org/vocab/cpsv#hasInput> <http://a/paper> .`;
    });
    const graph = `<http://a/paper> <http://purl.org/dc/terms/title> ${titles} .\n${papers.join('\n')}`;
    await expect(read(graph)).rejects.toMatchObject({ code: 'directory.too-large' });
  });

  test.each([
    ['a page', 'https://example.org/context.jsonld'],
    ['this machine', 'http://127.0.0.1:22/cpsv-ap.jsonld'],
    ['a file', 'file:///etc/passwd'],
    ['what looks like the one that is known', 'https://evil.example/semic/cpsv-ap.jsonld'],
  ])('DR-7 a context that is %s is not fetched', async (_, context) => {
    const content = JSON.stringify({ '@context': context, '@type': 'PublicService', '@id': 'http://x/1' });
    await expect(read(content)).rejects.toMatchObject({ code: 'directory.context', details: { context } });
  });

  test('DR-7 the context of CPSV-AP is known', async () => {
    const { pack } = await read(
      JSON.stringify({
        '@context':
          'https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld',
        '@id': 'http://x.org/1',
        '@type': 'PublicService',
        'http://purl.org/dc/terms/title': 'Residence permit',
      }),
    );
    expect(pack.services).toMatchObject([{ name: 'Residence permit' }]);
  });

  test.each([
    ['entities that multiply', '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['files of this machine', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ])('DR-7 XML with %s is refused', async (_, declared) => {
    const content = `<?xml version="1.0"?>${declared}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`;
    await expect(read(content)).rejects.toMatchObject({ code: 'directory.entities' });
  });

  test('DR-8 scripts, formulas, huge numbers and keys of objects stay texts, or are told', async () => {
    const { pack, problems } = await read(
      JSON.stringify([
        {
          id: '__proto__',
          name: '<img src=x onerror=alert(1)>=HYPERLINK("http://x")',
          organization_id: 'constructor',
          description: '&#60;script&#62;',
          url: 'javascript:alert(1)',
          cost_options: [{ amount: 1e300 }, { amount: -5 }, { amount: '9'.repeat(400) }],
          wait_time: '9'.repeat(50),
          required_documents: [{ document: 'x'.repeat(10_000) }],
        },
      ]),
    );
    expect(pack.services).toMatchObject([
      { name: '=HYPERLINK("http://x")', about: '<script>', channels: ['online'] },
    ]);
    expect(pack.services[0]).not.toHaveProperty('fee');
    expect(pack.services[0]).not.toHaveProperty('waitDays');
    expect(pack.services[0]?.requiredDocuments[0]?.length).toBe(300);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['number-unreadable', 'organisation-unknown', 'text-cut']),
    );
  });
});
