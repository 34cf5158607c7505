import type { ScenarioCard } from '@parcours/shared/api';
import { call } from './request.ts';

/**
 * The library's scenarios in the reader's language where they have been translated, in its order: the first is the demo.
 * @throws ApiError
 */
export async function listScenarios(lang: string, signal?: AbortSignal): Promise<readonly ScenarioCard[]> {
  return (await call('GET /api/scenarios', { query: { lang }, signal })).scenarios;
}

/**
 * The questions a scenario suggests to the group.
 * @throws ApiError
 */
export async function guidingQuestions(
  scenario: string,
  lang: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const asked = { path: { id: scenario }, query: { lang }, signal };
  return (await call('GET /api/scenarios/{id}', asked)).guidingQuestions;
}

/** Where a scenario can be had as one file. */
export function scenarioFile(scenario: string): string {
  return `/api/scenarios/${encodeURIComponent(scenario)}/file`;
}
