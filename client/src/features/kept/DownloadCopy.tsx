import { Download } from 'lucide-react';
import { fileName } from '../../api/reports.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/saveFile.ts';

/** Downloads the board as this person has it, with the changes that were not taken. */
export function DownloadCopy({ size = 'md' }: Pick<ButtonProps, 'size'>) {
  const t = useT();
  const { kept } = useSession();
  const download = () => {
    const board = kept.boardWith();
    const name = fileName(board.meta.title, 'board', new Date().toISOString().slice(0, 10));
    saveFile(new Blob([JSON.stringify(board, null, 2)], { type: 'application/json' }), name);
  };
  return (
    <Button size={size} icon={<Download size={size === 'sm' ? 16 : 18} aria-hidden />} onPress={download}>
      {t('kept.download')}
    </Button>
  );
}
