import { z } from 'zod';
import { type Board, parseBoardJson, toBoardJson } from '../board/index.ts';
import { CodedError } from '../errors.ts';
import { planShape } from '../workshop/command.ts';
import { fitting } from './localise.ts';
import { cityShape, scenarioShape, type WholeScenario } from './model.ts';
import type { Overlay } from './overlay.ts';
import { allTexts, boardAndPlanTexts } from './texts.ts';

/** The parts of a scenario, each a JSON value by the name of its file. */
export type ScenarioParts = ReadonlyMap<string, unknown>;

export const PART = {
  scenario: 'scenario.json',
  city: 'city.json',
  board: 'board.json',
  plan: 'plan.json',
  overlay: (language: string) => `board.${language}.json`,
  translatedFrom: (language: string) => `from.${language}.json`,
} as const;

const LONGEST_TEXT = 20_000;
const text = z.string().max(LONGEST_TEXT);
const overlayShape = z.record(z.string(), z.record(z.string(), z.union([text, z.array(text)])));

/**
 * Reads a scenario, no part of which is trusted. What a language has beyond the texts of the board is left out.
 * @throws CodedError `scenario.invalid` with what does not validate in `details.problems`; of the board those of
 * `parseBoardJson`.
 */
export function readParts(parts: ScenarioParts): WholeScenario {
  const scenario = read(scenarioShape, PART.scenario, parts);
  const city = read(cityShape, PART.city, parts);
  if (!parts.has(PART.board)) throw invalid(PART.board, '', 'must be there');
  const example = parseBoardJson(parts.get(PART.board));
  const [first, ...others] = scenario.languages;
  if (first !== example.meta.language) throw invalid(PART.board, 'meta.language', `must be ${first}`);
  const missing = [scenario.title, ...scenario.guidingQuestions].some((texts) => !texts[first]);
  if (missing) throw invalid(PART.scenario, 'title, guidingQuestions', `must be there in ${first}`);
  const plan = parts.has(PART.plan) ? read(planShape, PART.plan, parts) : undefined;
  const overlaysIn = (nameOf: (language: string) => string, texts: Overlay): Map<string, Overlay> => {
    const found = others.filter((language) => parts.has(nameOf(language)));
    return new Map(
      found.map((language) => [language, fitting(read(overlayShape, nameOf(language), parts), texts)]),
    );
  };
  return {
    scenario,
    city,
    example,
    overlays: overlaysIn(PART.overlay, boardAndPlanTexts(plan, example)),
    translatedFrom: overlaysIn(PART.translatedFrom, allTexts({ scenario, plan, example })),
    ...(plan && { plan }),
  };
}

/** A scenario as its parts, in the order of their names. @throws CodedError `scenario.invalid`, `board.invalid`. */
export function partsOf({
  scenario,
  city,
  example,
  overlays,
  translatedFrom,
  plan,
}: WholeScenario): ScenarioParts {
  const texts = boardAndPlanTexts(plan, example);
  const all = allTexts({ scenario, plan, example });
  const parts: [string, unknown][] = [
    [PART.scenario, valid(scenarioShape, PART.scenario, scenario)],
    [PART.city, valid(cityShape, PART.city, city)],
    [PART.board, toBoardJson(inOrder(example))],
    ...[...overlays].map(
      ([language, overlay]) => [PART.overlay(language), fitting(overlay, texts)] as [string, unknown],
    ),
    ...[...translatedFrom].map(
      ([language, from]) => [PART.translatedFrom(language), fitting(from, all)] as [string, unknown],
    ),
    ...(plan === undefined ? [] : [[PART.plan, valid(planShape, PART.plan, plan)] as [string, unknown]]),
  ];
  return new Map(parts.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** As the format writes it, in whatever order fields were added: the same board is the same bytes. */
function inOrder(board: Board): Board {
  return parseBoardJson(toBoardJson(board));
}

function read<Shape extends z.ZodType>(shape: Shape, part: string, parts: ScenarioParts): z.output<Shape> {
  return valid(shape, part, parts.get(part));
}

function valid<Shape extends z.ZodType>(shape: Shape, part: string, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ part, where: path.join('.'), message }));
  throw new CodedError('scenario.invalid', { problems: problems.slice(0, MOST_TOLD) });
}

const MOST_TOLD = 50;

function invalid(part: string, where: string, message: string): CodedError {
  return new CodedError('scenario.invalid', { problems: [{ part, where, message }] });
}
