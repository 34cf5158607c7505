import { Download, LoaderCircle } from 'lucide-react';
import type { FileKind } from '../../api/reports.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './Downloads.module.css';

const ICON = { size: 18, 'aria-hidden': true } as const;

/** A file that takes longer is said to be on its way. */
const SOON_MS = 3000;

interface DownloadsProps<Kind extends FileKind> {
  readonly kinds: readonly Kind[];
  /** What a file is kept as. */
  nameOf(kind: Kind): string;
  fetchKind(kind: Kind): Promise<Blob>;
}

/** Every file that can be made. */
export function Downloads<Kind extends FileKind>({ kinds, nameOf, fetchKind }: DownloadsProps<Kind>) {
  const t = useT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const { state, submit } = useSubmit(async (kind: Kind) => {
    const tell = () => toast({ tone: 'info', message: t('report.download.takesTime') });
    const takesTime = setTimeout(tell, SOON_MS);
    try {
      saveFile(await fetchKind(kind), nameOf(kind));
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    } finally {
      clearTimeout(takesTime);
    }
  });
  const isPending = state.step === 'pending';
  return (
    <MenuButton
      label={t(isPending ? 'report.download.making' : 'report.download')}
      icon={isPending ? <LoaderCircle {...ICON} className={styles.turning} /> : <Download {...ICON} />}
      isPending={isPending}
      items={kinds.map((kind) => ({
        key: kind,
        label: t(`report.file.${kind}`),
        description: t(`report.file.${kind}.about`),
        onPress: () => void submit(kind),
      }))}
    />
  );
}
