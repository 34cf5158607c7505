import { z } from 'zod';
import type { Board } from '../board/index.ts';
import { PHASE_KINDS } from '../workshop/index.ts';
import { cityShape, PATHWAYS, SCENARIO_VERSION, sourceDocumentShape } from './model.ts';

/** Texts by their places: `record/field`, of lists `record/field/number`; the scenario's own have no record. */
const placedTexts = z.record(z.string(), z.string());
export type PlacedTexts = z.output<typeof placedTexts>;

/** A text at its place. */
interface PlacedText {
  readonly key: string;
  readonly text: string;
}

/** What somebody has translated, and what each text said when they did. */
const translation = z.object({ texts: placedTexts, from: placedTexts });
export type Translation = z.output<typeof translation>;

/** A plan while somebody writes it: with what is empty or too long as yet. */
const planInWork = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(PHASE_KINDS),
    minutes: z.number(),
    isFrozen: z.boolean().optional(),
    title: z.string().optional(),
    task: z.string().optional(),
    note: z.string().optional(),
    question: z.string().optional(),
  }),
);

const openedShape = z.object({
  version: z.string(),
  city: cityShape,
  documents: z.array(sourceDocumentShape),
});

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
  attribution: z.string().default(''),
  author: z.string(),
  hasExample: z.boolean(),
  translations: z.record(z.string(), translation),
  /** What a workshop with it is prepared with. */
  plan: planInWork.optional().catch(undefined),
  /** Of a scenario that is edited on: what its file said that is not written here. */
  opened: openedShape.optional(),
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
    attribution: '',
    author: '',
    hasExample: true,
    translations: {},
  };
}

export const isVersion = (text: string): boolean => SCENARIO_VERSION.test(text);

/** The versions that may come after one: with something put right, with something more, and made anew. */
export function nextVersions(version: string): readonly string[] {
  const [made = 0, added = 0, mended = 0] = version.split('.').map(Number);
  return [`${made}.${added}.${mended + 1}`, `${made}.${added + 1}.0`, `${made + 1}.0.0`];
}

/** The draft as one of another scenario, which begins its own versions. */
export function asItsOwn({ opened, ...draft }: ScenarioDraft, id: string): ScenarioDraft {
  return {
    ...draft,
    id,
    version: '1.0.0',
    ...(opened && { opened: { ...opened, version: '' } }),
  };
}

export type PassageState = 'missing' | 'stale' | 'done';

const NONE: Translation = { texts: {}, from: {} };

export const translationIn = ({ translations }: ScenarioDraft, language: string): Translation =>
  translations[language] ?? NONE;

/** Stale is what was translated when the text said something else. */
export function stateOf({ key, text }: PlacedText, { texts, from }: Translation): PassageState {
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
  { key, text }: PlacedText,
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

/** A draft as it was kept; undefined where nothing is there that can be read. */
export function readDraft(value: unknown): ScenarioDraft | undefined {
  return draftShape.safeParse(value).data;
}
