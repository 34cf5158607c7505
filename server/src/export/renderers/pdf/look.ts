import type { Tone } from '@parcours/shared/report';
import type { Style } from './engine/nodes.ts';

/** Colours with a contrast of 4.5 to 1 or more on their ground; they only repeat what words and borders say. */
export const COLOURS = {
  ink: '#1c2430',
  soft: '#4d5866',
  line: '#c9ced6',
  paper: '#ffffff',
  accent: '#1d4a63',
} as const;

/** Each tone has a border of its own, so that it survives a printer without colours. */
export const TONES: Readonly<
  Record<
    Tone,
    {
      readonly colour: string;
      readonly ground: string;
      readonly border: 'solid' | 'dashed' | 'dotted' | 'double';
    }
  >
> = {
  good: { colour: '#17603a', ground: '#e8f3ec', border: 'solid' },
  fair: { colour: '#754600', ground: '#fbf1de', border: 'dashed' },
  bad: { colour: '#98201f', ground: '#fbe9e7', border: 'double' },
  stuck: { colour: '#ffffff', ground: '#4a2c63', border: 'solid' },
  unknown: { colour: '#4d5866', ground: '#ffffff', border: 'dotted' },
};

/** The size of letters, and the height of a line in such sizes. */
export interface Measure {
  readonly size: number;
  readonly leading: number;
}

export const MEASURES = {
  body: { size: 9.6, leading: 1.36 },
  card: { size: 8.4, leading: 1.27 },
  table: { size: 8.8, leading: 1.28 },
  broadTable: { size: 8.2, leading: 1.28 },
  broadestTable: { size: 7.6, leading: 1.28 },
  foot: { size: 7.8, leading: 1.3 },
} as const satisfies Record<string, Measure>;

/** Latin, Greek and Cyrillic; then Arabic; then the signs, and what else there is. */
export const TEXT_FONTS = ['text', 'arabic', 'symbols'] as const;
const TITLE_FONTS = ['title', 'arabic', 'symbols'] as const;

export const BODY: Style = {
  fontFamily: TEXT_FONTS,
  color: COLOURS.ink,
};

const title: Style = { fontFamily: TITLE_FONTS, fontWeight: 600, lineHeight: 1.2 };

/** The texts that stand out from the body, by what they are. */
export const TYPE = {
  kind: { fontSize: 8.5, fontWeight: 700, letterSpacing: 0.6, color: COLOURS.accent, marginBottom: 3 },
  h1: { ...title, fontSize: 21, lineHeight: 1.12 },
  noteTitle: { ...title, fontSize: 12, color: COLOURS.accent, marginTop: 12, marginBottom: 5 },
  h2: { ...title, fontSize: 16 },
  h3: { ...title, fontSize: 11.8, marginTop: 11, marginBottom: 4 },
  h4: { ...title, fontSize: 10, marginTop: 8, marginBottom: 3 },
  lead: { ...title, fontSize: 12.5, lineHeight: 1.3, marginBottom: 6 },
  noteLead: { ...title, fontSize: 14.5, lineHeight: 1.24, marginBottom: 6 },
  plain: { marginBottom: 5.5 },
  aside: { marginBottom: 5.5, color: COLOURS.soft, fontSize: 9.2 },
  caption: { fontWeight: 600, marginTop: 4, marginBottom: 3 },
  label: { color: COLOURS.soft },
} as const satisfies Record<string, Style>;
