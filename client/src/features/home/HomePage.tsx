import { type BoardJson, toBoardJson } from '@parcours/shared/board';
import { CloudOff } from 'lucide-react';
import {
  type ComponentType,
  type DragEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { FileProblem } from '../../api/boards.ts';
import { fetchPart } from '../../api/release.ts';
import { ApiError } from '../../api/request.ts';
import { listScenarios } from '../../api/scenarios.ts';
import { whenServerAnswers } from '../../api/serverAnswers.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { recentBoards } from '../../local/recentBoards.ts';
import { recentWorkshops } from '../../local/recentWorkshops.ts';
import { erasePastPlaces } from '../../session/pastPlaces.ts';
import { AdminSecretDialog } from '../../ui/adminSecret.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Dropped, droppedFiles } from '../../ui/files/droppedFiles.ts';
import { type FileToAskAbout, isFileDragged, useOpenedFile } from '../../ui/files/useOpenedFile.ts';
import { Logo } from '../../ui/Logo.tsx';
import { ProblemTable } from '../../ui/ProblemTable.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { type Loaded, useLoad } from '../../ui/useLoad.ts';
import { Hero } from './Hero.tsx';
import styles from './HomePage.module.css';
import { LiveWorkshops } from './LiveWorkshops.tsx';
import { PackShelf } from './PackShelf.tsx';
import { RecentBoards } from './RecentBoards.tsx';
import { ScenarioLibrary } from './ScenarioLibrary.tsx';
import { type BoardWish, useCreateBoard } from './useCreateBoard.ts';
import { Workshops } from './workshop/Workshops.tsx';

interface HomePageProps {
  /** Language and theme. */
  readonly settings: ReactNode;
  /** What opens a board by its link, where there is no address bar. */
  readonly openByLink: ReactNode;
  /** How this page becomes an app, where that is done by hand. */
  readonly installByHand: ReactNode;
  onOpen(board: { readonly id: string; readonly token: string }): void;
  onOpenWorkshop(workshop: { readonly id: string; readonly token: string }): void;
  /** Who was told a code of a workshop goes on from here. */
  onJoin(): void;
  /** Opens the page on which a workshop is put together, with a scenario to begin with, if one is said. */
  onPrepare(scenario?: string): void;
  /** The window in which services of a directory are picked for a new board. */
  directoryPart(): Promise<DirectoryPart>;
  /** The window that shows what is in a scenario file. */
  scenarioPart(): Promise<ScenarioPart>;
}

interface ScenarioPart {
  readonly ScenarioAtHome: ComponentType<{
    readonly file: File;
    onCreate(board: BoardJson, onMade?: (boardId: string) => void): void;
    onPublished(): void;
    onPrepare(scenario: string): void;
    onClose(): void;
  }>;
}

interface DirectoryPart {
  readonly DirectoryAtHome: ComponentType<{
    readonly file: File;
    onCreate(board: BoardJson, about: { readonly title: string; readonly language: string }): void;
    onClose(): void;
  }>;
}

/** What this is, the example one click away, the scenarios, and the boards opened here before. */
export function HomePage({
  settings,
  openByLink,
  installByHand,
  onOpen,
  onOpenWorkshop,
  onJoin,
  onPrepare,
  directoryPart,
  scenarioPart,
}: HomePageProps) {
  const t = useT();
  const locale = useLocale();
  const load = useCallback((signal: AbortSignal) => listScenarios(locale, signal), [locale]);
  const { state: list, reload } = useLoad(load);
  const isAway = useAway(list, reload);
  const { creating, question, create, dismiss } = useCreateBoard(onOpen);
  const directory = useFilePart(directoryPart);
  const scenario = useFilePart(scenarioPart);
  const { file, open, close } = useOpenedFile(directory.open, scenario.open);
  const drop = useFileDrop(open);
  // A person who has no boards yet should see a scenario before what is made of several boards.
  useEffect(erasePastPlaces, []);
  const [isKnown] = useState(() => recentBoards().length > 0 || recentWorkshops().length > 0);
  const workshops = (
    <>
      <LiveWorkshops onPrepare={() => onPrepare()} onOpen={onOpenWorkshop} />
      <Workshops onOpen={onOpenWorkshop} />
    </>
  );
  return (
    <div className={styles.page} {...drop}>
      <a href="#content" className={styles.skip}>
        {t('app.skip')}
      </a>
      <header className={styles.header}>
        <Logo name={t('app.name')} />
        <div className={styles.settings}>{settings}</div>
      </header>
      <main id="content">
        {isAway && <AwayBanner />}
        <Hero
          list={list}
          creating={creating}
          onCreate={create}
          onFiles={open}
          onJoin={onJoin}
          onPrepare={onPrepare}
        />
        {openByLink}
        <RecentBoards isAway={isAway} onOpen={onOpen} />
        {isKnown && workshops}
        <ScenarioLibrary list={list} onRetry={reload} creating={creating} onCreate={create} />
        <PackShelf onOpen={directory.open} />
        <HowItWorks />
        {!isKnown && workshops}
      </main>
      <footer className={styles.footer}>
        <p>{t('home.footer.privacy')}</p>
        <p>{t('home.footer.method')}</p>
        {installByHand}
      </footer>
      {file !== undefined && <OpenedFile file={file} onCreate={create} onClose={close} />}
      {directory.opened !== undefined && (
        <directory.opened.DirectoryAtHome
          file={directory.opened.file}
          onCreate={(board, { title, language }) =>
            void create({ key: 'import', board, title: title.slice(0, LONGEST_TITLE), language })
          }
          onClose={directory.close}
        />
      )}
      {scenario.opened !== undefined && (
        <scenario.opened.ScenarioAtHome
          file={scenario.opened.file}
          onCreate={(board, onMade) => void create({ key: 'import', board, ...(onMade && { onMade }) })}
          onPublished={reload}
          onPrepare={onPrepare}
          onClose={scenario.close}
        />
      )}
      {question?.kind === 'secret' && (
        <AdminSecretDialog onSubmit={(secret) => void create(question.wish, secret)} onClose={dismiss} />
      )}
      {question?.kind === 'refused' && <FileProblemsDialog problems={question.problems} onClose={dismiss} />}
    </div>
  );
}

/** Whether the server cannot be reached; what it was asked for is loaded once it answers. */
function useAway(list: Loaded<unknown>, reload: () => void): boolean {
  const isAway = list.step === 'failed' && list.error instanceof ApiError && list.error.code === 'network';
  useEffect(() => {
    if (!isAway) return;
    let isCurrent = true;
    void whenServerAnswers().then(() => {
      if (isCurrent) reload();
    });
    return () => {
      isCurrent = false;
    };
  }, [isAway, reload]);
  return isAway;
}

function AwayBanner() {
  const t = useT();
  const [hasBoards] = useState(() => recentBoards().length > 0);
  return (
    <div className={styles.away}>
      <Banner
        icon={<CloudOff size={18} aria-hidden />}
        text={t(hasBoards ? 'home.away.some' : 'home.away')}
      />
    </div>
  );
}

/** A file that was dropped or chosen, with the window for it, which few need. */
function useFilePart<Part extends object>(load: () => Promise<Part>) {
  const t = useT();
  const toast = useToast();
  const [opened, setOpened] = useState<Part & { readonly file: File }>();
  const latest = useRef(load);
  const open = useCallback(
    async (file: File) => {
      const part = await fetchPart(latest.current, (why) =>
        toast({ tone: 'error', message: t(`part.${why}`) }),
      );
      if (part !== undefined) setOpened({ ...part, file });
    },
    [t, toast],
  );
  return { opened, open, close: () => setOpened(undefined) };
}

/** A file may be dropped anywhere on the page. */
function useFileDrop(open: (dropped: Dropped) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (isFileDragged(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!isFileDragged(event)) return;
      event.preventDefault();
      open(droppedFiles(event.dataTransfer));
    },
  };
}

/** As the server takes one. */
const LONGEST_TITLE = 300;

interface OpenedFileProps {
  readonly file: FileToAskAbout;
  onCreate(wish: BoardWish): void;
  onClose(): void;
}

/** A board file becomes a board as it is, since the server says what is wrong with it; of any other the person is asked. */
function OpenedFile({ file: { Dialog: Import, ...opened }, onCreate, onClose }: OpenedFileProps) {
  const { name, content } = opened;
  const locale = useLocale();
  const value = content.kind === 'board' ? content.value : undefined;
  useEffect(() => {
    if (value === undefined) return;
    onClose();
    onCreate({ key: 'import', board: value });
  }, [value, onCreate, onClose]);
  if (value !== undefined) return null;
  return (
    <Import
      {...opened}
      purpose={{ kind: 'new' }}
      onClose={onClose}
      onImport={(board) => {
        onClose();
        // A file of ours says what it is called, be it nothing, and in which language it is.
        const isOurs = content.kind === 'canvas' && content.canvas.own !== undefined;
        const about = isOurs ? {} : { title: name.slice(0, LONGEST_TITLE), language: locale };
        onCreate({ key: 'import', board: toBoardJson(board), ...about });
      }}
    />
  );
}

interface FileProblemsDialogProps {
  readonly problems: readonly FileProblem[];
  onClose(): void;
}

/** Why a board file was refused, line by line. */
function FileProblemsDialog({ problems, onClose }: FileProblemsDialogProps) {
  const t = useT();
  return (
    <Dialog
      size="lg"
      title={t('home.import.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p>{t('home.import.text', { count: problems.length })}</p>
      <ProblemTable problems={problems} />
    </Dialog>
  );
}

const PARTS = ['1', '2', '3', '4'] as const;

function HowItWorks() {
  const t = useT();
  return (
    <section className={styles.how} aria-labelledby="how">
      <h2 id="how">{t('home.how')}</h2>
      <ol className={styles.parts}>
        {PARTS.map((part) => (
          <li key={part}>
            <h3>{t(`home.how.${part}.title`)}</h3>
            <p>{t(`home.how.${part}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
