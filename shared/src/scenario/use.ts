import type { ScenarioCard, ScenarioDetails } from '../api/scenarios.ts';
import type { Board } from '../board/index.ts';
import { localise } from './localise.ts';
import { type Scenario, type Texts, type WholeScenario, writtenIn } from './model.ts';
import { startingBoard } from './start.ts';
import { localisedPlan } from './texts.ts';

/** The start of a scenario leaves the way through the city to the group; the example shows one. */
export type BoardKind = 'start' | 'example';

/** What a scenario says of itself, in the nearest language to the one asked for. */
export function cardOf(
  { scenario, city, example, plan }: WholeScenario,
  wanted?: string,
): Omit<ScenarioCard, 'origin'> {
  const language = nearest(scenario, wanted);
  const word = wordIn(scenario, language);
  const { id, version, title, summary, persona, pathway, languages } = scenario;
  return {
    id,
    version,
    title: word(title),
    summary: word(summary),
    persona: word(persona),
    pathway,
    city: { id: city.id, name: city.name, country: city.country },
    languages,
    language,
    hasExample: example.steps.length > 0,
    hasPlan: plan !== undefined,
  };
}

/** The rest of it, without the boards. */
export function detailsOf(
  { scenario, plan, overlays }: WholeScenario,
  wanted?: string,
): Omit<ScenarioDetails, keyof ScenarioCard> {
  const language = nearest(scenario, wanted);
  const word = wordIn(scenario, language);
  const { licence, attribution, author } = scenario;
  return {
    guidingQuestions: scenario.guidingQuestions.map(word),
    sources: scenario.sources,
    ...(licence !== undefined && { licence }),
    ...(attribution !== undefined && { attribution }),
    ...(author !== undefined && { author }),
    ...(plan && { plan: [...localisedPlan(plan, overlays.get(language))] }),
  };
}

/** One of its boards, which remembers where it is from, and is called as the scenario is unless it says otherwise. */
export function boardOf(
  { scenario, example, overlays }: WholeScenario,
  kind: BoardKind,
  wanted?: string,
): Board {
  const language = nearest(scenario, wanted);
  const overlay = overlays.get(language);
  const localised = overlay ? localise(example, overlay, language) : example;
  const board = kind === 'example' ? localised : startingBoard(localised);
  const title = board.meta.title || wordIn(scenario, language)(scenario.title);
  return { ...board, meta: { ...board.meta, title, scenario: `${scenario.id}@${scenario.version}` } };
}

/** The one asked for, its main language, else the one that the scenario is written in. */
function nearest({ languages }: Scenario, wanted = ''): string {
  const main = wanted.split('-')[0];
  return (
    languages.find((tag) => tag === wanted) ??
    languages.find((tag) => tag === main) ??
    writtenIn({ languages })
  );
}

function wordIn(scenario: Scenario, language: string): (texts: Texts) => string {
  return (texts) => texts[language] || texts[writtenIn(scenario)] || '';
}
