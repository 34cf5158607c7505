import type { Actor } from '@parcours/shared/board';
import { useT } from '../../../i18n/useT.ts';
import { useAnalysis, useBoard } from '../../../session/hooks.ts';
import { formOf } from '../../../session/meanwhile/writingIn.ts';
import { useEdit } from '../../../session/useEdit.ts';
import { LongText } from '../../../ui/LongText.tsx';
import styles from './GroupParts.module.css';
import { toBeHeard } from './toBeHeard.ts';

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
