import type { en } from './en.ts';

/** Every word of the report. English gives the shape; a catalogue that lacks a word does not compile. */
export type Catalogue = typeof en;
