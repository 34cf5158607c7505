import type { Actor, Service } from '@parcours/shared/board';

/** A text in several languages, by BCP 47 tag. English is the language in which scenarios are written. */
export interface Texts {
  readonly en: string;
  readonly [language: string]: string;
}

/** A document from which facts were taken. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly year?: number | undefined;
  readonly url?: string | undefined;
}

/** The three ways to local citizenship of the Grenoble background document. */
export type Pathway = 'recognition' | 'inclusion' | 'care';

/** `<scenario>/scenario.json`: one person's story to map, in one city. */
export interface Scenario {
  readonly id: string;
  /** Semantic version; a board that starts from the scenario remembers `id@version`. */
  readonly version: string;
  /** The id of a city pack. */
  readonly city: string;
  /** Languages in which the boards can be had. */
  readonly languages: readonly string[];
  readonly title: Texts;
  readonly summary: Texts;
  /** The person's name, as on the card. */
  readonly persona: Texts;
  readonly pathway: Pathway;
  readonly guidingQuestions: readonly Texts[];
  readonly sources: readonly SourceDocument[];
}

/** `cities/<city>.json`: the actors and services of a city, in English. */
export interface CityPack {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Languages that the city's offices work in. */
  readonly languages: readonly string[];
  readonly summary: Texts;
  readonly sources: readonly SourceDocument[];
  readonly actors: readonly Actor[];
  readonly services: readonly Service[];
}

/** `manifest.json`: the scenarios of the library in the order shown; the first one is the demo. */
export interface Manifest {
  readonly scenarios: readonly string[];
}
