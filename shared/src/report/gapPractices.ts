import type { BarrierAnalysis } from '../analysis/index.ts';
import type { Barrier, Level, Right } from '../board/index.ts';
import type { Lookup } from './lookup.ts';
import { type MatchReason, matchPractices, type PracticeMatch } from './practices/matchPractices.ts';
import type { Practice } from './practices/practice.ts';
import { rightsAtStake } from './practices/rightsAtStake.ts';

/** Whose practices come first: the group's own, then those of packs that somebody named, then the library's. */
const ORIGINS = ['board', 'pack', 'library'] as const satisfies readonly Practice['origin']['kind'][];

/** As many of each are found for a gap, besides those that the group chose. */
const FOUND_FOR_A_GAP = 2;

/** What another city did about such a gap, and why it is named here. */
export interface GapPractice {
  readonly practice: Practice;
  /** Whether a proposal of the group follows it. */
  readonly chosen: boolean;
  /** The rights at stake that it is about. */
  readonly rights: readonly Right[];
  /** Who can do it: those who could remove the barrier, or others beside them. */
  readonly within: { readonly kind: 'own' | 'beside'; readonly levels: readonly Level[] } | undefined;
}

/** The practices beside a gap: first those that the group's proposals follow, then the closest of each origin. */
export function practicesBeside(
  barrier: Readonly<Barrier>,
  entry: BarrierAnalysis,
  {
    find,
    city,
    library,
  }: { readonly find: Lookup; readonly city: string; readonly library: readonly Practice[] },
): GapPractice[] {
  const named = new Set((find.proposalsFor.get(barrier.id) ?? []).map(({ practice }) => practice));
  const chosen = library.filter(({ id }) => named.has(id));
  const { dimension, level } = barrier;
  const question = {
    dimension,
    level,
    rights: rightsAtStake(barrier, entry, find),
    city,
  };
  const found = ORIGINS.flatMap((kind) => {
    const others = library.filter(({ id, origin }) => !named.has(id) && origin.kind === kind);
    return matchPractices(question, others, FOUND_FOR_A_GAP).map((match) => foundPractice(match));
  });
  return [...chosen.map((practice) => ({ practice, chosen: true, rights: [], within: undefined })), ...found];
}

function foundPractice({ practice, reasons, caveats }: PracticeMatch): GapPractice {
  const beside = caveats.find((caveat) => caveat.kind === 'beside');
  const rights = reasons.flatMap((reason) => rightsOf(reason));
  const own = reasons.flatMap((reason) => (reason.kind === 'level' ? [reason.level] : []));
  const within = beside
    ? ({ kind: 'beside', levels: beside.able } as const)
    : ({ kind: 'own', levels: own } as const);
  return { practice, chosen: false, rights, within };
}

function rightsOf(reason: MatchReason): readonly Right[] {
  return reason.kind === 'right' ? reason.rights : [];
}
