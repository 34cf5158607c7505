import { asProposed, picked, seemsDirectory, toPackJson, withMerged } from '@parcours/shared/directory';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../../../server/src/directory/readDirectory.ts';

const OPTIONS = { language: 'en', dataset: 'the city', unknownOrganisation: 'Organisation unknown' };
const read = (text: string | Uint8Array, more = {}) =>
  readDirectory(typeof text === 'string' ? strToU8(text) : text, { ...OPTIONS, ...more });
const codes = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(problems.map(({ code, count }) => [code, count]));

const SERVICE = {
  id: 's1',
  name: 'Advice on residence',
  organization_id: 'o1',
  description: '<p>Help with <b>papers</b>&nbsp;&amp; letters</p>',
  eligibility_description: 'Everybody',
  minimum_age: 16,
  required_documents: [{ document: 'Passport' }, { document: 'Proof of address' }],
  cost_options: [{ amount: 25 }, { amount: '10.50' }],
  wait_time: '14 days',
  languages: [{ name: 'Arabic' }, { code: 'fra' }, { name: 'Elvish' }],
  phones: [{ number: '01 23' }],
  service_at_locations: [{ location: { addresses: [{ address_1: 'Main street 1', city: 'Town' }] } }],
  assured_date: '12/11/19',
  last_modified: '2025-03-15T10:30:45.123Z',
  email: 'somebody@example.org',
};

describe('DR-1 HSDS', () => {
  test('DR-1 a service has what it asks for, and its documents are assets', async () => {
    const reading = await read(
      JSON.stringify({
        contents: [{ ...SERVICE, organization: { id: 'o1', name: 'Town hall, city of Grenoble' } }],
      }),
    );
    const { format, pack } = reading;
    expect(format).toBe('hsds');
    expect(pack.actors).toMatchObject([{ name: 'Town hall, city of Grenoble', kind: 'municipal-service' }]);
    expect(pack.services).toMatchObject([
      {
        actor: pack.actors[0]?.id,
        name: 'Advice on residence',
        about: 'Help with papers & letters',
        eligibility: 'Everybody · 16–',
        requiredDocuments: ['Passport', 'Proof of address'],
        channels: ['in-person', 'phone'],
        languages: ['ar', 'fr'],
        fee: 10.5,
        waitDays: 14,
        source: { dataset: 'the city', id: 's1', verifiedOn: '2025-03-15' },
      },
    ]);
    expect(pack.assets.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ['Passport', 'document'],
      ['Proof of address', 'document'],
    ]);
    expect(codes(reading)).toEqual({
      'contact-left-out': 1,
      'date-unreadable': 1,
      'fee-several': 1,
      'kind-guessed': 1,
      'language-unknown': 1,
    });
    expect(JSON.stringify(pack)).not.toContain('somebody@');
  });

  test('DR-1 services whose organisation is not in the file stand under one that is unknown, and none is dropped', async () => {
    const list = [
      SERVICE,
      { ...SERVICE, id: 's2', organization_id: 'gone' },
      { ...SERVICE, id: 's3', organization_id: undefined },
    ];
    const reading = await read(JSON.stringify(list));
    expect(reading.pack.actors.map(({ name }) => name)).toEqual(['Organisation unknown']);
    expect(reading.pack.services).toHaveLength(3);
    expect(codes(reading)['organisation-unknown']).toBe(3);
  });

  test('DR-1 of a list in which everything has one id, everything is kept', async () => {
    const reading = await read(
      JSON.stringify([1, 2, 3].map((at) => ({ ...SERVICE, name: `Service ${at}` }))),
    );
    expect(reading.pack.services.map(({ name }) => name).sort()).toEqual([
      'Service 1',
      'Service 2',
      'Service 3',
    ]);
    expect(codes(reading)['same-id']).toBe(2);
  });

  test('DR-1 tables of versions 1 to 3 are read as what is within a service', async () => {
    const tables = {
      'data/organization.csv': 'id,name\no1,Red Cross\n',
      'data/service.csv': 'id,organization_id,name\ns1,o1,Food parcels\n',
      'data/required_document.csv': 'id,service_id,document\nd1,s1,Identity card\n',
      'data/language.csv': 'id,service_id,language\nl1,s1,Spanish\n',
      'data/eligibility.csv': 'id,service_id,eligibility\ne1,s1,Residents\n',
    };
    const packed = zipSync(
      Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)])),
    );
    const { format, pack } = await read(packed);
    expect(format).toBe('hsds');
    expect(pack.services).toMatchObject([
      {
        name: 'Food parcels',
        requiredDocuments: ['Identity card'],
        languages: ['es'],
        eligibility: 'Residents',
      },
    ]);
    expect(pack.actors).toMatchObject([{ name: 'Red Cross' }]);
  });
});

const PREFIXES = `@prefix cpsv: <http://purl.org/vocab/cpsv#> . @prefix cv: <http://data.europa.eu/m8g/> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`;
const TURTLE = `${PREFIXES}
<http://x.org/s/1> a cpsv:PublicService ; dct:title "Titre de séjour"@fr, "Residence permit"@en-x-formallanguage ;
  dct:description "<p>Ask</p><script>alert(1)</script>"@en ; cv:hasCompetentAuthority <http://x.org/o/prefecture> ;
  cpsv:hasInput <http://x.org/e/1> ; cpsv:produces <http://x.org/out/1> ; cv:hasCost [ cv:value "225"^^xsd:decimal ] ;
  cv:processingTime "P3M"^^xsd:duration ; dct:language <http://publications.europa.eu/resource/authority/language/FRA> .
<http://x.org/o/prefecture> skos:prefLabel "Préfecture"@fr .
<http://x.org/e/1> dct:title "Passport"@en . <http://x.org/out/1> dct:title "Residence card"@en .`;

const XML = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:cpsv="http://purl.org/vocab/cpsv#">
<cpsv:PublicService rdf:about="http://x.org/s/1"><dct:title xml:lang="en">Residence permit</dct:title></cpsv:PublicService></rdf:RDF>`;

const LINKED = {
  '@context': {
    cpsv: 'http://purl.org/vocab/cpsv#',
    dct: 'http://purl.org/dc/terms/',
  },
  '@id': 'http://x.org/s/1',
  '@type': 'cpsv:PublicService',
  'dct:title': { '@language': 'en-x-formallanguage', '@value': 'Residence permit' },
};

describe('DR-2 CPSV-AP', () => {
  test('DR-2 a service asks for its inputs and gives its outputs, in the language that is wanted', async () => {
    const reading = await read(TURTLE);
    const { pack } = reading;
    expect(pack.services).toMatchObject([
      {
        name: 'Residence permit',
        about: 'Ask',
        requiredDocuments: ['Passport'],
        fee: 225,
        waitDays: 90,
        languages: ['fr'],
        source: { id: 'http://x.org/s/1' },
      },
    ]);
    const card = pack.assets.find(({ name }) => name === 'Residence card');
    expect(pack.services[0]?.gives).toEqual([card?.id]);
    expect(pack.actors).toMatchObject([{ name: 'Préfecture', kind: 'national-authority' }]);
    expect((await read(TURTLE, { language: 'fr' })).pack.services).toMatchObject([
      { name: 'Titre de séjour' },
    ]);
    expect(codes(reading)).toEqual({ 'kind-guessed': 1, 'label-language': 1 });
  });

  test.each([
    ['RDF/XML', XML],
    ['JSON-LD', JSON.stringify(LINKED)],
    ['a graph in JSON-LD', JSON.stringify({ '@context': LINKED['@context'], '@graph': [LINKED] })],
  ])('DR-2 %s tells the same, also where language tags are not as they should be', async (_, text) => {
    const { format, pack } = await read(text);
    expect(format).toBe('cpsv-ap');
    expect(pack.services).toMatchObject([{ name: 'Residence permit' }]);
  });

  test('DR-2 an authority without a name is called by the end of its address, which is told', async () => {
    const reading = await read(TURTLE.replace(/<http:\/\/x.org\/o\/prefecture> skos.*/, ''));
    expect(reading.pack.actors).toMatchObject([{ name: 'prefecture' }]);
    expect(codes(reading)['label-from-address']).toBe(1);
  });
});

const CSV = `Organisation Name,Service: ,Phone,Website,Documents to bring,"Longitude (Example -72.4)",E-mail,Colour
Secours,Meals,n/a,www.example.org,"Passport; Proof of income",-71.1,a@b.org,red
Secours,Clothes,"01 23 45 67",www.example.org,none,-71.2,-,
,,,,,,,
`;

describe('DR-3 tables', () => {
  test('DR-63 of several tables in one archive those that are not read are told', async () => {
    const table = (name: string) => strToU8(`Name,Phone\n${name},0123456\n`);
    const reading = await read(zipSync({ 'north.csv': table('Meals'), 'south.csv': table('Beds') }));
    expect(reading.pack.services).toHaveLength(1);
    expect(codes(reading)['table-unread']).toBe(1);
  });

  test('DR-71 of tables of one name in several folders the nearest is read, and it is told of the others', async () => {
    const table = (name: string) => strToU8(`Name,Phone\n${name},0123456\n`);
    const reading = await read(
      zipSync({ 'old/services.csv': table('Meals'), 'services.csv': table('Beds') }),
    );
    expect(reading.pack.services).toMatchObject([{ name: 'Beds' }]);
    expect(codes(reading)['table-unread']).toBe(1);
    const hsds = (name: string) => strToU8(`id,name,organization_id,status\n1,${name},2,active\n`);
    const packages = await read(zipSync({ 'a/services.csv': hsds('Meals'), 'b/services.csv': hsds('Beds') }));
    expect(packages.format).toBe('hsds');
    expect(packages.pack.services).toMatchObject([{ name: 'Meals' }]);
    expect(packages.problems.find(({ code }) => code === 'table-unread')?.where).toBe('b/services');
  });

  test('DR-72 a cell without an organisation makes none: such services stand under one that is unknown', async () => {
    const reading = await read(
      'Service name,Organisation\nJob search,\nMeals,Relief\nJob fair,\nBeds,RELIEF\n',
    );
    expect(reading.pack.actors.map(({ name, kind }) => [name, kind])).toEqual([
      ['Relief', 'other'],
      [OPTIONS.unknownOrganisation, 'other'],
    ]);
    expect(codes(reading)['organisation-unknown']).toBe(2);
    const nobodySaid = await read('Service name,Phone\nMeals,1\nBeds,2\n');
    expect(nobodySaid.pack.actors.map(({ name }) => name)).toEqual(['Meals', 'Beds']);
  });

  test('DR-72 an organisation has the page and the kind of its rows only where no two of them differ', async () => {
    const { pack } = await read(
      'Service name,Organisation,Website,Category\nMeals,Relief,https://relief.org/meals,Housing\nBeds,Relief,https://relief.org/beds,Health\nHelp,Aid,https://aid.org,Health\nAdvice,Aid,https://aid.org,Health\n',
    );
    expect(pack.actors.map(({ name, url, kind }) => [name, url, kind])).toEqual([
      ['Relief', undefined, 'other'],
      ['Aid', 'https://aid.org', 'health'],
    ]);
  });

  test.each(['None', 'aucun', 'Néant', 'ninguna', 'nessuno', 'keine', '–', 'لا يوجد'])(
    'DR-62 %s is nothing that is asked for',
    async (word) => {
      const { pack } = await read(`Service name,Documents\nMeals,${word}\n`);
      expect(pack.services).toMatchObject([{ name: 'Meals', requiredDocuments: [] }]);
    },
  );

  test('DR-3 columns are guessed by their headings; what is not read is told', async () => {
    const reading = await read(CSV);
    expect(reading.columns?.map(({ heading, role }) => [heading, role])).toEqual([
      ['Organisation Name', 'organisation'],
      ['Service:', 'name'],
      ['Phone', 'phone'],
      ['Website', 'url'],
      ['Documents to bring', 'documents'],
      ['Longitude (Example -72.4)', 'coordinates'],
      ['E-mail', 'contact'],
      ['Colour', undefined],
    ]);
    expect(reading.pack.actors).toMatchObject([{ name: 'Secours', url: 'https://www.example.org' }]);
    expect(
      reading.pack.services.map(({ name, requiredDocuments, channels }) => ({
        name,
        requiredDocuments,
        channels,
      })),
    ).toEqual(
      expect.arrayContaining([
        { name: 'Meals', requiredDocuments: ['Passport', 'Proof of income'], channels: ['online'] },
        { name: 'Clothes', requiredDocuments: [], channels: ['phone', 'online'] },
      ]),
    );
    expect(codes(reading)).toEqual({ 'column-unused': 1, 'contact-left-out': 1, 'kind-guessed': 1 });
  });

  test('DR-3 what is said of the columns takes the place of the guess', async () => {
    const mapping = { columns: { 'Organisation Name': 'name', Colour: 'about' } };
    const { pack } = await read(CSV, { mapping });
    expect(pack.services.map(({ name, about }) => [name, about])).toContainEqual(['Secours', 'red']);
    await expect(read(CSV, { mapping: { columns: { Nowhere: 'name' } } })).rejects.toMatchObject({
      code: 'directory.mapping',
    });
    await expect(read(CSV, { mapping: [] })).rejects.toMatchObject({ code: 'directory.mapping' });
  });

  test('DR-14 of a table in which no name is known the columns are told, and read as somebody says by number', async () => {
    const table = 'Wer,Was,Was,Mitbringen,Bekommt\nTafel,Essen,-,Ausweis,Essenskarte\n\nCafé,Kaffee,x,,\n';
    await expect(read(table)).rejects.toMatchObject({
      code: 'directory.columns',
      details: {
        columns: [
          { heading: 'Wer', examples: ['Tafel', 'Café'] },
          { heading: 'Was', examples: ['Essen', 'Kaffee'] },
          { heading: 'Was', examples: ['-', 'x'] },
          { heading: 'Mitbringen', examples: ['Ausweis', ''] },
          { heading: 'Bekommt', examples: ['Essenskarte', ''] },
        ],
      },
    });
    const mapping = { columns: { 1: 'organisation', Was: 'name', 4: 'documents', 5: 'gives' } };
    const { pack, columns } = await read(table, { mapping });
    const meal = pack.services.find(({ name }) => name === 'Essen');
    expect(meal).toMatchObject({ requiredDocuments: ['Ausweis'] });
    expect(pack.assets.filter(({ id }) => meal?.gives.includes(id))).toMatchObject([{ name: 'Essenskarte' }]);
    expect(columns?.map(({ role }) => role)).toEqual([
      'organisation',
      'name',
      undefined,
      'documents',
      'gives',
    ]);
    for (const columns of [{ 6: 'name' }, { 0: 'name' }, { 4: 'documents' }, { 1: 'hat' }])
      await expect(read(table, { mapping: { columns } })).rejects.toMatchObject({
        code: 'directory.mapping',
      });
  });

  test.each([
    ['semicolons and Windows-1252', Buffer.from('Nom;Téléphone;Adresse\nÉcole;01 02 03;1 rue\n', 'latin1')],
    ['tabs and UTF-16', Buffer.from('\ufeffNom\tTéléphone\tAdresse\nÉcole\t01 02 03\t1 rue\n', 'utf16le')],
  ])('DR-3 %s', async (_, bytes) => {
    const { pack } = await read(new Uint8Array(bytes));
    expect(pack.services).toMatchObject([{ name: 'École' }]);
    expect(pack.actors).toMatchObject([{ name: 'École', kind: 'education' }]);
  });

  test('DR-3 what may be listed twice is proposed, and branches are not', async () => {
    const rows = [
      'Secours,Meals,01 23 45 67,1 Main street',
      'SECOURS,meals,01 23 45 67,',
      'Secours,Meals,01 23 45 67,9 Other street',
    ];
    const { pack, doubles } = await read(`Organisation,Service,Phone,Address\n${rows.join('\n')}\n`);
    expect(pack.actors).toHaveLength(1);
    expect(pack.services).toHaveLength(3);
    expect(doubles).toHaveLength(1);
    expect(new Set(doubles[0]?.ids)).toEqual(new Set(pack.services.map(({ id }) => id)));
  });
});

describe('DR-4 places', () => {
  const feature = (properties: object, geometry: unknown = null) => ({
    type: 'Feature',
    geometry,
    properties,
  });
  test('DR-4 of GeoJSON, with or without a place', async () => {
    const features = [
      feature({
        name: 'Health centre',
        amenity: 'clinic',
        operator: 'City',
        phone: '123',
        'addr:full': '1 Main street',
      }),
      feature({ amenity: 'place_of_worship' }),
    ];
    const reading = await read(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(reading.pack.services.map(({ name }) => name).sort()).toEqual([
      'Health centre',
      'place of worship',
    ]);
    expect(reading.pack.actors.map(({ kind }) => kind).sort()).toEqual(['faith-group', 'health']);
  });

  test('DR-4 of OpenStreetMap, whose licence stays with them', async () => {
    const elements = [
      {
        type: 'node',
        id: 1,
        tags: { name: 'Library', amenity: 'library', opening_hours: 'Mo-Fr 10-18', fee: 'no' },
      },
      { type: 'node', id: 2 },
    ];
    const { pack } = await read(JSON.stringify({ elements }));
    expect(pack).toMatchObject({ licence: 'ODbL 1.0', attribution: '© OpenStreetMap contributors' });
    expect(pack.services).toMatchObject([
      { name: 'Library', fee: 0, about: 'Mo-Fr 10-18', source: { id: 'node/1' } },
    ]);
  });
});

describe('what real files have', () => {
  test('DR-2 names by language are read where the context does not say that they are that', async () => {
    const node = {
      '@context': {
        cv: 'http://data.europa.eu/m8g/',
        naam: { '@id': 'http://purl.org/dc/terms/title', '@type': '@id' },
      },
      '@id': 'http://x.org/1',
      '@type': 'http://purl.org/vocab/cpsv#PublicService',
      naam: { nl: 'Akte', 'nl-BE-x-generated-formal': 'Akte (formeel)', en: 'Certificate' },
    };
    const { pack } = await read(JSON.stringify(node));
    expect(pack.services.map(({ name }) => name)).toEqual(['Certificate']);
  });

  /** The tables of the example package of HSDS 3 (openreferral/specification), by their headings. */
  const PARTS = {
    accessibility: 'id,location_id,description,details,url',
    addresses: 'id,location_id,attention,address_1,address_2,city,region,state_province,postal_code,country',
    attributes: 'id,link_id,taxonomy_term_id,link_type,link_entity,value',
    contacts: 'id,organization_id,service_id,service_at_location_id,location_id,name,title,department,email',
    'contacts of organisations': 'id,organization_id,name,title,department,email',
    cost_options: 'id,service_id,valid_from,valid_to,option,currency,amount,amount_description',
    funding: 'id,organization_id,service_id,source',
    languages: 'id,service_id,location_id,phone_id,name,code,note',
    locations:
      'id,location_type,url,organization_id,name,alternate_name,description,transportation,latitude,longitude',
    'locations of version 1': 'id,organization_id,name,alternate_name,transportation,latitude,longitude',
    meta_table_descriptions: 'id,name,language,character_set',
    metadata: 'id,resource_id,resource_type,last_action_date,field_name,previous_value',
    organization_identifiers: 'id,organization_id,identifier_scheme,identifier_type,identifier',
    phones: 'id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension',
    programs: 'id,organization_id,name,alternate_name,description',
    required_documents: 'id,service_id,document,uri',
    schedules: 'id,service_id,location_id,valid_from,dtstart,timezone',
    service_areas: 'id,service_id,name,description,extent,extent_type,uri',
    service_at_location: 'id,service_id,location_id,description',
    taxonomies: 'id,name,description,uri,version',
    'taxonomy of version 1': 'id,name,parent_id,parent_name,vocabulary',
    taxonomy_terms: 'id,code,name,description,parent_id,taxonomy,language,taxonomy_id,term_uri',
  };

  test.each(Object.entries(PARTS))(
    'DR-40 DR-8 %s alone are told as a part of a directory',
    async (_, headings) => {
      const row = headings.split(',').map((_, at) => `value ${at}`);
      const table = `${headings}\n${row.join()}\n`;
      expect(seemsDirectory(strToU8(table))).toBe(true);
      await expect(read(table)).rejects.toMatchObject({ code: 'directory.part' });
      const { phones, locations } = PARTS;
      await expect(
        read(zipSync({ 'a.csv': strToU8(table), 'b.csv': strToU8(phones), 'c.csv': strToU8(locations) })),
      ).rejects.toMatchObject({ code: 'directory.part' });
    },
  );

  test('DR-40 organisations alone, or with parts of a directory, are actors; services are known whatever the table is called', async () => {
    const organisations = strToU8('id,name,description,website,legal_status\no1,Red Cross,,,Charity\n');
    const phones = strToU8(`${PARTS.phones}\n1,,s1,,,,"01 23",\n`);
    const alone = await read(organisations);
    expect(alone).toMatchObject({ format: 'hsds', pack: { actors: [{ name: 'Red Cross' }], services: [] } });
    expect((await read(zipSync({ 'x.csv': organisations, 'phones.csv': phones }))).pack).toEqual(alone.pack);
    const services = strToU8('id,organization_id,name,alternate_name,status\ns1,o1,Food parcels,,active\n');
    const both = await read(zipSync({ 'x.csv': organisations, 'y.csv': services, 'phones.csv': phones }));
    expect(both.pack).toMatchObject({
      actors: [{ name: 'Red Cross' }],
      services: [{ name: 'Food parcels', channels: ['phone'], actor: both.pack.actors[0]?.id }],
    });
  });

  test.each([
    'id,name,phone,latitude,longitude',
    'id,name,location_id,phone,address',
    'id,name,category,url',
    'name,organisation,city',
    'id,organization_id,name,latitude,longitude,status,url',
    'id,name,alternate_name,latitude,longitude,eligibility_description,status',
  ])('DR-40 a table of services stays one: %s', async (headings) => {
    const { pack } = await read(`${headings}\n${headings.split(',').join()}\n`);
    expect(pack.services).toMatchObject([{ name: 'name' }]);
  });

  test('DR-23 one object, one page of several and a city pack are no whole directory', async () => {
    const isWhole = async (value: object) => (await read(JSON.stringify(value))).isWhole;
    expect(await isWhole([SERVICE])).toBe(true);
    expect(await isWhole({ contents: [SERVICE], total_pages: 1 })).toBe(true);
    expect(await isWhole({ contents: [SERVICE], total_pages: 2 })).toBe(false);
    expect(await isWhole(SERVICE)).toBe(false);
    const { pack } = await read(JSON.stringify([SERVICE]));
    expect(await isWhole(toPackJson(pack))).toBe(false);
    const place = { type: 'Feature', geometry: null, properties: { name: 'Library' } };
    expect(await isWhole(place)).toBe(false);
    expect(await isWhole({ type: 'FeatureCollection', features: [place] })).toBe(true);
  });
});

describe('DR-43 what services are found by', () => {
  const TABLES = {
    organizations: 'id,name\no1,Red Cross\n',
    services: 'id,organization_id,name,status\ns1,o1,Food parcels,active\n',
    service_at_location: 'id,service_id,location_id\nx1,s1,l1\n',
    addresses: 'id,location_id,address_1,city\na1,l1,Main street 1,Lyon\n',
  };
  const packed = (tables: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, strToU8(text)])));

  test.each([
    [
      'HSDS 3 in JSON',
      JSON.stringify({
        ...SERVICE,
        attributes: [{ link_entity: 'service', taxonomy_term: { name: 'Food' } }, { value: 'x' }],
        service_at_locations: [{ location: { addresses: [{ address_1: '1', city: 'Lyon' }] } }],
      }),
    ],
    [
      'HSDS 3 in tables',
      packed({
        ...TABLES,
        attributes: 'id,link_id,link_entity,taxonomy_term_id,value\nt1,s1,service,77,\n',
        taxonomy_terms: 'id,name,taxonomy\n77,Food,own\n',
      }),
    ],
    [
      'HSDS 1 in tables',
      packed({
        ...TABLES,
        service_taxonomy: 'id,service_id,taxonomy_id\nt1,s1,77\n',
        taxonomy: 'id,name,vocabulary\n77,Food,own\n',
      }),
    ],
    [
      'CPSV-AP',
      `${PREFIXES} <http://x.org/s/1> a cpsv:PublicService ; dct:title "Parcels"@en ;
        cv:thematicArea <http://x.org/food>, <http://x.org/table/eu>, <http://x.org/2417> ; dct:spatial <http://x.org/Lyon> .
        <http://x.org/food> skos:prefLabel "Food"@en, "Repas"@fr .`,
    ],
    ['a table', 'Organisation,Service,Category,Ville,Phone\nSecours,Parcels,Food,Lyon,01\n'],
    [
      'OpenStreetMap',
      JSON.stringify({
        elements: [{ type: 'node', id: 1, tags: { name: 'Pantry', amenity: 'Food', 'addr:city': 'Lyon' } }],
      }),
    ],
  ])('DR-43 themes and place of %s', async (_, content) => {
    const { pack } = await read(content);
    const [service] = pack.services;
    expect([...(pack.facets ?? [])]).toEqual([[service?.id, { themes: ['Food'], place: 'Lyon' }]]);
    const json = JSON.parse(JSON.stringify(toPackJson(pack)));
    expect((await read(JSON.stringify(json))).pack.facets).toEqual(pack.facets);
    expect(JSON.stringify(service)).not.toContain('Food"');
  });

  test('DR-43 of a service twelve themes at most are kept, none longer than 80 signs; what is none of it is passed over', async () => {
    const themes = Array.from({ length: 40 }, (_, at) => `${at} ${'x'.repeat(200)}`);
    const { pack } = await read(JSON.stringify({ ...SERVICE, categories: ['Food', 'Food', ...themes] }));
    const [[id = '', facets] = []] = pack.facets ?? [];
    expect(facets?.themes).toHaveLength(12);
    expect(facets?.themes.slice(0, 1)).toEqual(['Food']);
    expect(Math.max(...(facets?.themes ?? []).map(({ length }) => length))).toBe(80);
    for (const broken of [7, [], { [id]: 7 }, { [id]: { themes: [7] } }, { gone: { themes: ['Food'] } }]) {
      const again = await read(JSON.stringify({ ...toPackJson(pack), facets: broken }));
      expect(again.pack.facets).toEqual(new Map());
    }
  });

  test('DR-43 a pick keeps those of its services, and what is made one has those of each', async () => {
    const rows = [
      'Secours,Meals,Food,01 23 45 67',
      'Secours,Meals,Health,01 23 45 67',
      'Secours,Beds,Housing,',
    ];
    const { pack, doubles } = await read(`Organisation,Service,Category,Phone\n${rows.join('\n')}\n`);
    const one = withMerged(pack, doubles.map(asProposed));
    const [id = ''] = doubles[0]?.ids ?? [];
    expect(one.facets?.get(id)).toEqual({ themes: ['Food', 'Health'] });
    expect([...(picked(one, new Set([id])).facets ?? [])]).toEqual([[id, { themes: ['Food', 'Health'] }]]);
  });
});
