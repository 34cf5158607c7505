import { type BoardJson, toBoardJson } from '@parcours/shared/board';
import { useLocale } from '../../i18n/useT.ts';
import { LibraryWords } from '../../ui/LibraryWords.tsx';
import { DirectoryDialog } from './DirectoryDialog.tsx';

interface DirectoryAtHomeProps {
  readonly file: File;
  onCreate(board: BoardJson, about: { readonly title: string; readonly language: string }): void;
  onClose(): void;
}

/** A directory for which there is no board yet: what is picked becomes the city of a new one. */
export function DirectoryAtHome({ file, onCreate, onClose }: DirectoryAtHomeProps) {
  const language = useLocale();
  return (
    <LibraryWords>
      <DirectoryDialog
        file={file}
        language={language}
        onPick={(content) => {
          onClose();
          onCreate(toBoardJson(content), { title: file.name.replace(/\.[^.]*$/, ''), language });
        }}
        onClose={onClose}
      />
    </LibraryWords>
  );
}
