import type { ObjectiveAnalysis } from '../analysis/index.ts';
import { type Barrier, type BarrierId, isOverdue, type Proposal } from '../board/index.ts';
import { type BarrierSite, barrierSiteOf } from './barrierSite.ts';
import type { Edition } from './edition/edition.ts';
import { type GapPractice, practicesBeside } from './gapPractices.ts';
import { type Lookup, present } from './lookup.ts';
import type { Practice } from './practices/practice.ts';
import { printable } from './rich.ts';

/** A record named in the report. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One smallest change that opens an objective and that the gap belongs to. */
export interface UnlockUse {
  readonly objective: Named;
  /** Whether the objective stays blocked as long as this gap is there. */
  readonly essential: boolean;
  /** For each unlock set with this gap, the numbers of the other gaps in it. */
  readonly together: readonly (readonly number[])[];
  /** Whether every smallest change was found. */
  readonly complete: boolean;
}

export interface GapProposal {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly firstStep: string;
  readonly due?: string | undefined;
  readonly horizon: Proposal['horizon'];
  readonly costBand?: Proposal['costBand'];
  readonly indicator?: string | undefined;
  readonly practice?: string | undefined;
  readonly state: Proposal['state'];
  /** Its day has passed, and it is still to be done. */
  readonly overdue: boolean;
}

/** A barrier that stands, with all that an official asks about it. Texts are the board's own, made printable. */
export interface Gap {
  readonly number: number;
  readonly barrier: BarrierId;
  readonly title: string;
  readonly site: BarrierSite;
  /** Whom the group named; null where the barrier stands for everyone, whoever they are. */
  readonly affects: readonly Named[] | null;
  /** For whom it stands on this board, and who can come to it. */
  readonly personas: readonly Named[];
  readonly dimension: Barrier['dimension'];
  readonly burden?: Barrier['burden'];
  readonly severity: Barrier['severity'];
  readonly blocks: boolean;
  readonly level: Barrier['level'];
  readonly legalBasis?: string | undefined;
  readonly confidence: Barrier['confidence'];
  readonly evidence: readonly { readonly text: string; readonly url?: string | undefined }[];
  readonly protects?: string | undefined;
  readonly unlocks: readonly UnlockUse[];
  readonly proposals: readonly GapProposal[];
  readonly practices: readonly GapPractice[];
  readonly votes: number;
}

/** Every gap of the edition, in the analysis' priority order. */
export function gapsOf(
  edition: Edition,
  find: Lookup,
  { library, today }: { readonly library: readonly Practice[]; readonly today: string | undefined },
): Gap[] {
  const { analysis } = edition;
  const standing = analysis.barriers.flatMap((entry) => {
    const barrier = find.barriers.get(entry.barrier);
    return barrier ? [{ entry, barrier }] : [];
  });
  const numbers = new Map<string, number>(standing.map(({ barrier }, at) => [barrier.id, at + 1]));
  const unlocksOf = unlocksByBarrier(analysis.objectives, numbers, find);
  return standing.map(({ entry, barrier }, at) => ({
    number: at + 1,
    ...describeBarrier(barrier, find),
    personas: present(entry.personas, find.personas).map(named),
    unlocks: unlocksOf.get(barrier.id) ?? [],
    proposals: (find.proposalsFor.get(barrier.id) ?? []).map((proposal) =>
      describeProposal(proposal, find, today),
    ),
    practices: practicesBeside(barrier, entry, { find, city: edition.board.meta.city, library }),
    votes: find.votesOn.get(barrier.id)?.total ?? 0,
  }));
}

type Described = Omit<Gap, 'number' | 'personas' | 'unlocks' | 'proposals' | 'practices' | 'votes'>;

function describeBarrier(barrier: Readonly<Barrier>, find: Lookup): Described {
  return {
    barrier: barrier.id,
    title: printable(barrier.title),
    site: barrierSiteOf(barrier.on, find),
    affects: barrier.affects.length === 0 ? null : present(barrier.affects, find.personas).map(named),
    dimension: barrier.dimension,
    burden: barrier.burden,
    severity: barrier.severity,
    blocks: barrier.blocks,
    level: barrier.level,
    legalBasis: optional(barrier.legalBasis),
    confidence: barrier.confidence,
    evidence: barrier.evidence.map(({ text, url }) => ({ text: printable(text), url: optional(url) })),
    protects: optional(barrier.protects),
  };
}

export function describeProposal(
  proposal: Readonly<Proposal>,
  find: Lookup,
  today: string | undefined,
): GapProposal {
  const { id, due, horizon, costBand, state } = proposal;
  return {
    id,
    title: printable(proposal.title),
    owner: printable(find.actors.get(proposal.owner)?.name ?? proposal.owner),
    firstStep: printable(proposal.firstStep),
    due,
    horizon,
    costBand,
    indicator: optional(proposal.indicator),
    practice: optional(proposal.practice),
    state,
    overdue: isOverdue(proposal, today),
  };
}

const named = ({ id, name }: { readonly id: string; readonly name: string }): Named => ({
  id,
  name: printable(name),
});

const optional = (text: string | undefined) => (text?.trim() ? printable(text) : undefined);

function unlocksByBarrier(
  objectives: readonly ObjectiveAnalysis[],
  numbers: ReadonlyMap<string, number>,
  find: Lookup,
): Map<string, UnlockUse[]> {
  const uses = new Map<string, UnlockUse[]>();
  for (const { objective, unlock } of objectives) {
    const title = find.objectives.get(objective)?.title;
    if (!unlock || title === undefined) continue;
    for (const barrier of new Set(unlock.sets.flat())) {
      const holding = unlock.sets.filter((set) => set.includes(barrier));
      const use: UnlockUse = {
        objective: { id: objective, name: printable(title) },
        essential: holding.length === unlock.sets.length,
        together: holding.map((set) => othersOf(set, barrier, numbers)),
        complete: unlock.exact,
      };
      uses.set(barrier, [...(uses.get(barrier) ?? []), use]);
    }
  }
  return uses;
}

function othersOf(set: readonly string[], barrier: string, numbers: ReadonlyMap<string, number>): number[] {
  return set.flatMap((id) => (id === barrier ? [] : (numbers.get(id) ?? []))).sort((a, b) => a - b);
}
