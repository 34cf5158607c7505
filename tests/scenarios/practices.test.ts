import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSIONS } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import {
  PATHWAYS,
  type Practice,
  practiceFile,
  practiceOverlay,
} from '../../shared/src/report/practices/practice.ts';
import { readPractices } from '../../shared/src/report/practices/readPractices.ts';
import { readExample, readManifest, readScenario } from './library.ts';

const FOLDER = join(import.meta.dirname, '../../scenarios/practices');
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

const json = readJson('practices.json');
const { documents, practices: records } = practiceFile.parse(json);
const practices = readPractices(json);
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const idsWhere = (wanted: (practice: Practice) => boolean) => practices.filter(wanted).map(({ id }) => id);

test('PR-1 the library validates, and is sorted by id', () => {
  const ids = records.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(practices.map(({ id }) => id)).toEqual(ids);
});

test('PR-1 each practice is about a country that exists, and each document is used', () => {
  expect(idsWhere(({ country }) => country === undefined || countries.of(country) === undefined)).toEqual([]);
  const used = new Set(practices.map(({ source }) => source.document?.id));
  expect([...used].sort()).toEqual(documents.map(({ id }) => id).sort());
});

test('PR-1 a document that scenarios name as well is described as they do', () => {
  const named = readManifest().scenarios.flatMap((id) => readScenario(id).sources);
  for (const document of documents) {
    for (const source of named.filter(({ id }) => id === document.id)) expect(document).toEqual(source);
  }
});

describe.each(['fr', 'es', 'ar'])('PR-2 the overlay in "%s"', (language) => {
  const overlay = readJson(`practices.${language}.json`);

  test('covers every text, and nothing else', () => {
    const covered = Object.entries(practiceOverlay.parse(overlay)).map(([id, texts]) => [
      id,
      Object.keys(texts).sort(),
    ]);
    expect(Object.fromEntries(covered)).toEqual(Object.fromEntries(textFields()));
  });

  test('leaves no sentence in English, and nothing but words changed', () => {
    const localised = readPractices(json, overlay);
    expect(localised.map(untranslated)).toEqual(practices.map(untranslated));
    const english = new Set(
      practices.flatMap(({ title, what, needs, caveat }) => [title, what, needs, caveat]),
    );
    const same = localised.flatMap(({ title, what, needs, caveat }) =>
      [title, what, needs, caveat].filter((text) => text !== undefined && english.has(text)),
    );
    expect(same).toEqual([]);
  });
});

/** Every text that a translation must cover, by the id of its record. */
function textFields(): [string, string[]][] {
  const ofDocuments = documents.map(({ id }): [string, string[]] => [id, ['publisher', 'title']]);
  const ofPractices = records.map((record): [string, string[]] => {
    const optional = ['needs', 'caveat', 'partner'].filter((field) => Object.hasOwn(record, field));
    return [record.id, ['city', 'title', 'what', 'place', ...optional].sort()];
  });
  return [...ofDocuments, ...ofPractices];
}

function untranslated({ id, country, pathway, told, answers, source }: Practice) {
  return { id, country, pathway, told, answers, url: source.url, document: source.document?.id };
}

test('PR-3 a practice that a footnote names gives the link of the footnote', () => {
  expect(idsWhere(({ source: { place, url } }) => /footnote/.test(place) && url === undefined)).toEqual([]);
});

test('PR-3 where the source says little, there is an address to read on', () => {
  const nowhere = idsWhere(
    ({ told, source: { document, url } }) => told === 'in-passing' && !(url ?? document?.url),
  );
  expect(nowhere).toEqual([]);
});

test('PR-3 what a practice does is told in one to three sentences', () => {
  const sentences = (text: string) => text.split(/[.!?](?:\s|$)/).filter((part) => part.trim()).length;
  expect(idsWhere(({ what }) => sentences(what) > 3 || what.length > 320)).toEqual([]);
});

test('PR-4 a practice that a proposal names is one of the library, and of another city', () => {
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const named = readManifest().scenarios.flatMap((id) => {
    const { board } = readExample(id);
    return board.proposals.flatMap(({ practice }) => (practice ? [{ practice, city: board.meta.city }] : []));
  });
  expect(named.length).toBeGreaterThan(0);
  for (const { practice, city } of named) {
    expect(byId.get(practice)?.cityNames, practice).toBeDefined();
    expect(byId.get(practice)?.cityNames, practice).not.toContain(city);
  }
});

test('PR-5 the practices follow all three pathways, and answer every dimension but affordability', () => {
  expect(new Set(practices.map(({ pathway }) => pathway))).toEqual(new Set(PATHWAYS));
  const answered = new Set(practices.flatMap(({ answers }) => answers.dimensions));
  expect(DIMENSIONS.filter((dimension) => !answered.has(dimension))).toEqual(['affordability']);
});
