import type { Board } from '../board/index.ts';
import { MAX_PHASE_TEXT, PHASE_TEXTS, type Phase } from '../workshop/index.ts';
import { boardTexts } from './localise.ts';
import { type Scenario, type WholeScenario, writtenIn } from './model.ts';
import type { FieldText, Overlay, RecordTexts } from './overlay.ts';

/** Under which the scenario's own texts stand among those of records: no record has an empty id. */
export const OWN = '';

const PHASE = 'plan:';
/** Under which the texts of a phase stand: no record of a board has a colon in its id. */
const phaseKey = ({ id }: Pick<Phase, 'id'>): string => `${PHASE}${id}`;
export const isPhaseKey = (record: string): boolean => record.startsWith(PHASE);

/** The texts in the order of their records: those of the scenario, of its plan, and of its board card by card. */
export function textsOf(own: RecordTexts, plan: readonly Phase[] | undefined, board: Board): Overlay {
  return { ...(Object.keys(own).length > 0 && { [OWN]: own }), ...boardAndPlanTexts(plan, board) };
}

/** What an overlay for another language has to cover; the scenario's own texts come in all languages. */
export function boardAndPlanTexts(plan: readonly Phase[] | undefined, board: Board): Overlay {
  const phases = (plan ?? []).map((phase) => [phaseKey(phase), textsOfPhase(phase)] as const);
  return { ...Object.fromEntries(phases.filter(([, texts]) => hasTexts(texts))), ...boardTexts(board) };
}

const hasTexts = (texts: RecordTexts) => Object.keys(texts).length > 0;

function textsOfPhase(phase: Phase): RecordTexts {
  return Object.fromEntries(PHASE_TEXTS.flatMap((name) => (phase[name] ? [[name, phase[name]]] : [])));
}

/** What the scenario says of itself in a language; nothing where it is silent. */
export function ownTexts({ title, summary, guidingQuestions }: Scenario, language: string): RecordTexts {
  const questions = guidingQuestions.map((texts) => texts[language] ?? '');
  const said: readonly (readonly [string, FieldText])[] = [
    ['title', title[language] ?? ''],
    ['summary', summary[language] ?? ''],
    ['questions', questions],
  ];
  return Object.fromEntries(said.filter(([, text]) => [text].flat().some((each) => each !== '')));
}

/** Every text of a scenario, in the language that it is written in. */
export function allTexts({
  scenario,
  plan,
  example,
}: Pick<WholeScenario, 'scenario' | 'plan' | 'example'>): Overlay {
  return textsOf(ownTexts(scenario, writtenIn(scenario)), plan, example);
}

/** The plan in another language; a text that the overlay has not, or that is too long for a plan, stays as it was written. */
export function localisedPlan(plan: readonly Phase[], overlay: Overlay = {}): readonly Phase[] {
  return plan.map((phase) => {
    const texts = overlay[phaseKey(phase)] ?? {};
    const said = PHASE_TEXTS.flatMap((name) => {
      const text = texts[name];
      const isFit = typeof text === 'string' && text.trim() !== '' && text.length <= MAX_PHASE_TEXT[name];
      return phase[name] && isFit ? [[name, text.trim()] as const] : [];
    });
    return { ...phase, ...Object.fromEntries(said) };
  });
}
