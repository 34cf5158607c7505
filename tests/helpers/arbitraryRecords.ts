import {
  ACTOR_KINDS,
  ASSET_KINDS,
  BURDENS,
  CHANNELS,
  CONFIDENCES,
  COORDINATION_STATES,
  COST_BANDS,
  type CollectionName,
  DIMENSIONS,
  FINDINGS,
  HORIZONS,
  LEG_KINDS,
  LEVELS,
  NOTE_COLOURS,
  PROPOSAL_STATES,
  RIGHTS,
  SEVERITIES,
  VERDICTS,
} from '@parcours/shared/board';
import fc from 'fast-check';

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;
export type Ids = { readonly [Name in CollectionName]: readonly string[] };

/** The fields of a record: those that every one has, and those that some have. */
interface Shape {
  readonly required: Fields;
  readonly optional?: Fields;
}

export const text = fc.string({ unit: 'grapheme', maxLength: 12 });
export const language = fc.constantFrom('en', 'fr', 'ar', 'pt-BR', 'zh-Hant');
const amount = fc.integer({ min: 0, max: 400 });
const size = fc.integer({ min: 1, max: 900 });
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => value + 0);
const position = { x: coordinate, y: coordinate };
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const isoDate = moment.map((at) => at.slice(0, 10));
const languages = fc.uniqueArray(language, { maxLength: 3 });
const source = fields(
  { dataset: text },
  {
    id: text,
    verifiedOn: isoDate,
    licence: text,
    attribution: text,
    merged: fc.uniqueArray(text, { maxLength: 2 }),
    imported: fc.dictionary(fc.constantFrom('name', 'about', 'fee'), text, { maxKeys: 3 }),
    goneOn: isoDate,
  },
);
const some = (ids: readonly string[]) => fc.subarray([...ids]);
const one = (ids: readonly string[]) => fc.constantFrom(...ids);

export function fields(required: Fields, optional: Fields = {}): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
}

/** An optional reference, where there is anything to refer to. */
function maybe(field: string, ids: readonly string[]): Fields {
  return ids.length > 0 ? { [field]: one(ids) } : {};
}

export const endsOf = (ids: Ids): readonly string[] => [...ids.steps, ...ids.objectives];
export const obstructible = (ids: Ids): readonly string[] => [...endsOf(ids), ...ids.legs];
export const votable = (ids: Ids): readonly string[] => [
  ...ids.personas,
  ...ids.actors,
  ...obstructible(ids),
  ...ids.barriers,
  ...ids.notes,
];

/** What the records of each collection may be, given the ids that there are to refer to. */
export const SHAPES: { readonly [Name in CollectionName]: (ids: Ids) => Shape } = {
  personas: ({ assets }) => ({
    required: { name: text, ...position },
    optional: {
      summary: text,
      story: text,
      keyElements: fc.uniqueArray(text, { maxLength: 4 }),
      status: text,
      languages,
      holds: some(assets),
    },
  }),
  objectives: ({ personas, assets }) => ({
    required: { persona: one(personas), title: text, ...position },
    optional: { right: fc.constantFrom(...RIGHTS), needs: some(assets) },
  }),
  assets: () => ({ required: { name: text }, optional: { kind: fc.constantFrom(...ASSET_KINDS) } }),
  actors: () => ({
    required: { name: text },
    optional: {
      kind: fc.constantFrom(...ACTOR_KINDS),
      level: fc.constantFrom(...LEVELS),
      about: text,
      url: fc.webUrl(),
      source,
      reply: text,
    },
  }),
  services: ({ actors, assets }) => ({
    required: { actor: one(actors), name: text },
    optional: {
      about: text,
      channels: fc.subarray([...CHANNELS]),
      languages,
      eligibility: text,
      requiredDocuments: fc.uniqueArray(text, { maxLength: 3 }),
      gives: some(assets),
      fee: amount,
      waitDays: amount,
      source,
    },
  }),
  steps: ({ actors, services, personas, assets }) => ({
    required: { title: text, ...position },
    optional: {
      ...maybe('actor', actors),
      ...maybe('service', services),
      ...maybe('persona', personas),
      needs: some(assets),
      gives: some(assets),
      days: amount,
      visits: amount,
      cost: amount,
      emotion: fc.integer({ min: -2, max: 2 }),
      note: text,
    },
  }),
  legs: (ids) => ({
    required: { from: one([...ids.personas, ...endsOf(ids)]), to: one(endsOf(ids)) },
    optional: { kind: fc.constantFrom(...LEG_KINDS), label: text },
  }),
  barriers: (ids) => ({
    required: { on: one(obstructible(ids)), title: text },
    optional: {
      dimension: fc.constantFrom(...DIMENSIONS),
      burden: fc.constantFrom(...BURDENS),
      severity: fc.constantFrom(...SEVERITIES),
      blocks: fc.boolean(),
      affects: some(ids.personas),
      level: fc.constantFrom(...LEVELS),
      legalBasis: text,
      confidence: fc.constantFrom(...CONFIDENCES),
      evidence: fc.array(fields({ text }, { url: fc.webUrl(), released: fc.boolean() }), { maxLength: 3 }),
      protects: text,
      removed: fc.boolean(),
    },
  }),
  coordination: ({ actors }) => ({
    required: { a: one(actors), b: one(actors), state: fc.constantFrom(...COORDINATION_STATES) },
    optional: { note: text },
  }),
  proposals: ({ barriers }) => ({
    required: { title: text },
    optional: {
      barriers: some(barriers),
      owner: text,
      firstStep: text,
      due: isoDate,
      horizon: fc.constantFrom(...HORIZONS),
      costBand: fc.constantFrom(...COST_BANDS),
      indicator: text,
      practice: text,
      state: fc.constantFrom(...PROPOSAL_STATES),
    },
  }),
  notes: ({ actors, services }) => ({
    required: { text, ...position },
    optional: {
      colour: fc.constantFrom(...NOTE_COLOURS),
      width: size,
      height: size,
      order: fc.integer({ min: -9, max: 9 }),
      ...maybe('about', [...actors, ...services]),
      named: amount,
    },
  }),
  frames: () => ({
    required: { title: text, ...position },
    optional: { width: size, height: size, hidden: fc.boolean(), locked: fc.boolean() },
  }),
  comments: (ids) => ({
    required: { text },
    optional: {
      ...maybe('on', votable(ids)),
      ...position,
      author: text,
      at: moment,
      resolved: fc.boolean(),
      replies: fc.array(fields({ text }, { author: text, at: moment }), { maxLength: 2 }),
    },
  }),
  votes: (ids) => ({
    required: { on: one(votable(ids)) },
    optional: { round: fc.integer({ min: 1, max: 4 }) },
  }),
  checks: ({ objectives, barriers, assets, actors, steps }) => ({
    required: {
      on: one([...objectives, ...barriers]),
      finding: fc.constantFrom(...FINDINGS),
      verdict: fc.constantFrom(...VERDICTS),
    },
    optional: { about: some([...barriers, ...assets, ...actors, ...steps]), reason: text },
  }),
  practices: () => ({
    required: { name: text },
    optional: {
      city: text,
      what: text,
      whom: text,
      legalBasis: text,
      reference: text,
      url: fc.webUrl(),
      dimensions: fc.subarray([...DIMENSIONS]),
      levels: fc.subarray([...LEVELS]),
      rights: fc.subarray([...RIGHTS]),
    },
  }),
};
