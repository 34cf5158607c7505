import { PAPERS, type Paper } from '@parcours/shared/drawing/board/sizes';
import { type CodeProblem, placesFor, type ReadLine, readCodes } from '@parcours/shared/kit';
import { FileDown } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { fetchKit, kitFileName } from '../../api/kits.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { collectionsOf } from '../../store/recordMaps.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { LibraryWords, useLibraryT } from '../../ui/LibraryWords.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './paper.module.css';

/** What was typed and not put on its board yet, by boards: closing the window loses none of it. */
const TYPED = new Map<string, string>();

/** Mapping on paper: what is printed for it, and what was mapped, typed in by codes. */
export function PaperDialog({ onClose }: { onClose(): void }) {
  return (
    <LibraryWords>
      <OnPaper onClose={onClose} />
    </LibraryWords>
  );
}

function OnPaper({ onClose }: { onClose(): void }) {
  const t = useT();
  const say = useLibraryT();
  const { boardId, canEdit } = useSession();
  const [text, setText] = useState(TYPED.get(boardId) ?? '');
  const type = (typed: string) => {
    TYPED.set(boardId, typed);
    setText(typed);
  };
  const board = useBoard(({ records }) => records);
  const later = useDeferredValue(text);
  const read = useMemo(() => readCodes(later, collectionsOf(board)), [later, board]);
  const put = usePut(() => {
    TYPED.delete(boardId);
    onClose();
  });
  const isEmpty = read.lines.length === 0 || text !== later;
  return (
    <Dialog
      title={say('paper.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        canEdit && (
          <Button variant="primary" isDisabled={isEmpty} onPress={() => put(text)}>
            {say('paper.put')}
          </Button>
        )
      }
    >
      <PrintKit />
      {canEdit && (
        <section className={styles.typing} aria-labelledby="typing">
          <h3 id="typing">{say('paper.type')}</h3>
          <Field label={say('paper.codes')} hint={say('paper.codes.about')}>
            {({ id, describedBy }) => (
              <textarea
                id={id}
                aria-describedby={describedBy}
                // Codes and arrows run from left to right in every language.
                dir="ltr"
                rows={7}
                className={styles.codes}
                placeholder={EXAMPLE}
                spellCheck={false}
                autoCapitalize="characters"
                value={text}
                onChange={({ target }) => type(target.value)}
              />
            )}
          </Field>
          <Understood {...read} />
        </section>
      )}
    </Dialog>
  );
}

/** Codes, which are the same in every language. */
const EXAMPLE = 'P1 > S1 > S2 > O1\nS1: -D1 +D2 3d 2v\nB1: S1>S2 4/1/3 !';

function PrintKit() {
  const t = useT();
  const say = useLibraryT();
  const errorMessage = useErrorMessage();
  const { boardId, token } = useSession();
  const locale = useLocale();
  const title = useBoard(({ meta }) => meta.title);
  const [paper, setPaper] = useState<Paper>('a4');
  const { state, submit } = useSubmit(async () => {
    saveFile(await fetchKit({ boardId, token }, { language: locale, paper }), kitFileName(title, locale));
  });
  return (
    <section className={styles.printing} aria-labelledby="printing">
      <h3 id="printing">{say('paper.print')}</h3>
      <p className={styles.quiet}>{say('paper.print.about')}</p>
      <div className={styles.row}>
        <Segmented
          label={t('print.paper')}
          value={paper}
          options={PAPERS.map((value) => ({ value, label: t(`print.paper.${value}`) }))}
          onChange={(value) => setPaper(value)}
        />
        <Button
          icon={<FileDown size={18} aria-hidden />}
          isPending={state.step === 'pending'}
          onPress={() => void submit()}
        >
          {say('paper.print.save')}
        </Button>
      </div>
      {state.step === 'failed' && (
        <p role="alert" className={styles.error}>
          {errorMessage(state.error)}
        </p>
      )}
    </section>
  );
}

interface UnderstoodProps {
  readonly lines: readonly ReadLine[];
  readonly problems: readonly CodeProblem[];
}

/** Each line with the names behind its codes, and what is wrong in it. */
function Understood({ lines, problems }: UnderstoodProps) {
  const say = useLibraryT();
  const over = problems.filter(({ line }) => lines.every((read) => read.line !== line));
  return (
    <>
      <p role="status" className={styles.quiet}>
        {lines.length > 0 && say('paper.read', { lines: lines.length, faults: problems.length })}
      </p>
      {lines.length > 0 && (
        <ol className={styles.lines} aria-label={say('paper.understood')}>
          {lines.map(({ line, pieces }) => (
            <li key={line} value={line}>
              <bdi>{pieces.map(({ text, name }) => name ?? text).join(' ')}</bdi>
              <Faults problems={problems.filter((problem) => problem.line === line)} />
            </li>
          ))}
        </ol>
      )}
      <Faults problems={over} />
    </>
  );
}

function Faults({ problems }: Pick<UnderstoodProps, 'problems'>) {
  const t = useT();
  return problems.map(({ fault, text }) => (
    <p key={`${fault} ${text}`} className={styles.error}>
      {t(`codeFault.${fault}`, { text })}
    </p>
  ));
}

/** In one step, that one press of Undo takes back. */
function usePut(onDone: () => void): (text: string) => void {
  const say = useLibraryT();
  const toast = useToast();
  const { attempt, commands, store, ui } = useSession();
  const { revealRecords } = useUiActions();
  return (text) => {
    const board = collectionsOf(store.getState().records);
    const { part } = readCodes(text, board);
    const added = attempt(() => commands.addPart(part, { isHere: true, places: placesFor(part, board) }));
    if (added === undefined) return;
    const cards = [...added.values()];
    ui.actions.selectAdded(cards);
    if (cards.length > 0) revealRecords(cards);
    toast({ tone: 'info', message: say('paper.added', { count: cards.length }) });
    onDone();
  };
}
