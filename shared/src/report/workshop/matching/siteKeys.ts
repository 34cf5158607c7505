import type { Step } from '../../../board/index.ts';
import { actorOf } from '../../barrierSite.ts';
import type { Lookup } from '../../lookup.ts';
import type { MatchedRecords } from './matchRecords.ts';

/**
 * What names the place that a barrier stands at, on whichever board: the service that is used there, else the actor,
 * and the card itself where it came with the scenario. Between two cards the actors at both ends name it.
 */
export function siteKeys(board: number, on: string, find: Lookup, same: MatchedRecords): string[] {
  const step = find.steps.get(on);
  if (step) return stepKeys(board, step, find, same);
  const leg = find.legs.get(on);
  if (!leg) return [JSON.stringify(['objective', same.objectives.nameOf(board, on)])];
  const [from, to] = [leg.from, leg.to].map((end) => actorOf(find.steps.get(end), find)?.id);
  if (from === undefined || to === undefined || from === to) return [];
  return [JSON.stringify(['between', same.actors.nameOf(board, from), same.actors.nameOf(board, to)])];
}

function stepKeys(board: number, step: Readonly<Step>, find: Lookup, same: MatchedRecords): string[] {
  const actor = actorOf(step, find);
  const card = JSON.stringify(['step', same.steps.nameOf(board, step.id)]);
  if (step.service !== undefined)
    return [card, JSON.stringify(['service', same.services.nameOf(board, step.service)])];
  return actor ? [card, JSON.stringify(['actor', same.actors.nameOf(board, actor.id)])] : [card];
}
