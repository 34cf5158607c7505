import type { Analysis, Outcome } from '../analysis/index.ts';
import type { Barrier, Board } from '../board/index.ts';
import { ids, ofLayout, proportionsOf } from './layoutAdvice.ts';
import { type WholeScenario, writtenIn } from './model.ts';
import { oneByOne } from './passages.ts';
import { allTexts, OWN, ownTexts } from './texts.ts';

/** What is missing of the scenario as a whole. */
const OF_ALL = [
  'summary',
  'persona',
  'objective',
  'question',
  'documents',
  'licence',
  'author',
  /** It can be had in one language alone. */
  'alone',
  /** An example has many more or fewer steps or objectives than a group can read in the time that it has. */
  'size',
  /** An example is not two to three times as wide as it is tall. */
  'proportions',
] as const;
/** What a group should see on an example, as it is in life. */
const SHOWN = [
  'open',
  'hindered',
  'blocked',
  'unattainable',
  /** Barriers that only go together. */
  'together',
  /** Needs that wait for each other. */
  'circle',
  'gatekeeper',
  /** A hand-off of which the group says how it works. */
  'handoff',
] as const;
/** What could be better of some records. */
const OF_RECORDS = [
  /** An actor or a service does not say where what is said of it is from. */
  'source',
  /** A source does not say of which day it speaks. */
  'undated',
  /** A step has days or costs, and nobody says where these figures are from. */
  'figures',
  /** An objective names no right. */
  'right',
  /** Nobody says how a barrier is known. */
  'evidence',
  /** A barrier is called confirmed, and what confirms it has neither an address nor a year. */
  'confirmed',
  /** A step takes a service of another actor than its own. */
  'service',
  /** No way leads to a step, and none to an objective. */
  'unreached',
  'unexplored',
  /** A card lies on another, across the edge of a frame, or too close for a way to pass. */
  'overlap',
  'cut',
  'tight',
  /** The person does not stand before every step, an objective not behind every step. */
  'order',
  /** More than one way in five leads back. */
  'backward',
  /** The label of a way has no room. */
  'label',
] as const;

export type Advice =
  /** An example shows none of these. */
  | { readonly code: 'lacking'; readonly lacks: readonly (typeof SHOWN)[number][] }
  | { readonly code: (typeof OF_ALL)[number] }
  | { readonly code: (typeof OF_RECORDS)[number]; readonly records: readonly string[] }
  /** So many texts are not translated into a language, or were translated from another wording. */
  | { readonly code: 'missing' | 'stale'; readonly language: string; readonly count: number };

/** What could be better about a scenario, of whose example this is the analysis, once there is one. None of it keeps anybody from using it. */
export function adviceOn(whole: WholeScenario, analysis: ExampleAnalysis | undefined): readonly Advice[] {
  return [
    ...ofAll(whole),
    ...ofTexts(whole),
    ...(analysis && isDrawn(whole.example) ? ofOutcomes(whole.example, analysis) : []),
    ...ofRecords(whole.example),
  ];
}

type ExampleAnalysis = Pick<Analysis, 'objectives'>;

/** Where no way is drawn, ways are the group's to find. */
const isDrawn = ({ legs }: Board): boolean => legs.length > 0;

function ofOutcomes({ coordination }: Board, { objectives }: ExampleAnalysis): Advice[] {
  const outcomes = new Set<string>(objectives.map(({ outcome }) => outcome));
  const shows: Readonly<Record<Exclude<(typeof SHOWN)[number], Outcome>, boolean>> = {
    together: objectives.some(({ unlock }) => unlock !== null && unlock.size > 1),
    circle: objectives.some(({ circles }) => circles.length > 0),
    gatekeeper: objectives.some(({ gatekeepers }) => gatekeepers !== null && gatekeepers.actors.length > 0),
    handoff: coordination.length > 0,
  };
  const shown = new Set<string>([
    ...outcomes,
    ...Object.entries(shows).flatMap(([what, is]) => (is ? [what] : [])),
  ]);
  const lacks = SHOWN.filter((what) => !shown.has(what));
  return lacks.length > 0 ? [{ code: 'lacking', lacks }] : [];
}

function ofAll({ scenario, example }: WholeScenario): Advice[] {
  const has: Readonly<Record<(typeof OF_ALL)[number], boolean>> = {
    summary: Boolean(scenario.summary[writtenIn(scenario)]),
    persona: example.personas.length > 0,
    objective: example.objectives.length > 0,
    question: scenario.guidingQuestions.length > 0,
    documents: scenario.sources.length > 0,
    licence: scenario.licence !== undefined,
    author: scenario.author !== undefined,
    alone: scenario.languages.length > 1,
    size:
      !isDrawn(example) ||
      (isAmong(example.steps.length, STEPS) && isAmong(example.objectives.length, OBJECTIVES)),
    proportions: !isDrawn(example) || isAmong(proportionsOf(example), PROPORTIONS),
  };
  return OF_ALL.filter((code) => !has[code]).map((code) => ({ code }));
}

type Span = readonly [least: number, most: number];
const STEPS: Span = [14, 24];
const OBJECTIVES: Span = [6, 8];
/** Of the width to the height. */
const PROPORTIONS: Span = [1.9, 3];

const isAmong = (value: number, [least, most]: Span): boolean => value >= least && value <= most;

function ofTexts(whole: WholeScenario): Advice[] {
  const { scenario, overlays, translatedFrom } = whole;
  const texts = oneByOne(allTexts(whole));
  return scenario.languages.slice(1).flatMap((language): Advice[] => {
    const own = ownTexts(scenario, language);
    const said = new Set(oneByOne({ [OWN]: own, ...overlays.get(language) }).map(({ key }) => key));
    const missing = texts.filter(({ key, text }) => text.trim() !== '' && !said.has(key)).length;
    const stale = oneByOne(translatedFrom.get(language) ?? {}).length;
    return [
      ...(missing > 0 ? [{ code: 'missing', language, count: missing } as const] : []),
      ...(stale > 0 ? [{ code: 'stale', language, count: stale } as const] : []),
    ];
  });
}

function ofRecords(board: Board): Advice[] {
  const found: Readonly<Record<(typeof OF_RECORDS)[number], readonly string[]>> = {
    source: ids([...board.actors, ...board.services].filter(({ source }) => source === undefined)),
    undated: ids(
      [...board.actors, ...board.services].filter(({ source }) => source && source.verifiedOn === undefined),
    ),
    figures: ids(board.steps.filter(({ days, cost, note }) => (days > 0 || cost > 0) && !note?.trim())),
    right: ids(board.objectives.filter(({ right }) => right === 'other')),
    evidence: ids(board.barriers.filter(({ evidence }) => evidence.length === 0)),
    confirmed: ids(
      board.barriers.filter((barrier) => barrier.confidence === 'confirmed' && !namesDocument(barrier)),
    ),
    ...ofWays(board),
    ...ofLayout(board),
  };
  return OF_RECORDS.filter((code) => found[code].length > 0).map((code) => ({ code, records: found[code] }));
}

/** By an address or a year. */
function namesDocument({ evidence }: Barrier): boolean {
  return evidence.some(({ text, url }) => url !== undefined || /[12]\d{3}/.test(text));
}

function ofWays(board: Board) {
  const { steps, services, legs, objectives } = board;
  const actorOf = new Map<string, string>(services.map(({ id, actor }) => [id, actor]));
  const entered = new Set<string>(legs.map(({ to }) => to));
  return {
    service: ids(
      steps.filter(({ service, actor }) => service !== undefined && actorOf.get(service) !== actor),
    ),
    unreached: ids(steps.filter(({ id }) => !entered.has(id))),
    unexplored: isDrawn(board) ? ids(objectives.filter(({ id }) => !entered.has(id))) : [],
  };
}
