import { type Board, COLLECTION_NAMES, type CollectionName } from '../board/index.ts';
import { type Phase, tidied } from '../workshop/index.ts';
import type { PlacedTexts, ScenarioDraft } from './draft.ts';
import type { FieldText, Overlay } from './overlay.ts';
import { scenarioBoard } from './scenarioBoard.ts';
import { isPhaseKey, OWN, textsOf } from './texts.ts';

/** A text that a translation covers. */
export interface Passage {
  readonly key: string;
  /** Empty where it is of the scenario itself; `meta` where it is the board's. */
  readonly record: string;
  readonly collection: CollectionName | 'meta' | 'scenario' | 'plan';
  readonly field: string;
  readonly text: string;
}

interface TextOfRecord {
  /** `record/field`, of lists `record/field/number`. */
  readonly key: string;
  readonly record: string;
  readonly field: string;
  readonly text: string;
}

/** The texts of an overlay one by one, without those that say nothing. */
export function oneByOne(texts: Overlay): readonly TextOfRecord[] {
  const of = (record: string, field: string, said: FieldText): readonly TextOfRecord[] =>
    typeof said === 'string'
      ? [{ key: `${record}/${field}`, record, field, text: said }]
      : said.map((text, at) => ({ key: `${record}/${field}/${at}`, record, field, text }));
  const all = Object.entries(texts).flatMap(([record, fields]) =>
    Object.entries<FieldText>(fields).flatMap(([field, said]) => of(record, field, said)),
  );
  return all.filter(({ text }) => text !== '');
}

/** Every text of the scenario: its own first, then those of its plan, then those of the board card by card. */
export function passagesOf(draft: ScenarioDraft, board: Board): readonly Passage[] {
  const collections = new Map<string, CollectionName>(
    COLLECTION_NAMES.flatMap((name) => board[name].map(({ id }) => [id, name] as const)),
  );
  const collectionOf = (record: string): Passage['collection'] => {
    if (record === OWN) return 'scenario';
    return isPhaseKey(record) ? 'plan' : (collections.get(record) ?? 'meta');
  };
  return oneByOne(draftTexts(draft, board))
    .filter(({ text }) => text.trim() !== '')
    .map((text) => ({ ...text, collection: collectionOf(text.record) }));
}

/** Of an overlay that fits the texts: what is said at their places; of a list, what is missing is empty. */
export function placedIn(texts: Overlay, said: PlacedTexts): Overlay {
  const at = (key: string) => (Object.hasOwn(said, key) ? (said[key] ?? '') : '');
  const textAt = (record: string, field: string, text: FieldText): FieldText =>
    typeof text === 'string'
      ? at(`${record}/${field}`)
      : text.map((_, number) => at(`${record}/${field}/${number}`));
  return Object.fromEntries(
    Object.entries(texts).map(([record, fields]) => [
      record,
      Object.fromEntries(
        Object.entries<FieldText>(fields).map(([field, text]) => [field, textAt(record, field, text)]),
      ),
    ]),
  );
}

/** The texts of a scenario that is made of a draft and its board. */
export function draftTexts(draft: ScenarioDraft, board: Board): Overlay {
  const questions = askedIn(draft);
  const own = {
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    ...(questions.length > 0 && { questions }),
  };
  return textsOf(own, planOf(draft), scenarioBoard(draft, board));
}

/** The plan of a draft as it goes into a file. */
export function planOf({ plan }: Pick<ScenarioDraft, 'plan'>): readonly Phase[] | undefined {
  return plan && tidied(plan);
}

/** The questions of a draft; a line that is empty is none. */
export function askedIn({ questions }: Pick<ScenarioDraft, 'questions'>): readonly string[] {
  return questions.map((question) => question.trim()).filter((question) => question !== '');
}
