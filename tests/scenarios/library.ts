import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CityPack,
  localise,
  type Manifest,
  type Overlay,
  type Scenario,
} from '@parcours/scenarios/scenario';
import { type Board, readBoardJson } from '@parcours/shared/board';
import type { Language } from '@parcours/shared/messages';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../../scenarios');
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

const text = z.string().min(3);
const texts = z.looseObject({ en: text, fr: text, es: text, ar: text }).catchall(text);
const sourceDocument = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  publisher: text.optional(),
  year: z.int().min(1990).max(2100).optional(),
  url: z.url().optional(),
});
const fieldText = z.union([text, z.array(text).min(1)]);

const manifestSchema = z.strictObject({ scenarios: z.array(z.string()).min(1) });
const overlaySchema = z.record(z.string(), z.record(z.string(), fieldText));
const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  city: z.string(),
  languages: z.array(z.string().regex(LANGUAGE)).min(2),
  title: texts,
  summary: texts,
  persona: texts,
  pathway: z.enum(['recognition', 'inclusion', 'care']),
  guidingQuestions: z.array(texts).min(5).max(6),
  sources: z.array(sourceDocument).min(1),
});
const cityHeadSchema = z.strictObject({
  id: z.string(),
  name: text,
  country: z.string().regex(/^[A-Z]{2}$/),
  languages: z.array(z.string().regex(LANGUAGE)).min(1),
  summary: texts,
  sources: z.array(sourceDocument).min(1),
});

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
  const city: CityPack = { ...head, actors: board.actors, services: board.services };
  return { json: { actors, services }, city, problems };
}

export function readCityOverlay(id: string, language: string): Overlay {
  return overlaySchema.parse(readJson('cities', `${id}.${language}.json`));
}

/** Names of the folders that hold a scenario. */
export function scenarioFolders(): string[] {
  const folders = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'scenario.json')));
  return folders.sort();
}
