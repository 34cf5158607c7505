import type { Actor } from '@parcours/shared/board';
import { useT } from '../../../i18n/useT.ts';
import { useAnalysis, useBoard } from '../../../session/hooks.ts';
import { formOf } from '../../../session/meanwhile/writing.ts';
import { useEdit } from '../../../session/useEdit.ts';
import type { RecordMaps } from '../../../store/boardStore.ts';
import { LongText } from '../../../ui/LongText.tsx';
import styles from './GroupParts.module.css';

/** What the services named say to it: the right of reply. */
export function Replies() {
  const t = useT();
  const records = useBoard((state) => state.records);
  const order = useAnalysis(({ analysis }) => analysis?.barriers);
  const actors = toBeHeard(records, order?.map(({ barrier }) => barrier) ?? []);
  if (actors.length === 0) return <p className={styles.none}>{t('report.edit.replies.none')}</p>;
  return (
    <>
      <p className={styles.hint}>{t('report.edit.replies.hint')}</p>
      {actors.map((actor) => (
        <Reply key={actor.id} actor={actor} />
      ))}
    </>
  );
}

function Reply({ actor: { id, name, reply = '' } }: { readonly actor: Readonly<Actor> }) {
  const t = useT();
  const edit = useEdit('actors', id);
  return (
    <div {...formOf(id)}>
      <LongText
        label={t('report.edit.reply', { name: name || t('common.untitled') })}
        value={reply}
        onChange={(text) => edit.text('reply', text)}
      />
    </div>
  );
}

/**
 * Whom the report names in a gap, in the order of the gaps (ids of the barriers that stand); then who has replied
 * without being named.
 */
export function toBeHeard(records: RecordMaps, gaps: readonly string[]): readonly Readonly<Actor>[] {
  const named = new Set(gaps.flatMap((id) => actorsAt(records.barriers.get(id)?.on, records)));
  const replied = [...records.actors.values()].filter(({ id, reply }) => reply?.trim() && !named.has(id));
  return [...[...named].flatMap((id) => records.actors.get(id) ?? []), ...replied];
}

/** The actors that a person deals with at a step, or at either end of a leg. */
function actorsAt(place: string | undefined, records: RecordMaps): string[] {
  if (place === undefined) return [];
  const leg = records.legs.get(place);
  const steps = leg === undefined ? [place] : [leg.from, leg.to];
  return steps.flatMap((id) => actorOf(id, records) ?? []);
}

function actorOf(id: string, { steps, services }: RecordMaps): string | undefined {
  const step = steps.get(id);
  return step?.actor ?? (step?.service && services.get(step.service)?.actor);
}
