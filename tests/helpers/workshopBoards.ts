import { analyse } from '@parcours/shared/analysis';
import { type Board, readBoardJson, toBoardJson } from '@parcours/shared/board';
import type { Language } from '@parcours/shared/messages';
import {
  type Audience,
  type ReportModel,
  type WorkshopBoard,
  type WorkshopContext,
  workshopContextOf,
  writeWorkshop,
} from '@parcours/shared/report';

export interface GroupBoard {
  readonly group: string;
  readonly board: Board;
}

/** What one group made of a board that others have too. */
export interface Variation {
  /** Ids of records that the group does not have; what hangs on them goes as well. */
  readonly without?: readonly string[];
  /** Fields that the group wrote otherwise, by id. */
  readonly changed?: Readonly<Record<string, object>>;
  /** Records that the group added, by collection. */
  readonly added?: Readonly<Record<string, readonly object[]>>;
}

/** The board with a variation, read again as any board is: what lost its place is gone. */
export function varied(board: Board, { without = [], changed = {}, added = {} }: Variation): Board {
  const entries = Object.entries(toBoardJson(board)).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value];
    const kept = value
      .filter(({ id }) => !without.includes(id))
      .map((record) => ({ ...record, ...changed[record.id] }));
    return [name, [...kept, ...(added[name] ?? [])]];
  });
  return readBoardJson(Object.fromEntries(entries)).board;
}

/** Boards such as the groups of a workshop make: three on one person, two on another, one on a third. */
export function workshopBoards(examples: {
  readonly student: Board;
  readonly youngMan: Board;
  readonly councillor: Board;
}): GroupBoard[] {
  const { student, youngMan, councillor } = examples;
  return [
    { group: 'Isère', board: student },
    { group: 'Drac', board: varied(student, DRAC) },
    { group: 'Bastille', board: varied(student, BASTILLE) },
    { group: 'Raval', board: youngMan },
    { group: 'Gràcia', board: varied(youngMan, GRACIA) },
    { group: 'Plaine', board: councillor },
  ];
}

/** Words of its own for what others name too, a door nobody else knows, and a gap at a place that others pass. */
const DRAC: Variation = {
  without: ['barrier-lessons-full', 'barrier-careers-french', 'step-laboratory', 'barrier-permit-fee'],
  changed: {
    'barrier-guarantor': { title: 'No studio without a French guarantor' },
    'actor-prefecture': { name: 'Prefecture of Isère' },
  },
  added: {
    actors: [{ id: 'drac-notary', name: 'The notary’s evening desk', kind: 'private', level: 'private' }],
    steps: [{ id: 'drac-desk', title: 'Ask the notary', actor: 'drac-notary', x: 900, y: 1600 }],
    legs: [
      { id: 'drac-1', from: 'persona-kavya', to: 'drac-desk', kind: 'path' },
      { id: 'drac-2', from: 'drac-desk', to: 'obj-lease', kind: 'path' },
    ],
    barriers: [
      {
        id: 'drac-queue',
        on: 'step-library',
        title: 'The reading room closes before work ends',
        dimension: 'acceptability',
        level: 'city',
        severity: 2,
        blocks: false,
        confidence: 'practitioner',
        affects: [],
        evidence: [],
        removed: false,
      },
    ],
    proposals: [
      {
        id: 'drac-deposit',
        title: 'The city stands as guarantor for students',
        barriers: ['barrier-guarantor'],
        owner: 'actor-city',
        firstStep: 'Ask the housing department what it would cost',
        horizon: 'structural',
        state: 'agreed',
      },
    ],
  },
};

/** Little time: a short board, one gap in other words at the same service, and something to be kept among the group. */
const BASTILLE: Variation = {
  without: [
    'step-council',
    'step-budget',
    'step-residents-house',
    'barrier-hours-unknown',
    'barrier-state-contests',
  ],
  changed: {
    'barrier-prefecture-booking': { title: 'No appointment without the diploma in hand' },
    'barrier-is-it-legal': { sensitive: true, title: 'A whispered word about the Kingfisher firm' },
  },
};

const GRACIA: Variation = {
  without: ['barrier-letters', 'barrier-health-card', 'step-scooters', 'proposal-test-calls'],
  changed: {
    'barrier-booking': { title: 'El formulario pide un número de identidad' },
    'persona-lamine': { summary: 'Recién llegado, sin papeles' },
  },
  added: {
    barriers: [
      {
        id: 'gracia-own',
        on: 'step-saier-desk',
        title: 'Zwei Wochen Warten am Schalter',
        dimension: 'availability',
        level: 'city',
        severity: 3,
        blocks: true,
        confidence: 'lived',
        affects: [],
        evidence: [{ text: 'A cousin of one of us slept outside meanwhile' }],
        removed: false,
      },
    ],
  },
};

export interface WorkshopOptions {
  readonly lang?: Language;
  readonly audience?: Audience;
  readonly title?: string;
  readonly generatedAt?: string;
}

function analysed(boards: readonly GroupBoard[]): WorkshopBoard[] {
  return boards.map(({ group, board }) => ({ group, board, analysis: analyse(board, []) }));
}

export function contextOn(
  boards: readonly GroupBoard[],
  { lang = 'en', audience = 'internal', title = 'Two days in March', generatedAt }: WorkshopOptions = {},
): WorkshopContext {
  return workshopContextOf(analysed(boards), { lang, audience, title, generatedAt });
}

export function workshopOn(boards: readonly GroupBoard[], options: WorkshopOptions = {}): ReportModel {
  return writeWorkshop(contextOn(boards, options), options.lang ?? 'en');
}
