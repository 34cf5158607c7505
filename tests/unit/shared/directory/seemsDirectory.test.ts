import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { seemsDirectory } from '../../../../shared/src/directory/index.ts';

const json = (value: unknown) => JSON.stringify(value);

test.each([
  ['HSDS in JSON', json([{ id: '1', name: 'Advice', organization_id: 'o' }])],
  ['a page of a list of HSDS', json({ contents: [{ name: 'Advice', required_documents: [] }] })],
  ['JSON-LD', json({ '@context': {}, '@graph': [] })],
  ['GeoJSON', json({ type: 'FeatureCollection', features: [] })],
  ['OpenStreetMap', json({ elements: [] })],
  ['a city pack', json({ format: 'parcours.pack', version: 1 })],
  ['Turtle', '@prefix cpsv: <http://purl.org/vocab/cpsv#> .'],
  ['RDF/XML', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
  ['a table of offices', 'Nom;Téléphone;"Adresse,\nen entier"\nÉcole;01;"1 rue'],
  [
    'a table whose first row has a cell too many',
    'Nom;Téléphone;Adresse\nA;01;1 rue;;\nB;02;2 rue\nC;03;3 rue\n',
  ],
  ['an archive', zipSync({ 'services.csv': strToU8('id,name') })],
])('DR-15 %s is known for a directory', (_, content) => {
  expect(seemsDirectory(typeof content === 'string' ? strToU8(content) : content)).toBe(true);
});

test.each([
  ['a board', json({ format: 'parcours.board', version: 1 })],
  ['a canvas', json({ nodes: [{ id: 'a', type: 'text', text: 'Advice' }], edges: [] })],
  ['a table of notes', 'Text,Area,Colour\nTown hall,Offices,red\n'],
  ['a table of words alone', 'Town hall\nLibrary\n'],
  ['a page', '<!doctype html><p>Services</p>'],
  ['JSON that breaks off', '[{"id": '],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['nothing', ''],
])('DR-15 %s is not', (_, content) => {
  expect(seemsDirectory(typeof content === 'string' ? strToU8(content) : content)).toBe(false);
});
