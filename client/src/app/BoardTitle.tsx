import { useT } from '../i18n/useT.ts';
import { useBoard } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import { isForComposing } from '../ui/composing.ts';
import { useDraft } from '../ui/useDraft.ts';
import { usePageTitle } from '../ui/usePageTitle.ts';
import { useSteadyCaret } from '../ui/useSteadyCaret.ts';
import styles from './BoardHeader.module.css';

const TITLE = { collection: 'meta', id: '', field: 'title' } as const;

/** The board's title; editors and facilitators change it in place. */
export function BoardTitle() {
  const t = useT();
  const { canEdit, rights, meanwhile } = useSession();
  const title = useBoard(({ meta }) => meta.title);
  const draft = useDraft(title, (typed, base) => meanwhile.writeLine(TITLE, typed, base));
  const { ref, remember } = useSteadyCaret<HTMLInputElement>(draft.value);
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
        ref={ref}
        className={styles.title}
        dir="auto"
        aria-label={t('field.meta.title')}
        placeholder={t('common.untitled')}
        {...draft}
        autoComplete="off"
        onSelect={remember}
        onChange={(event) => {
          remember();
          draft.onChange(event.target.value);
        }}
        onKeyDown={(event) => event.key === 'Enter' && !isForComposing(event) && draft.onBlur()}
      />
    </>
  );
}
