import { Download } from 'lucide-react';
import { useState } from 'react';
import {
  type BoardAccess,
  FILES,
  type FileKind,
  fetchFile,
  fileName,
  type ReportOptions,
} from '../../api/reports.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { recentBoard } from '../../local/recentBoards.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useToast } from '../../ui/toasts.tsx';

interface DownloadsProps {
  readonly access: BoardAccess;
  readonly options: ReportOptions;
}

const KINDS = Object.keys(FILES).filter((kind): kind is FileKind => kind in FILES);

/** Every file that can be made of the board. */
export function Downloads({ access, options }: DownloadsProps) {
  const t = useT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const [isPending, setPending] = useState(false);
  const download = async (kind: FileKind) => {
    setPending(true);
    try {
      const title = recentBoard(access.boardId)?.title ?? '';
      saveFile(await fetchFile(access, kind, options), fileName(title, kind, today()));
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    } finally {
      setPending(false);
    }
  };
  return (
    <MenuButton
      label={t('report.download')}
      icon={<Download size={18} aria-hidden />}
      isPending={isPending}
      items={KINDS.map((kind) => ({
        key: kind,
        label: t(`report.file.${kind}`),
        description: t(`report.file.${kind}.about`),
        onPress: () => void download(kind),
      }))}
    />
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
