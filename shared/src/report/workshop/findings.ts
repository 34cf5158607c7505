import type { Outcome } from '../../analysis/index.ts';
import type { Objective, Persona } from '../../board/index.ts';
import { actorOf } from '../barrierSite.ts';
import { grouped } from '../lookup.ts';
import { routeOf } from '../route.ts';
import type { Group } from './boards.ts';
import type { MatchedRecords } from './matching/matchRecords.ts';
import { siteKeys } from './matching/siteKeys.ts';
import type { SharedGap } from './sharedGaps.ts';

/**
 * What one group found and others did not, though they could have: they have the same person, objective or place.
 * `board` is the group's place, `others` are theirs.
 */
export type Finding = { readonly board: number; readonly others: readonly number[] } & (
  | { readonly kind: 'gap'; readonly gap: SharedGap }
  /** A person deals with somebody, whom the others leave out. */
  | { readonly kind: 'way'; readonly persona: Persona; readonly actor: string }
  /** An objective is reached; the others found ways, and every one closed. */
  | { readonly kind: 'reached'; readonly objective: Objective; readonly outcome: Outcome }
  /** An objective has a way at all; the others have not looked there yet. */
  | { readonly kind: 'explored'; readonly objective: Objective; readonly outcome: Outcome }
);

/** All findings, by kind, then in the order of the boards. */
export function findingsOf(
  groups: readonly Group[],
  same: MatchedRecords,
  gaps: readonly SharedGap[],
): Finding[] {
  return [...reachedAlone(groups, same), ...waysAlone(groups, same), ...gapsAlone(groups, same, gaps)];
}

/** What tells one finding from all others. */
export function findingKey(finding: Finding): string {
  switch (finding.kind) {
    case 'gap':
      return JSON.stringify([finding.board, finding.kind, finding.gap.gaps.map(({ gap }) => gap.barrier)]);
    case 'way':
      return JSON.stringify([finding.board, finding.kind, finding.persona.id, finding.actor]);
    case 'reached':
    case 'explored':
      return JSON.stringify([finding.board, finding.kind, finding.objective.id]);
  }
}

interface Standing {
  readonly board: number;
  readonly objective: Objective;
  readonly outcome: Outcome;
}

function reachedAlone(groups: readonly Group[], same: MatchedRecords): Finding[] {
  const standings = groups.flatMap(({ context }, board) =>
    context.edition.analysis.objectives.flatMap(({ objective: id, outcome }): Standing[] => {
      const objective = context.find.objectives.get(id);
      return objective ? [{ board, objective, outcome }] : [];
    }),
  );
  const alike = grouped(standings, ({ board, objective }) => [same.objectives.nameOf(board, objective.id)]);
  return [...alike.values()].flatMap((found) => onOneBoard(found)).sort(byBoard);
}

const isReached = ({ outcome }: Standing) => outcome === 'open' || outcome === 'hindered';
const isExplored = ({ outcome }: Standing) => outcome !== 'unexplored';

function onOneBoard(found: readonly Standing[]): Finding[] {
  const explored = found.filter(isExplored);
  const [only, ...more] = explored.filter(isReached);
  if (only && more.length === 0 && explored.length > 1) return [standingAlone('reached', only, explored)];
  const [first, ...others] = explored;
  if (first && others.length === 0 && found.length > 1) return [standingAlone('explored', first, found)];
  return [];
}

function standingAlone(kind: 'reached' | 'explored', only: Standing, among: readonly Standing[]): Finding {
  const others = among.filter((standing) => standing !== only).map(({ board }) => board);
  return { kind, ...only, others };
}

interface Dealing {
  readonly board: number;
  readonly persona: Persona;
  readonly actor: string;
}

function waysAlone(groups: readonly Group[], same: MatchedRecords): Finding[] {
  const dealings = groups.flatMap(({ context }, board) =>
    context.edition.board.personas.flatMap((persona) => {
      const actors = routeOf(persona, context.find).flatMap((step) => actorOf(step, context.find)?.id ?? []);
      return [...new Set(actors)].map((actor): Dealing => ({ board, persona, actor }));
    }),
  );
  const personaOf = ({ board, persona }: Dealing) => same.personas.nameOf(board, persona.id);
  const withWays = grouped(dealings, (dealing) => [personaOf(dealing)]);
  const alike = grouped(dealings, (dealing) => [
    JSON.stringify([personaOf(dealing), same.actors.nameOf(dealing.board, dealing.actor)]),
  ]);
  return [...alike.values()]
    .flatMap((found): Finding[] => {
      const [only, ...more] = found;
      if (!only || more.length > 0) return [];
      const others = (withWays.get(personaOf(only)) ?? []).map(({ board }) => board);
      return alone({ kind: 'way', ...only, others });
    })
    .sort(byBoard);
}

function gapsAlone(groups: readonly Group[], same: MatchedRecords, gaps: readonly SharedGap[]): Finding[] {
  const sites = sitesTaken(groups, same);
  return gaps
    .flatMap((gap): Finding[] => {
      const [board, ...more] = gap.boards;
      if (board === undefined || more.length > 0) return [];
      const others = gap.gaps.flatMap(({ gap: { site } }) => {
        const find = groups[board]?.context.find;
        return find ? siteKeys(board, site.id, find, same).flatMap((key) => sites.get(key) ?? []) : [];
      });
      return alone({ kind: 'gap', board, gap, others });
    })
    .sort(byBoard);
}

/** The boards on which each place is on somebody's way. */
function sitesTaken(groups: readonly Group[], same: MatchedRecords): Map<string, number[]> {
  const taken = groups.flatMap(({ context }, board) => {
    const { steps, legs, objectives } = context.edition.board;
    const keys = [...steps, ...legs, ...objectives].flatMap(({ id }) =>
      siteKeys(board, id, context.find, same),
    );
    return [...new Set(keys)].map((key) => ({ board, key }));
  });
  return new Map(
    [...grouped(taken, ({ key }) => [key])].map(([key, on]) => [key, on.map(({ board }) => board)]),
  );
}

/** With each other group once, in the order of the boards; nothing where there is none that could have found it. */
function alone(finding: Finding): Finding[] {
  const others = [...new Set(finding.others)]
    .filter((board) => board !== finding.board)
    .sort((a, b) => a - b);
  return others.length > 0 ? [{ ...finding, others }] : [];
}

function byBoard(a: Finding, b: Finding): number {
  return a.board - b.board;
}
