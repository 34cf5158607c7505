import { type CollectionName, NOTE_COLOURS, type RecordOf } from '@parcours/shared/board';
import { useShallow } from 'zustand/shallow';
import { useLocale, useT } from '../../i18n/useT.ts';
import { atActor } from '../../records/steps/StepForm.tsx';
import type { Patch } from '../../session/commands.ts';
import { useAll, useBoard } from '../../session/hooks.ts';
import { unlocked } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { Select } from '../../ui/controls.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

interface SeveralProps {
  readonly ids: readonly string[];
}

const NONE = '';
/** Stands for several values; no id is written so. */
const VARIOUS = '*';

/** With whom all selected steps are taken. */
export function StepsActor({ ids }: SeveralProps) {
  const t = useT();
  const locale = useLocale();
  const session = useSession();
  const steps = useSelected('steps', ids);
  const services = useAll('services');
  const actors = useAll('actors');
  if (steps.length < 2) return null;
  const value = commonOf(steps.map(({ actor }) => actor ?? NONE));
  const names = actors
    .map(({ id, name }) => ({ value: id as string, label: name || t('common.untitled') }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Select
      label={t('several.actor', { count: steps.length })}
      value={value ?? VARIOUS}
      options={[
        ...(value === undefined ? [{ value: VARIOUS, label: t('several.various') }] : []),
        { value: NONE, label: t('field.actor.none') },
        ...names,
      ]}
      onChange={(actor) => {
        if (actor === VARIOUS) return;
        setOnAll(session, 'steps', steps, (step) =>
          atActor(step, actor === NONE ? undefined : actor, services),
        );
      }}
    />
  );
}

/** The paper of all selected notes. */
export function NotesColour({ ids }: SeveralProps) {
  const t = useT();
  const session = useSession();
  const notes = useSelected('notes', ids);
  if (notes.length < 2) return null;
  return (
    <Segmented
      label={t('several.colour', { count: notes.length })}
      value={commonOf(notes.map(({ colour }) => colour)) ?? VARIOUS}
      options={NOTE_COLOURS.map((colour) => ({ value: colour, label: t(`colour.${colour}`) }))}
      onChange={(colour) => setOnAll(session, 'notes', notes, () => ({ colour }))}
    />
  );
}

/** Those of some records that are in a collection. */
function useSelected<Name extends CollectionName>(
  name: Name,
  ids: readonly string[],
): readonly Readonly<RecordOf<Name>>[] {
  return useBoard(useShallow(({ records }) => ids.flatMap((id) => records[name].get(id) ?? [])));
}

/** What all values are; undefined where they differ. */
function commonOf(values: readonly string[]): string | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** Changes records in one step, but for those that a locked frame keeps as they are. */
function setOnAll<Name extends CollectionName>(
  session: BoardSession,
  name: Name,
  records: readonly Readonly<RecordOf<Name>>[],
  patchOf: (record: Readonly<RecordOf<Name>>) => Patch<Name>,
): void {
  const { attempt, commands, undo, ui } = session;
  const free = new Set(
    unlocked(
      session,
      records.map(({ id }) => id),
    ),
  );
  if (free.size < records.length) ui.actions.notify('access.locked');
  undo.asOneStep(() => {
    for (const record of records) {
      if (free.has(record.id)) attempt(() => commands.updateRecord(name, record.id, patchOf(record)));
    }
  });
}
