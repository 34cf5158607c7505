import { z } from 'zod';
import { type Board, COLLECTION_NAMES, type CollectionName } from '../board/index.ts';
import { boardTexts, fitting } from './localise.ts';
import { PATHWAYS, SCENARIO_VERSION, type Texts, type WholeScenario } from './model.ts';
import type { FieldText, Overlay } from './overlay.ts';
import { startingBoard } from './start.ts';

/** Texts by their places: `record/field`, of lists `record/field/number`; the scenario's own have no record. */
const placedTexts = z.record(z.string(), z.string());
export type PlacedTexts = z.output<typeof placedTexts>;

/** What somebody has translated, and what each text said when they did. */
const translation = z.object({ texts: placedTexts, from: placedTexts });
export type Translation = z.output<typeof translation>;

/** What a trainer has said of a scenario that is made of a board, beyond what is on the board. */
const draftShape = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  summary: z.string(),
  questions: z.array(z.string()),
  pathway: z.enum(PATHWAYS),
  /** Documents that it rests on, a line each. */
  documents: z.string(),
  licence: z.string(),
  author: z.string(),
  hasExample: z.boolean(),
  translations: z.record(z.string(), translation),
});
export type ScenarioDraft = z.output<typeof draftShape>;

export function newScenarioDraft(board: Board, id: string): ScenarioDraft {
  return {
    id,
    version: '1.0.0',
    title: board.meta.title,
    summary: board.personas[0]?.summary ?? '',
    questions: [],
    pathway: 'inclusion',
    documents: '',
    licence: 'CC BY 4.0',
    author: '',
    hasExample: true,
    translations: {},
  };
}

export const isVersion = (text: string): boolean => SCENARIO_VERSION.test(text);

/** A text that a translation covers. */
export interface Passage {
  readonly key: string;
  /** Empty where it is of the scenario itself; `meta` where it is the board's. */
  readonly record: string;
  readonly collection: CollectionName | 'meta' | 'scenario';
  readonly field: string;
  readonly text: string;
}

/** Every text of the scenario: its own first, then those of the board card by card. */
export function passagesOf(draft: ScenarioDraft, board: Board): readonly Passage[] {
  const { title, summary, questions } = draft;
  const own = { title, summary, questions: questions.filter((question) => question.trim() !== '') };
  const collections = new Map<string, CollectionName>(
    COLLECTION_NAMES.flatMap((name) => board[name].map(({ id }) => [id, name] as const)),
  );
  const passagesIn = (record: string, fields: Readonly<Record<string, FieldText>>): Passage[] =>
    Object.entries(fields).flatMap(([field, said]) => {
      const collection: Passage['collection'] =
        record === '' ? 'scenario' : (collections.get(record) ?? 'meta');
      const one = (key: string, text: string) => ({ key, record, collection, field, text });
      return typeof said === 'string'
        ? [one(`${record}/${field}`, said)]
        : said.map((text, at) => one(`${record}/${field}/${at}`, text));
    });
  const all = [
    ...passagesIn('', own),
    ...Object.entries(boardTexts(scenarioBoard(draft, board))).flatMap(([record, fields]) =>
      passagesIn(record, fields),
    ),
  ];
  return all.filter(({ text }) => text.trim() !== '');
}

export type PassageState = 'missing' | 'stale' | 'done';

const NONE: Translation = { texts: {}, from: {} };

export const translationIn = ({ translations }: ScenarioDraft, language: string): Translation =>
  translations[language] ?? NONE;

/** Stale is what was translated when the text said something else. */
export function stateOf({ key, text }: Passage, { texts, from }: Translation): PassageState {
  if (!textAt(texts, key)) return 'missing';
  return textAt(from, key) === text ? 'done' : 'stale';
}

export function textAt(texts: PlacedTexts, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** The draft with a text translated as things are now; an empty one is none. */
export function translated(
  draft: ScenarioDraft,
  language: string,
  { key, text }: Pick<Passage, 'key' | 'text'>,
  said: string,
): ScenarioDraft {
  const { texts, from } = translationIn(draft, language);
  const { [key]: _said, ...otherTexts } = texts;
  const { [key]: _from, ...otherFrom } = from;
  const next =
    said === ''
      ? { texts: otherTexts, from: otherFrom }
      : { texts: { ...texts, [key]: said }, from: { ...from, [key]: text } };
  return { ...draft, translations: { ...draft.translations, [language]: next } };
}

export function withLanguage(draft: ScenarioDraft, language: string): ScenarioDraft {
  const translations = { ...draft.translations, [language]: translationIn(draft, language) };
  return { ...draft, translations };
}

export function withoutLanguage(draft: ScenarioDraft, language: string): ScenarioDraft {
  const { [language]: _gone, ...translations } = draft.translations;
  return { ...draft, translations };
}

/**
 * The board as it goes into a scenario: without remarks, votes and verdicts of those who were in the room, and without
 * the date of its erasure.
 */
function scenarioBoard({ id, version, hasExample }: ScenarioDraft, board: Board): Board {
  const { retainUntil: _until, present: _present, absent: _absent, ...meta } = board.meta;
  const whole = {
    ...board,
    meta: { ...meta, scenario: `${id}@${version}` },
    comments: [],
    votes: [],
    checks: [],
  };
  return hasExample ? whole : startingBoard(whole);
}

/** The scenario that a draft and its board are. */
export function wholeOf(draft: ScenarioDraft, board: Board): WholeScenario {
  const { id, version, pathway, licence, author } = draft;
  const example = scenarioBoard(draft, board);
  const first = example.meta.language;
  const languages = [first, ...Object.keys(draft.translations).filter((tag) => tag !== first)];
  const inAll = (key: string, text: string): Texts => {
    const others = languages.slice(1).map((tag) => [tag, textAt(translationIn(draft, tag).texts, key) ?? '']);
    return Object.fromEntries([[first, text], ...others.filter(([, said]) => said !== '')]);
  };
  const texts = boardTexts(example);
  const questions = draft.questions.filter((question) => question.trim() !== '');
  const [persona] = example.personas;
  const { city, country } = example.meta;
  const cityId = city.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'city';
  const overlays = (of: (translation: Translation) => PlacedTexts) =>
    new Map(
      languages.slice(1).map((tag) => [tag, fitting(placed(of(translationIn(draft, tag)), texts), texts)]),
    );
  const passages = new Map(passagesOf(draft, board).map((passage) => [passage.key, passage.text]));
  const changed = overlays(({ from }) =>
    Object.fromEntries(Object.entries(from).filter(([key, said]) => passages.get(key) !== said)),
  );
  return {
    scenario: {
      id,
      version,
      city: cityId,
      languages,
      title: inAll('/title', draft.title.trim()),
      summary: inAll('/summary', draft.summary),
      persona: persona ? inAll(`${persona.id}/name`, persona.name) : {},
      pathway,
      guidingQuestions: questions.map((question, at) => inAll(`/questions/${at}`, question)),
      sources: documentsIn(draft.documents),
      ...(licence.trim() !== '' && { licence: licence.trim() }),
      ...(author.trim() !== '' && { author: author.trim() }),
    },
    city: {
      id: cityId,
      name: city,
      ...(country !== undefined && { country }),
      languages: [],
      summary: {},
      sources: [],
    },
    example,
    overlays: overlays(({ texts: said }) => said),
    translatedFrom: new Map([...changed].filter(([, overlay]) => Object.keys(overlay).length > 0)),
  };
}

/** Texts by their places as an overlay of the shape of a board's texts; of a list, what is missing is empty. */
function placed(said: PlacedTexts, texts: Overlay): Overlay {
  const textOf = (record: string, field: string, text: FieldText): FieldText =>
    typeof text === 'string'
      ? (textAt(said, `${record}/${field}`) ?? '')
      : text.map((_, at) => textAt(said, `${record}/${field}/${at}`) ?? '');
  return Object.fromEntries(
    Object.entries(texts).map(([record, fields]) => [
      record,
      Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, textOf(record, field, text)])),
    ]),
  );
}

/** A line is a document; an address in it is where it is found. */
function documentsIn(lines: string): WholeScenario['scenario']['sources'] {
  const found = lines.split('\n').map((line) => line.trim());
  return found
    .filter((line) => line !== '')
    .map((line, at) => {
      const [address] = /https?:\/\/\S+/.exec(line) ?? [];
      const title = line.replace(address ?? '', '').trim();
      const isAddress = address !== undefined && URL_PATTERN.test(address);
      return { id: `document-${at + 1}`, title: title || line, ...(isAddress && { url: address }) };
    });
}

const URL_PATTERN = /^https?:\/\/[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/;

/** A draft as it was kept; undefined where nothing is there that can be read. */
export function readDraft(value: unknown): ScenarioDraft | undefined {
  return draftShape.safeParse(value).data;
}
