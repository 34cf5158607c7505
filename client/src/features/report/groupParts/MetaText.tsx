import type { MetaLongText } from '@parcours/shared/board';
import { useT } from '../../../i18n/useT.ts';
import { useBoard } from '../../../session/hooks.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import styles from './GroupParts.module.css';

/** A text about the board as a whole, for those who may change that; the others read it. */
export function MetaText({ field }: { readonly field: MetaLongText }) {
  const t = useT();
  const { rights, attempt, commands } = useSession();
  const text = useBoard(({ meta }) => meta[field]) ?? '';
  const mayWrite = rights.mayWriteMeta(field);
  return (
    <fieldset className={styles.fields} disabled={!mayWrite}>
      <LongText
        label={t(`field.${field}`)}
        hint={mayWrite ? t(`report.edit.${field}.hint`) : t('report.edit.notYours')}
        value={text}
        onChange={(typed) => attempt(() => commands.editMetaText(field, typed))}
      />
    </fieldset>
  );
}
