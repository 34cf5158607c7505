import type { Outcome } from '../../analysis/index.ts';
import { THEMES, type Theme } from '../../api/formats.ts';
import type { ActorKind, NOTE_COLOURS } from '../../board/index.ts';

type NoteColour = (typeof NOTE_COLOURS)[number];

/** The colours of a picture of the board: those of the pages, by the names that they have there. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly surfaceRaised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkMuted: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly leg: string;
  readonly outcome: Readonly<Record<Outcome, { readonly strong: string; readonly soft: string }>>;
  readonly actor: Readonly<Record<ActorKind, string>>;
  readonly note: Readonly<Record<NoteColour, string>>;
}

type Both = readonly [light: string, dark: string];

const INKS = {
  paper: ['#f6f2e9', '#191815'],
  surface: ['#fffdf9', '#23211d'],
  'surface-raised': ['#ffffff', '#2b2924'],
  ink: ['#211d17', '#f1ebdf'],
  'ink-soft': ['#4d463b', '#cfc6b5'],
  'ink-muted': ['#6a6254', '#a89f8e'],
  rule: ['#ddd5c5', '#3b3831'],
  'rule-strong': ['#8d8473', '#847b6b'],
  leg: ['#7c7262', '#9d9382'],
} as const satisfies Record<string, Both>;

const OUTCOMES: Readonly<Record<Outcome, { readonly strong: Both; readonly soft: Both }>> = {
  open: { strong: ['#2c6436', '#98d3a0'], soft: ['#e2f0e0', '#213424'] },
  hindered: { strong: ['#7d5200', '#f0c46c'], soft: ['#faedcd', '#40331a'] },
  blocked: { strong: ['#9c2b1f', '#f2a598'], soft: ['#f9e5e0', '#46251f'] },
  unattainable: { strong: ['#5c3577', '#d3b3ec'], soft: ['#efe6f5', '#37284a'] },
  unexplored: { strong: ['#5b5549', '#b9b0a0'], soft: ['#ece6d9', '#302d27'] },
};

const ACTORS: Readonly<Record<ActorKind, Both>> = {
  'municipal-service': ['#23477f', '#a9c3f2'],
  'elected-body': ['#5c3577', '#d3b3ec'],
  'national-authority': ['#7a2f3d', '#efadb8'],
  health: ['#10665f', '#86d3c9'],
  education: ['#6b5210', '#e3c877'],
  employer: ['#74421a', '#eab98f'],
  'social-landlord': ['#4a5a1c', '#c3d38b'],
  'civil-society': ['#2c6436', '#98d3a0'],
  'migrant-association': ['#0f6074', '#8bd0e2'],
  'faith-group': ['#4b4a8c', '#bdbcf2'],
  'public-space': ['#39684f', '#a1d4b8'],
  'informal-network': ['#8a3d63', '#f0b1cf'],
  private: ['#5b5549', '#c4bbab'],
  other: ['#5b5549', '#c4bbab'],
};

const NOTES: Readonly<Record<NoteColour, Both>> = {
  yellow: ['#fbf0b6', '#3d3618'],
  blue: ['#dbe8f7', '#22354b'],
  green: ['#dfeeda', '#223925'],
  pink: ['#f8dfe4', '#4c2b35'],
  grey: ['#e9e5dc', '#393631'],
};

/** Every colour by its name in the pages' style sheet, in either theme. */
export const COLOURS: Readonly<Record<string, Both>> = {
  ...INKS,
  ...Object.fromEntries(
    Object.entries(OUTCOMES).flatMap(([name, { strong, soft }]) => [
      [`outcome-${name}`, strong],
      [`outcome-${name}-soft`, soft],
    ]),
  ),
  ...Object.fromEntries(Object.entries(ACTORS).map(([kind, both]) => [`actor-${kind}`, both])),
  ...Object.fromEntries(Object.entries(NOTES).map(([name, both]) => [`note-${name}`, both])),
};

export function paletteOf(theme: Theme): Palette {
  const at = THEMES.indexOf(theme);
  const of = (both: Both) => both[at] ?? both[0];
  const outcome = ({ strong, soft }: (typeof OUTCOMES)[Outcome]) => ({ strong: of(strong), soft: of(soft) });
  return {
    paper: of(INKS.paper),
    surface: of(INKS.surface),
    surfaceRaised: of(INKS['surface-raised']),
    ink: of(INKS.ink),
    inkSoft: of(INKS['ink-soft']),
    inkMuted: of(INKS['ink-muted']),
    rule: of(INKS.rule),
    ruleStrong: of(INKS['rule-strong']),
    leg: of(INKS.leg),
    outcome: mapped(OUTCOMES, outcome),
    actor: mapped(ACTORS, of),
    note: mapped(NOTES, of),
  };
}

function mapped<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Readonly<Record<Key, To>> {
  // Each key is one of the record's own.
  return Object.fromEntries(
    Object.entries<From>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<Key, To>;
}
