import { z } from 'zod';
import { LANGUAGE_PATTERN } from '../board/fields.ts';
import type { Board } from '../board/index.ts';
import { COUNTRY_PATTERN } from '../board/meta.ts';
import type { Phase } from '../workshop/index.ts';
import type { Overlay } from './overlay.ts';

/** The three ways to local citizenship of the Grenoble background document. */
export const PATHWAYS = ['recognition', 'inclusion', 'care'] as const;
export type Pathway = (typeof PATHWAYS)[number];

const MOST_LANGUAGES = 20;
const MOST_QUESTIONS = 20;
const MOST_SOURCES = 100;

const words = (most: number) => z.string().trim().max(most);
const languageTag = z.string().max(35).regex(LANGUAGE_PATTERN);
const languages = z.array(languageTag).max(MOST_LANGUAGES);

/** A text in several languages, by BCP 47 tag. */
const texts = (most: number) => z.record(languageTag, words(most));
export type Texts = z.output<ReturnType<typeof texts>>;

/** A document from which facts were taken. */
export const sourceDocumentShape = z.object({
  id: words(80).min(1),
  title: words(500).min(1),
  publisher: words(300).optional(),
  year: z.int().min(1000).max(3000).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export type SourceDocument = z.output<typeof sourceDocumentShape>;

/** A name of a file on every system: some keep names for devices. */
const SCENARIO_ID = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{0,63}$/;
export const SCENARIO_VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;

/** `scenario.json`: one person's story to map, in one city. */
export const scenarioShape = z.object({
  id: z.string().regex(SCENARIO_ID),
  /** Semantic version; a board that starts from the scenario remembers `id@version`. */
  version: z.string().regex(SCENARIO_VERSION),
  /** The id of its city. */
  city: words(80),
  /** Languages in which the boards can be had. The first is the one that it is written in, and that the others are laid over. */
  languages: languages.min(1).refine((tags) => new Set(tags).size === tags.length, { message: 'each once' }),
  title: texts(300),
  summary: texts(2000),
  /** The person's name, as on the card. */
  persona: texts(300),
  pathway: z.enum(PATHWAYS),
  guidingQuestions: z.array(texts(1000)).max(MOST_QUESTIONS),
  sources: z.array(sourceDocumentShape).max(MOST_SOURCES),
  /** Under which it may be passed on, who is to be named then, and who made it. */
  licence: words(300).optional(),
  attribution: words(1000).optional(),
  author: words(300).optional(),
});
export type Scenario = z.output<typeof scenarioShape>;

/** `city.json`: the city of a scenario. What it offers are the actors and services of the example board. */
export const cityShape = z.object({
  id: words(80),
  name: words(300),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(COUNTRY_PATTERN).optional(),
  /** Languages that the city's offices work in. */
  languages,
  summary: texts(5000),
  sources: z.array(sourceDocumentShape).max(MOST_SOURCES),
});
export type City = z.output<typeof cityShape>;

/** All of a scenario, whether it comes with Parcours, lies on a shelf or was read from a file. */
export interface WholeScenario {
  readonly scenario: Scenario;
  readonly city: City;
  /** The worked example in the language that the scenario is written in, with the whole city pack. */
  readonly example: Board;
  /** The texts of the example in each other language. */
  readonly overlays: ReadonlyMap<string, Overlay>;
  /** By language: what texts said when they were translated, where they say something else now. */
  readonly translatedFrom: ReadonlyMap<string, Overlay>;
  /** What a workshop with it is prepared with. */
  readonly plan?: readonly Phase[] | undefined;
}

/** `manifest.json`: the scenarios that come with Parcours in the order shown; the first one is the demo. */
export interface Manifest {
  readonly scenarios: readonly string[];
}

export const writtenIn = ({ languages: [first = 'en'] }: Pick<Scenario, 'languages'>): string => first;
