import {
  MAX_PHASE_MINUTES,
  MAX_PHASE_TEXT,
  MAX_PHASES,
  PHASE_KINDS,
  PHASE_TEXTS,
  type Phase,
  type PhaseKind,
  type PhaseText,
  tidied,
} from '@parcours/shared/workshop';
import { withPhase } from './planEdits.ts';

const FORMAT = 'parcours.workshop-plan';
const VERSION = 1;

/** What is wrong with a file that somebody opened as a plan. Phases are counted from 1, as people count. */
export type PlanFault =
  | { readonly kind: 'no-json' }
  /** It is JSON, and says of itself that it is something else. */
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'phase'; readonly phase: number }
  | { readonly kind: 'phase-kind'; readonly phase: number; readonly found: string }
  | { readonly kind: 'phase-minutes'; readonly phase: number }
  | { readonly kind: 'phase-text'; readonly phase: number; readonly text: PhaseText };

export type PlanReading =
  | { readonly plan: readonly Phase[]; readonly faults?: undefined }
  | { readonly faults: readonly PlanFault[] };

/** A plan as a file, for another workshop. */
export function writePlanFile(plan: readonly Phase[]): string {
  const phases = tidied(plan).map(({ id: _, ...phase }) => phase);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, plan: phases }, null, 2)}\n`;
}

/** Reads such a file; one with faults is not read in part. */
export function readPlanFile(text: string): PlanReading {
  const file = parsed(text);
  if (file === undefined) return { faults: [{ kind: 'no-json' }] };
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.plan))
    return { faults: [{ kind: 'no-plan' }] };
  if (typeof file.version === 'number' && file.version > VERSION) return { faults: [{ kind: 'newer' }] };
  const { plan: phases } = file;
  if (phases.length === 0) return { faults: [{ kind: 'empty' }] };
  if (phases.length > MAX_PHASES) return { faults: [{ kind: 'too-many', count: phases.length }] };
  const faults = phases.flatMap((phase: unknown, at) => faultsOf(phase, at + 1));
  return faults.length > 0 ? { faults } : { plan: tidied(phases.reduce(added, [])) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(phase: unknown, number: number): PlanFault[] {
  if (!isObject(phase)) return [{ kind: 'phase', phase: number }];
  const { kind, minutes } = phase;
  return [
    ...(isKind(kind) ? [] : [{ kind: 'phase-kind', phase: number, found: String(kind) } as const]),
    ...(isMinutes(minutes) ? [] : [{ kind: 'phase-minutes', phase: number } as const]),
    ...PHASE_TEXTS.filter((name) => !isText(phase[name], MAX_PHASE_TEXT[name])).map(
      (text) => ({ kind: 'phase-text', phase: number, text }) as const,
    ),
  ];
}

/** Of a file without faults: the plan so far with its next phase. */
function added(plan: readonly Phase[], phase: unknown): readonly Phase[] {
  if (!isObject(phase) || !isKind(phase.kind) || !isMinutes(phase.minutes)) return plan;
  const longer = withPhase(plan, phase.kind, phase.minutes);
  const { isFrozen, title, task, note, question } = phase;
  const last = { isFrozen: isFrozen === true, ...textsIn({ title, task, note, question }) };
  return longer.map((each, at) => (at === plan.length ? { ...each, ...last } : each));
}

function textsIn(texts: Readonly<Record<PhaseText, unknown>>): Partial<Record<PhaseText, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string'));
}

function isKind(value: unknown): value is PhaseKind {
  return PHASE_KINDS.some((kind) => kind === value);
}

function isMinutes(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PHASE_MINUTES;
}

function isText(value: unknown, longest: number): boolean {
  return value === undefined || (typeof value === 'string' && value.length <= longest);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
