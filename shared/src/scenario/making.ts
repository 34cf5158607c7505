import type { Board } from '../board/index.ts';
import { documentLine, documentsIn } from './documents.ts';
import { type PlacedTexts, type ScenarioDraft, stateOf, textAt, translationIn } from './draft.ts';
import { fitting } from './localise.ts';
import { type City, type Texts, type WholeScenario, writtenIn } from './model.ts';
import type { Overlay } from './overlay.ts';
import { askedIn, draftTexts, oneByOne, placedIn, planOf } from './passages.ts';
import { scenarioBoard } from './scenarioBoard.ts';
import { startingBoard } from './start.ts';
import { allTexts, boardAndPlanTexts, OWN, ownTexts } from './texts.ts';

/** The scenario that a draft and its board are. */
export function wholeOf(draft: ScenarioDraft, board: Board): WholeScenario {
  const { id, version, pathway } = draft;
  const plan = planOf(draft);
  const example = scenarioBoard(draft, board);
  const first = example.meta.language;
  const others = Object.keys(draft.translations).filter((tag) => tag !== first);
  const inAll = (key: string, text: string): Texts => {
    const said = others.map((tag) => [tag, textAt(translationIn(draft, tag).texts, key) ?? ''] as const);
    return Object.fromEntries([[first, text] as const, ...said].filter(([, each]) => each !== ''));
  };
  const [persona] = example.personas;
  const city = cityOf(draft, example);
  return {
    scenario: {
      id,
      version,
      city: city.id,
      languages: [first, ...others],
      title: inAll('/title', draft.title.trim()),
      summary: inAll('/summary', draft.summary.trim()),
      persona: persona ? inAll(`${persona.id}/name`, persona.name) : {},
      pathway,
      guidingQuestions: askedIn(draft).map((question, at) => inAll(`/questions/${at}`, question)),
      sources: [...documentsIn(draft.documents, draft.opened?.documents ?? [])],
      ...said('licence', draft.licence),
      ...said('attribution', draft.attribution),
      ...said('author', draft.author),
    },
    city,
    example,
    ...translationsOf(draft, board, others),
    ...(plan && { plan }),
  };
}

function said<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  const trimmed = text.trim();
  return (trimmed === '' ? {} : { [name]: trimmed }) as Partial<Record<Name, string>>;
}

/** That of the file as long as the board is of the same city. */
function cityOf({ opened }: ScenarioDraft, { meta: { city, country } }: Board): City {
  if (opened && opened.city.name === city && opened.city.country === country) return opened.city;
  const id = city.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'city';
  return {
    id,
    name: city,
    ...(country !== undefined && { country }),
    languages: [],
    summary: {},
    sources: [],
  };
}

function translationsOf(
  draft: ScenarioDraft,
  board: Board,
  languages: readonly string[],
): Pick<WholeScenario, 'overlays' | 'translatedFrom'> {
  const texts = draftTexts(draft, board);
  const covered = boardAndPlanTexts(planOf(draft), scenarioBoard(draft, board));
  const all = oneByOne(texts);
  const changed = languages.map((tag) => {
    const translation = translationIn(draft, tag);
    const stale = all.filter((passage) => stateOf(passage, translation) === 'stale');
    const from: PlacedTexts = Object.fromEntries(
      stale.map(({ key }) => [key, textAt(translation.from, key) ?? '']),
    );
    return [tag, fitting(placedIn(texts, from), texts)] as const;
  });
  return {
    overlays: new Map(
      languages.map((tag) => [tag, fitting(placedIn(covered, translationIn(draft, tag).texts), covered)]),
    ),
    translatedFrom: new Map(changed.filter(([, from]) => Object.keys(from).length > 0)),
  };
}

/** The draft of a scenario that is edited on, to which its example is the board: `wholeOf` makes the same scenario of them. */
export function draftOf(whole: WholeScenario): ScenarioDraft {
  const { scenario, city, example, plan } = whole;
  const first = writtenIn(scenario);
  const texts = allTexts(whole);
  const { id, version, pathway, title, summary, guidingQuestions, sources } = scenario;
  const { licence = '', attribution = '', author = '' } = scenario;
  return {
    id,
    version,
    title: title[first] ?? '',
    summary: summary[first] ?? '',
    questions: guidingQuestions.map((each) => each[first] ?? ''),
    pathway,
    documents: sources.map(documentLine).join('\n'),
    licence,
    attribution,
    author,
    hasExample: recordCount(example) > recordCount(startingBoard(example)),
    translations: Object.fromEntries(
      scenario.languages.slice(1).map((tag) => [tag, translationOf(whole, texts, tag)]),
    ),
    ...(plan && { plan: [...plan] }),
    opened: { version, city, documents: sources },
  };
}

function recordCount(board: Board): number {
  return Object.values(board).flat().length;
}

/** What is translated, and what each text said then: what it says now, but where the file says otherwise. */
function translationOf(
  { scenario, overlays, translatedFrom }: WholeScenario,
  texts: Overlay,
  language: string,
): ScenarioDraft['translations'][string] {
  const said = placed({ [OWN]: ownTexts(scenario, language), ...overlays.get(language) });
  const now = placed(texts);
  const then = placed(translatedFrom.get(language) ?? {});
  const from = Object.keys(said).map((key) => [key, textAt(then, key) ?? textAt(now, key) ?? ''] as const);
  return { texts: said, from: Object.fromEntries(from) };
}

function placed(texts: Overlay): PlacedTexts {
  return Object.fromEntries(oneByOne(texts).map(({ key, text }) => [key, text]));
}
