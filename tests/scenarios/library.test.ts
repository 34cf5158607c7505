import { COLLECTION_NAMES, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { boardTexts, localise, startingBoard } from '@parcours/shared/scenario';
import { describe, expect, test } from 'vitest';
import { adviceFor } from '../helpers/wholeScenario.ts';
import {
  readBoardOverlay,
  readCity,
  readCityOverlay,
  readExample,
  readManifest,
  readScenario,
  readWhole,
  scenarioFolders,
} from './library.ts';

const manifest = readManifest();

test('SC-1 the manifest names every scenario folder once, the demo first', () => {
  expect([...manifest.scenarios].sort()).toEqual(scenarioFolders());
  expect(manifest.scenarios[0]).toBe('undocumented-young-man');
});

describe.each(manifest.scenarios)('%s', (id) => {
  const scenario = readScenario(id);
  const { json, board, problems } = readExample(id);
  const { city, problems: cityProblems } = readCity(scenario.city);
  const translations = scenario.languages.filter((language) => language !== 'en');

  test('SC-1 every file validates, without a problem', () => {
    expect(scenario.id).toBe(id);
    expect(city.id).toBe(scenario.city);
    expect(problems).toEqual([]);
    expect(cityProblems).toEqual([]);
    expect(board.meta.scenario).toBe(`${scenario.id}@${scenario.version}`);
    expect(board.meta).toMatchObject({ city: city.name, country: city.country, language: 'en' });
  });

  test('SC-16 it speaks English, French, Spanish and Arabic', () => {
    expect(scenario.languages).toEqual(['en', 'fr', 'es', 'ar']);
    for (const text of [scenario.title, scenario.summary, scenario.persona, ...scenario.guidingQuestions])
      expect(Object.keys(text)).toEqual(scenario.languages);
    expect(Object.keys(city.summary)).toEqual(scenario.languages);
  });

  test('SC-2 the example is written as the format writes it: whole, defaults filled in, sorted by id', () => {
    expect(toBoardJson(parseBoardJson(json))).toEqual(json);
  });

  test.each(translations)(
    'SC-3 the texts in "%s" cover every text of the board, and only texts',
    (language) => {
      expect(shapeOf(readBoardOverlay(id, language))).toEqual(shapeOf(boardTexts(board)));
    },
  );

  test.each(translations)('SC-3 a board in "%s" validates and has kept all but its texts', (language) => {
    const overlay = readBoardOverlay(id, language);
    const localised = localise(board, overlay, language);
    expect(parseBoardJson(toBoardJson(localised))).toEqual(localised);
    expect(boardTexts(localised)).toEqual(overlay);
    expect(localise(localised, boardTexts(board), 'en')).toEqual(board);
  });

  test.each(translations)('SC-3 nothing longer than a name was left in English in "%s"', (language) => {
    const english = new Set(stringsIn(boardTexts(board)).filter((text) => text.length > 24));
    const same = stringsIn(readBoardOverlay(id, language)).filter((text) => english.has(text));
    expect(same).toEqual([]);
  });

  test.each(translations)('SC-4 the city pack in "%s" says the same as the board', (language) => {
    const boardOverlay = readBoardOverlay(id, language);
    const records = [...city.actors, ...city.services].map((record) => record.id).sort();
    const cityOverlay = readCityOverlay(city.id, language);
    expect(Object.keys(cityOverlay).sort()).toEqual(records);
    expect(cityOverlay).toEqual(Object.fromEntries(records.map((record) => [record, boardOverlay[record]])));
  });

  test('SC-4 the actors and services of the example are those of the city pack', () => {
    expect(board.actors).toEqual(city.actors);
    expect(board.services).toEqual(city.services);
  });

  test('SC-5 SC-6 SC-8 SC-11 SC-15 what anybody is advised about cards, sources, ways and outcomes is said of none of it', () => {
    const codes: readonly string[] = CLEARED;
    expect(adviceFor(readWhole(id)).filter(({ code }) => codes.includes(code))).toEqual([]);
  });

  test('SC-6 every actor and service names its source, and what came from a document is dated', () => {
    for (const { id: record, source } of [...city.actors, ...city.services]) {
      expect(source, record).toMatchObject({ dataset: expect.any(String), id: expect.any(String) });
      const general = source?.dataset.startsWith('General knowledge');
      expect(source?.verifiedOn === undefined, record).toBe(general);
    }
  });

  test('SC-6 a confirmed barrier comes from a source with a year', () => {
    for (const barrier of board.barriers) {
      const texts = barrier.evidence.map((evidence) => evidence.text).join(' ');
      if (barrier.confidence === 'confirmed') expect(texts, barrier.id).toMatch(/20\d\d|Note 28|background/);
    }
  });

  test('SC-7 figures that nobody measured say so on the card', () => {
    const figured = board.steps.filter((step) => step.days > 0 || step.cost > 0);
    for (const step of figured) expect(step.note, step.id).toContain('Figures assumed.');
  });

  test('SC-9 the example uses every part of the model', () => {
    const used = <T>(values: readonly T[]) => [...new Set(values)].sort();
    expect(used(board.legs.map((leg) => leg.kind))).toEqual(['path', 'referral', 'workaround']);
    expect(used(board.coordination.map((pair) => pair.state))).toEqual(['missing', 'weak', 'working']);
    expect(used(board.barriers.map((barrier) => barrier.confidence))).toEqual(
      expect.arrayContaining(['belief', 'lived', 'practitioner']),
    );
    expect(used(board.barriers.map((barrier) => barrier.burden ?? 'none')).length).toBe(4);
    expect(board.barriers.filter((barrier) => barrier.sensitive).length).toBeGreaterThan(0);
    expect(board.barriers.filter((barrier) => barrier.protects).length).toBeGreaterThan(4);
    expect(
      board.proposals.filter((proposal) => proposal.indicator && proposal.firstStep).length,
    ).toBeGreaterThan(4);
    expect(used(board.proposals.map((proposal) => proposal.horizon))).toEqual(['quick', 'structural']);
    expect(board.steps.length).toBeGreaterThanOrEqual(14);
    expect(board.steps.length).toBeLessThanOrEqual(24);
    expect(board.objectives.length).toBeGreaterThanOrEqual(6);
    expect(board.objectives.length).toBeLessThanOrEqual(8);
    const empty = COLLECTION_NAMES.filter((name) => board[name].length === 0);
    // What a group says of the findings, and what its city does about them, is for the group.
    expect(empty).toEqual(['checks', 'practices']);
  });

  test('SC-10 a group starts with the person, the objectives and the city, and no way drawn', () => {
    const start = startingBoard(board);
    expect(parseBoardJson(toBoardJson(start))).toEqual(start);
    expect(start.personas).toEqual(board.personas);
    expect(start.objectives).toEqual(board.objectives);
    expect([start.actors, start.services]).toEqual([city.actors, city.services]);
    expect([...start.steps, ...start.legs, ...start.barriers, ...start.proposals, ...start.notes]).toEqual(
      [],
    );
  });
});

/** What there is to advise of no scenario that comes with Parcours. */
const CLEARED = [
  'source',
  'figures',
  'evidence',
  'service',
  'unreached',
  'overlap',
  'cut',
  'tight',
  'order',
  'backward',
  'label',
  'size',
  'proportions',
  'alone',
  'lacking',
];

/** The same object with each text replaced by its place: what is translated, whatever the language. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'string') return 'text';
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
