import type { BoardSession } from '../../session/session.ts';
import type { BoardState } from '../../store/boardStore.ts';
import type { Placeable } from '../../store/uiStore.ts';
import type { Place } from '../toFlow.ts';

/** What new cards are called until somebody names them, in the page's language. */
export interface NewNames {
  readonly step: string;
  readonly objective: string;
  readonly persona: string;
  readonly frame: string;
  /** The title of a step at an actor. */
  stepAt(actor: string): string;
}

/** Half of a new card's size: cards are placed by their middle. */
const MIDDLE: Readonly<Record<Placeable['kind'], Place>> = {
  service: { x: 130, y: 60 },
  actor: { x: 130, y: 60 },
  step: { x: 130, y: 60 },
  objective: { x: 120, y: 70 },
  persona: { x: 150, y: 75 },
  note: { x: 100, y: 70 },
  frame: { x: 400, y: 300 },
};

/**
 * Puts a new card on the canvas with its middle at `at`, and returns its id; undefined where it cannot be: what
 * it stands for is gone, or there is no persona whose objective it could be.
 */
export function placeCard(
  { commands, store, ui }: Pick<BoardSession, 'commands' | 'store' | 'ui'>,
  what: Placeable,
  at: Place,
  names: NewNames,
): string | undefined {
  const middle = MIDDLE[what.kind];
  const place = { x: Math.round(at.x - middle.x), y: Math.round(at.y - middle.y) };
  const state = store.getState();
  switch (what.kind) {
    case 'step':
      return commands.addRecord('steps', { title: names.step, ...place });
    case 'note':
      return commands.addRecord('notes', place);
    case 'frame':
      return commands.addRecord('frames', { title: names.frame, ...place });
    case 'persona':
      return commands.addRecord('personas', { name: names.persona, ...place });
    case 'objective': {
      const persona = personaFor(state, ui.getState().selection);
      return persona && commands.addRecord('objectives', { persona, title: names.objective, ...place });
    }
    case 'actor': {
      const actor = state.records.actors.get(what.id);
      return (
        actor && commands.addRecord('steps', { title: names.stepAt(actor.name), actor: actor.id, ...place })
      );
    }
    case 'service':
      return placeService(commands, state, what.id, place);
  }
}

function placeService(
  commands: BoardSession['commands'],
  { records }: BoardState,
  id: string,
  place: Place,
): string | undefined {
  const service = records.services.get(id);
  if (service === undefined) return undefined;
  const { actor, name, waitDays: days, fee: cost } = service;
  return commands.addRecord('steps', { title: name, actor, service: service.id, days, cost, ...place });
}

/** Whose objective a new one is: the selected persona's, else the first one's. */
function personaFor({ records }: BoardState, selection: ReadonlySet<string>): string | undefined {
  const ids = [...records.personas.keys()].sort();
  return ids.find((id) => selection.has(id)) ?? ids[0];
}
