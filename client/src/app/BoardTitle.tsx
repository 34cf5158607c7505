import { useT } from '../i18n/useT.ts';
import { useBoard } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { usePageTitle } from '../ui/usePageTitle.ts';
import styles from './BoardHeader.module.css';

/** The board's title; editors and facilitators change it in place. */
export function BoardTitle() {
  const t = useT();
  const { canEdit, rights, attempt, commands } = useSession();
  const title = useBoard(({ meta }) => meta.title);
  const draft = useDraft(title, (typed) => attempt(() => commands.setMeta({ title: typed })));
  const shown = title || t('common.untitled');
  usePageTitle(shown, t('app.name'));
  if (!canEdit || !rights.mayWriteMeta('title')) {
    return (
      <h1 className={styles.title} dir="auto">
        {shown}
      </h1>
    );
  }
  return (
    <>
      <h1 className="visually-hidden">{shown}</h1>
      <input
        className={styles.title}
        dir="auto"
        aria-label={t('board.title')}
        placeholder={t('common.untitled')}
        value={draft.value}
        autoComplete="off"
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </>
  );
}
