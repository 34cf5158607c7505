import type { Note } from '@parcours/shared/board';
import type { Translate } from '../../i18n/messages.ts';
import type { BoardSession } from '../../session/session.ts';
import { beginning } from '../recordName.ts';
import { addStepAt } from '../steps/kind.tsx';

/** Whether a note names somebody whom a person has to deal with, so that a step can be made of it. */
export function isNaming({ about, named }: Readonly<Note>): boolean {
  return about !== undefined || named !== undefined;
}

/**
 * Puts a step in the place of a note, with the actor or the service that it names, as one thing to undo; returns its id,
 * or undefined where that cannot be.
 */
export function makeStep(
  { attempt, commands, store, ui, undo }: BoardSession,
  id: string,
  t: Translate,
): string | undefined {
  const { records } = store.getState();
  const note = records.notes.get(id);
  if (note === undefined) return undefined;
  const { x, y, about, text } = note;
  const context = { commands, records, selection: new Set<string>(), t };
  const step = undo.asOneStep(() =>
    attempt(() => {
      const kind = about !== undefined && records.services.has(about) ? 'services' : 'actors';
      const visited = about === undefined ? undefined : addStepAt(context, { kind, id: about }, { x, y });
      const title = beginning(text) || t('canvas.new.step');
      const added = visited ?? commands.addRecord('steps', { title, x, y });
      commands.removeMany([id]);
      return added;
    }),
  );
  if (step !== undefined) ui.actions.select([step]);
  return step;
}
