import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CityPack,
  localise,
  localiseCity,
  type Manifest,
  type Overlay,
  type Scenario,
  startingBoard,
  type Texts,
} from '@parcours/scenarios/scenario';
import type { ScenarioCard, ScenarioDetails } from '@parcours/shared/api';
import { type Board, parseBoardJson } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import type { Logger } from '../ports/logger.ts';

/** The start of a scenario leaves the way through the city to the group; the example shows one. */
type BoardKind = 'start' | 'example';

/** The scenarios that this server offers, in the order of the manifest. */
export interface Library {
  list(language?: string): ScenarioCard[];
  /** @throws CodedError `scenario.not-found`. */
  details(id: string, language?: string): ScenarioDetails;
  /** @throws CodedError `scenario.not-found`. */
  board(id: string, kind: BoardKind, language?: string): Board;
}

interface Entry {
  readonly scenario: Scenario;
  readonly city: CityPack;
  readonly example: Board;
  readonly texts: ReadonlyMap<string, { readonly board: Overlay; readonly city: Overlay }>;
}

/** The language that scenarios are written in, and that the others are laid over. */
const WRITTEN_IN = 'en';

/** Reads the library from its folder. A scenario that cannot be read is left out, and reported. */
export async function openLibrary(folder: string, logger: Logger): Promise<Library> {
  const { scenarios } = await read<Manifest>(folder, 'manifest.json');
  const found = await Promise.all(scenarios.map((id) => tryEntry(folder, id, logger)));
  const entries = new Map(found.flatMap((entry) => (entry ? [[entry.scenario.id, entry] as const] : [])));
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry === undefined) throw new CodedError('scenario.not-found');
    return entry;
  };
  return {
    list: (language) => [...entries.values()].map((entry) => cardOf(entry, language)),
    details: (id, language) => detailsOf(entryOf(id), language),
    board: (id, kind, language) => boardOf(entryOf(id), kind, language),
  };
}

async function tryEntry(folder: string, id: string, logger: Logger): Promise<Entry | undefined> {
  try {
    return await readEntry(folder, id);
  } catch (error) {
    logger.error({ scenario: id, error: String(error) }, 'scenario left out');
    return undefined;
  }
}

async function readEntry(folder: string, id: string): Promise<Entry> {
  const scenario = await read<Scenario>(folder, id, 'scenario.json');
  const city = await read<CityPack>(folder, 'cities', `${scenario.city}.json`);
  const example = parseBoardJson(await read<unknown>(folder, id, 'board.json'));
  const translations = scenario.languages.filter((language) => language !== WRITTEN_IN);
  const texts = await Promise.all(
    translations.map(async (language) => {
      const board = await read<Overlay>(folder, id, `board.${language}.json`);
      const cityTexts = await read<Overlay>(folder, 'cities', `${scenario.city}.${language}.json`);
      return [language, { board, city: cityTexts }] as const;
    }),
  );
  return { scenario, city, example, texts: new Map(texts) };
}

/** The library is part of the project, and its tests hold its files to their shapes. */
async function read<T>(...path: string[]): Promise<T> {
  return JSON.parse(await readFile(join(...path), 'utf8')) as T;
}

/** The nearest language to the one asked for: itself, its main language, else the one written in. */
function languageFor({ languages }: Scenario, wanted = WRITTEN_IN): string {
  const main = wanted.split('-')[0];
  return languages.find((tag) => tag === wanted) ?? languages.find((tag) => tag === main) ?? WRITTEN_IN;
}

function cardOf({ scenario, city }: Entry, wanted?: string): ScenarioCard {
  const language = languageFor(scenario, wanted);
  const word = (texts: Texts) => texts[language] ?? texts.en;
  const { id, version, title, summary, persona, pathway, languages } = scenario;
  return {
    id,
    version,
    title: word(title),
    summary: word(summary),
    persona: word(persona),
    pathway,
    city: { id: city.id, name: city.name, country: city.country },
    languages,
    language,
  };
}

function detailsOf(entry: Entry, wanted?: string): ScenarioDetails {
  const card = cardOf(entry, wanted);
  const questions = entry.scenario.guidingQuestions.map((texts) => texts[card.language] ?? texts.en);
  return { ...card, guidingQuestions: questions, sources: entry.scenario.sources };
}

function boardOf({ scenario, city, example, texts }: Entry, kind: BoardKind, wanted?: string): Board {
  const language = languageFor(scenario, wanted);
  const overlay = texts.get(language);
  const localised = overlay ? localise(example, overlay.board, language) : example;
  const pack = overlay ? localiseCity(city, overlay.city) : city;
  const board = kind === 'example' ? localised : startingBoard(localised, pack);
  return { ...board, meta: { ...board.meta, scenario: `${scenario.id}@${scenario.version}` } };
}

/** A document that a scenario rests on, as it is cited. */
export function sourceLine({ title, publisher, year, url }: ScenarioDetails['sources'][number]): string {
  return [title, publisher, year, url].filter((part) => part !== undefined).join(', ');
}
