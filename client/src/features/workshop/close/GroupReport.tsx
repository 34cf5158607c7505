import { reportLanguageFor } from '@parcours/shared/report';
import { FileDown, LoaderCircle } from 'lucide-react';
import type { BoardAccess } from '../../../api/boards.ts';
import { fetchFile, nameOf } from '../../../api/reports.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useLocale, useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { useBoard } from '../../../session/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { saveFile } from '../../../ui/saveFile.ts';
import { useSubmit } from '../../../ui/useSubmit.ts';
import styles from './ClosePanel.module.css';

/** The report on the board as a file to take home: by a place in a workshop the page of a report cannot be opened. */
export function GroupReport(access: BoardAccess) {
  const t = useLiveT();
  const words = useT();
  const errorMessage = useErrorMessage();
  const language = reportLanguageFor(useLocale());
  const title = useBoard(({ meta }) => meta.title);
  const { state, submit } = useSubmit(async () => {
    const edition = { language, audience: 'public' } as const;
    saveFile(await fetchFile(access, 'pdf', edition), nameOf(title, 'pdf', edition));
  });
  const isPending = state.step === 'pending';
  const Icon = isPending ? LoaderCircle : FileDown;
  return (
    <>
      <p>{t('close.report.about')}</p>
      <Button icon={<Icon size={18} aria-hidden />} isPending={isPending} onPress={() => void submit()}>
        {isPending ? words('report.download.making') : t('close.report.save')}
      </Button>
      <p role="status" className={styles.soft}>
        {state.step === 'done' && t('close.report.saved')}
      </p>
      {state.step === 'failed' && <p role="alert">{errorMessage(state.error)}</p>}
    </>
  );
}
