import { cardsOf } from '../../records/cards.ts';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { tidiedCards } from './tidyBoard.ts';

/** The ids of all cards of a board. */
export function allCards(records: RecordMaps): readonly string[] {
  return [...cardsOf(records)].map(({ record }) => record.id);
}

/** Works out a tidy layout of some cards and shows it before anything is moved. */
export function tidyUp(session: BoardSession, ids: readonly string[]): void {
  const cards = tidiedCards(session, ids);
  if (cards.length > 0) session.ui.actions.tidyUp(cards);
}

/** Moves the cards to where they are shown, in one step; what was locked or removed meanwhile stays as it is. */
export function applyTidy(session: BoardSession): void {
  const { attempt, commands, store, ui, undo } = session;
  const plan = ui.getState().tidy?.plan;
  if (!plan) return;
  const { frames } = store.getState().records;
  const places = tidiedCards(session, [...plan.keys()]).flatMap((id) => {
    const box = plan.get(id);
    return box === undefined ? [] : [{ id, ...box }];
  });
  undo.asOneStep(() =>
    attempt(() => {
      commands.moveMany(places);
      for (const { id, width, height } of places)
        if (frames.has(id)) commands.updateRecord('frames', id, { width, height });
    }),
  );
  ui.actions.endTidy();
  ui.actions.say('tidied', places.length);
}
