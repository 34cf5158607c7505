import { Download } from 'lucide-react';
import { boardFileName } from '../../api/reports.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/saveFile.ts';

/** Downloads the board as this person has it, with the changes that were not taken. */
export function DownloadCopy({ size = 'md' }: Pick<ButtonProps, 'size'>) {
  const t = useT();
  const { rejected } = useSession();
  const download = () => {
    const board = rejected.boardWith();
    const content = new Blob([JSON.stringify(board, null, 2)], { type: 'application/json' });
    saveFile(content, boardFileName(board.meta.title));
  };
  return (
    <Button size={size} icon={<Download size={size === 'sm' ? 16 : 18} aria-hidden />} onPress={download}>
      {t('copy.download')}
    </Button>
  );
}
