import type { ScenarioCard, ScenarioDetails } from '@parcours/shared/api';
import type { Board } from '@parcours/shared/board';
import { call } from './request.ts';

/**
 * The library's scenarios in the reader's language where they have been translated, in its order: the first is the demo.
 * @throws ApiError
 */
export async function listScenarios(lang: string, signal?: AbortSignal): Promise<readonly ScenarioCard[]> {
  return (await call('GET /api/scenarios', { query: { lang }, signal })).scenarios;
}

/**
 * What a scenario says to groups and facilitators: the questions that it suggests, and its plan.
 * @throws ApiError
 */
export async function readScenario(
  scenario: string,
  lang: string,
  signal?: AbortSignal,
): Promise<ScenarioDetails> {
  return call('GET /api/scenarios/{id}', { path: { id: scenario }, query: { lang }, signal });
}

/**
 * The worked example of a scenario in a language; undefined where it is not in that language.
 * @throws ApiError
 */
export async function readExample(
  scenario: string,
  lang: string,
  signal?: AbortSignal,
): Promise<Board | undefined> {
  const { language, example } = await call('GET /api/scenarios/{id}', {
    path: { id: scenario },
    query: { lang },
    signal,
  });
  return language === lang ? example : undefined;
}

/** Where a scenario can be had as one file. */
export function scenarioFile(scenario: string): string {
  return `/api/scenarios/${encodeURIComponent(scenario)}/file`;
}
