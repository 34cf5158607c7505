import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Board, readBoardJson } from '@parcours/shared/board';
import type { Language } from '@parcours/shared/messages';
import {
  type City,
  cityShape,
  localise,
  type Manifest,
  type Overlay,
  PART,
  readParts,
  type Scenario,
  scenarioShape,
  type WholeScenario,
} from '@parcours/shared/scenario';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../../scenarios');
const text = z.string().min(3);
const texts = z.looseObject({ en: text, fr: text, es: text, ar: text }).catchall(text);
const fieldText = z.union([text, z.array(text).min(1)]);

const manifestSchema = z.strictObject({ scenarios: z.array(z.string()).min(1) });
const overlaySchema = z.record(z.string(), z.record(z.string(), fieldText));
/** As of any scenario, and all that one that comes with Parcours must have. */
const scenarioSchema = scenarioShape
  .extend({
    title: texts,
    summary: texts,
    persona: texts,
    guidingQuestions: z.array(texts).min(5).max(6),
    sources: scenarioShape.shape.sources.min(1),
  })
  .strict();
const cityHeadSchema = cityShape
  .extend({
    name: text,
    country: cityShape.shape.country.unwrap(),
    languages: cityShape.shape.languages.min(1),
    summary: texts,
    sources: cityShape.shape.sources.min(1),
  })
  .strict();

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

export function readManifest(): Manifest {
  return manifestSchema.parse(readJson('manifest.json'));
}

export function readScenario(id: string): Scenario {
  return scenarioSchema.parse(readJson(id, 'scenario.json'));
}

/** The example board as written, and what the reader of boards makes of it. */
export function readExample(id: string) {
  const json = readJson(id, 'board.json');
  return { json, ...readBoardJson(json) };
}

export function readBoardOverlay(id: string, language: string): Overlay {
  return overlaySchema.parse(readJson(id, `board.${language}.json`));
}

/** The example board in a language; as written where nobody has put it into that one. */
export function exampleIn(id: string, lang: Language): Board {
  const { board } = readExample(id);
  const isWorded = lang !== 'en' && readScenario(id).languages.includes(lang);
  return isWorded ? localise(board, readBoardOverlay(id, lang), lang) : board;
}

/** A city pack; its records are read by the same reader as a board's, whose problems come along. */
export function readCity(id: string) {
  const json = z.looseObject({ actors: z.array(z.unknown()), services: z.array(z.unknown()) });
  const { actors, services, ...rest } = json.parse(readJson('cities', `${id}.json`));
  const head = cityHeadSchema.parse(rest);
  const { board, problems } = readBoardJson({ format: 'parcours.board', version: 1, actors, services });
  const city: City & Pick<Board, 'actors' | 'services'> = {
    ...head,
    actors: board.actors,
    services: board.services,
  };
  return { json: { actors, services }, city, problems };
}

export function readCityOverlay(id: string, language: string): Overlay {
  return overlaySchema.parse(readJson('cities', `${id}.${language}.json`));
}

/** A scenario as the server reads it. */
export function readWhole(id: string): WholeScenario {
  const { city, languages } = readScenario(id);
  const own = [PART.scenario, PART.board, ...languages.slice(1).map(PART.overlay)];
  const parts = own.map((part) => [part, readJson(id, part)] as const);
  return readParts(new Map<string, unknown>([...parts, [PART.city, readJson('cities', `${city}.json`)]]));
}

/** Names of the folders that hold a scenario. */
export function scenarioFolders(): string[] {
  const folders = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'scenario.json')));
  return folders.sort();
}
