import { emptyBoard, type LocalPractice } from '@parcours/shared/board';
import { readPack, toPackJson } from '@parcours/shared/directory';
import { CodedError } from '@parcours/shared/errors';
import { openFile } from '@parcours/shared/formats';
import { FileDown, Plus } from 'lucide-react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure, useOpenOne } from '../../ui/Disclosure.tsx';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { LibraryWords, useLibraryT } from '../../ui/LibraryWords.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
import { PracticeForm } from './PracticeForm.tsx';
import styles from './Practices.module.css';

/** What cities do about kinds of barriers, as this group tells it: written here, or out of a pack. */
export function PracticesDialog({ onClose }: { onClose(): void }) {
  return (
    <LibraryWords>
      <Practices onClose={onClose} />
    </LibraryWords>
  );
}

function Practices({ onClose }: { onClose(): void }) {
  const t = useT();
  const say = useLibraryT();
  const { canEdit, attempt, commands } = useSession();
  const { askName } = useUiActions();
  const practices = useAll('practices');
  // What is sensitive stays on the board.
  const open = practices.filter(({ sensitive }) => sensitive !== true);
  const unfolded = useOpenOne();
  const add = () => {
    const id = attempt(() => commands.addRecord('practices', { name: say('practices.new') }));
    unfolded.open(id);
    if (id !== undefined) askName(id);
  };
  return (
    <Dialog
      title={t('practices.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {open.length > 0 && <SavePack practices={open} />}
          {canEdit && <TakePack />}
          {canEdit && (
            <Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
              {say('practices.add')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.quiet}>{say('practices.about')}</p>
      <ul className={styles.list}>
        {practices.map((practice) => (
          <li key={practice.id}>
            <Disclosure
              isOpen={unfolded.isOpen(practice.id)}
              onToggle={(isOpen) => unfolded.toggled(practice.id, isOpen)}
              summary={<Summary practice={practice} />}
            >
              {unfolded.isOpen(practice.id) && <PracticeForm practice={practice} />}
            </Disclosure>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Summary({ practice }: { readonly practice: Readonly<LocalPractice> }) {
  const t = useT();
  const city = useBoard(({ meta }) => meta.city);
  const place = practice.city?.trim() || city;
  return (
    <span className={styles.summary}>
      <strong dir="auto">{practice.name.trim() || t('common.untitled')}</strong>
      {place !== '' && <small dir="auto">{place}</small>}
    </span>
  );
}

/** For other boards of this city, and for others. */
function SavePack({ practices }: { readonly practices: readonly Readonly<LocalPractice>[] }) {
  const say = useLibraryT();
  const { title, city, language } = useBoard(({ meta }) => meta);
  const save = () => {
    const name = city || title;
    const pack = { title: name, language, actors: [], services: [], assets: [], practices };
    const text = JSON.stringify(toPackJson(pack), undefined, 2);
    saveFile(new Blob([text], { type: 'application/json' }), `${name || 'parcours'}.practices.pack.json`);
  };
  return (
    <Button variant="quiet" icon={<FileDown size={18} aria-hidden />} onPress={save}>
      {say('practices.save')}
    </Button>
  );
}

/** In one step, that one press of Undo takes back; what the board has by that name already stays one. */
function TakePack() {
  const say = useLibraryT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const { attempt, commands } = useSession();
  const { state, submit } = useSubmit(async (file: File) => {
    try {
      const practices = practicesIn(new Uint8Array(await file.arrayBuffer()));
      const content = { ...emptyBoard(), practices };
      const added = attempt(() =>
        commands.addPart({ from: '', cards: [], content }, { isHere: false, places: new Map() }),
      );
      if (added !== undefined)
        toast({ tone: 'info', message: say('practices.taken', { count: added.size }) });
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    }
  });
  return (
    <FileButton
      variant="quiet"
      accept=".json"
      isPending={state.step === 'pending'}
      onChoose={(file) => void submit(file)}
    >
      {say('practices.take')}
    </FileButton>
  );
}

/** @throws CodedError `import.format`, `import.empty`, `import.too-large`, `board.version` */
function practicesIn(bytes: Uint8Array): readonly LocalPractice[] {
  const opened = openFile(bytes);
  if (opened.kind !== 'board') throw new CodedError('import.format');
  const { practices } = readPack(opened.value).pack;
  if (practices.length === 0) throw new CodedError('import.empty');
  return practices;
}
