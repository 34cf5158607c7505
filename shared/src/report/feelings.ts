import type { Persona } from '../board/index.ts';
import type { Lookup } from './lookup.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { printable } from './rich.ts';
import { routeOf } from './route.ts';

/** How a persona feels at one step: −2 to 2, and in words. */
export interface Feeling {
  readonly title: string;
  readonly value: number;
  readonly word: string;
}

/** The feelings noted along a persona's way, in its order. */
export function feelingsOf(persona: Readonly<Persona>, find: Lookup, words: Catalogue): Feeling[] {
  return routeOf(persona, find).flatMap(({ title, emotion }) =>
    emotion === undefined
      ? []
      : [{ title: printable(title), value: emotion, word: emotionWord(emotion, words) }],
  );
}

/** A feeling, from −2 to 2, in words. */
export function emotionWord(value: number, { emotion }: Catalogue): string {
  return new Map(Object.entries(emotion)).get(String(value)) ?? '';
}
