import { ApiError, isObject, requestJson } from './request.ts';

/** A scenario of the library, in the reader's language where it has been translated. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly persona: string;
  readonly city: string;
  readonly country: string;
  readonly languages: readonly string[];
}

/**
 * The library's scenarios, in its order: the first is the demo.
 * @throws ApiError
 */
export async function listScenarios(
  language: string,
  signal?: AbortSignal,
): Promise<readonly ScenarioCard[]> {
  const answer = await requestJson(`/api/scenarios?lang=${encodeURIComponent(language)}`, { signal });
  const scenarios = isObject(answer) ? answer.scenarios : answer;
  if (!Array.isArray(scenarios)) throw new ApiError('unexpected', 200);
  return scenarios.filter(isObject).map(readCard);
}

/**
 * The questions a scenario suggests to the group.
 * @throws ApiError
 */
export async function guidingQuestions(
  scenario: string,
  language: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const path = `/api/scenarios/${encodeURIComponent(scenario)}?lang=${encodeURIComponent(language)}`;
  const answer = await requestJson(path, { signal });
  return isObject(answer) ? strings(answer.guidingQuestions) : [];
}

function readCard(value: Readonly<Record<string, unknown>>): ScenarioCard {
  return {
    id: text(value.id),
    title: text(value.title),
    summary: text(value.summary),
    persona: text(value.persona),
    city: isObject(value.city) ? text(value.city.name) : text(value.city),
    country: isObject(value.city) ? text(value.city.country) : text(value.country),
    languages: strings(value.languages),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
