import {
  type BoardReading,
  COLLECTION_NAMES,
  type CollectionName,
  isCardName,
  readBoardJson,
} from '@parcours/shared/board';
import { JOINED, type Joined, type OpenedFile, readCanvas, readNotes } from '@parcours/shared/formats';
import { type ReactNode, useMemo, useState } from 'react';
import { isolate } from '../../i18n/direction.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { Button } from '../Button.tsx';
import { Select } from '../controls.tsx';
import { Dialog } from '../Dialog.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { ProblemTable } from '../ProblemTable.tsx';
import { Segmented } from '../Segmented.tsx';
import styles from './ImportDialog.module.css';

export interface ImportDialogProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly content: OpenedFile;
  readonly purpose: Purpose;
  onImport(board: BoardReading['board']): void;
  /** A table may be a directory of services, and not look like one. */
  onDirectory(): void;
  onClose(): void;
}

/** A board of its own is made of it, or it is put on a board that is open; on that there is room for so many cards. */
type Purpose = { readonly kind: 'new' } | { readonly kind: 'here'; readonly most: number };

/** What a person may say about how a file is read. */
interface Choices {
  readonly joined: Joined;
  readonly column: number;
}

/** Says what a file becomes, and how that may be chosen, before anything is made of it. */
export function ImportDialog({ name, content, purpose, onImport, onDirectory, onClose }: ImportDialogProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [choices, setChoices] = useState<Choices>({
    joined: 'steps',
    column: content.kind === 'table' ? content.table.text : 0,
  });
  const read = useMemo(() => attempt(content, choices), [content, choices]);
  const tooMany = 'board' in read ? excess(read.board, purpose) : undefined;
  const confirm = () => 'board' in read && onImport(read.board);
  return (
    <Dialog
      title={t(`import.${purpose.kind}.title`, { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!('board' in read) || tooMany !== undefined}
            onPress={confirm}
          >
            {t(`import.${purpose.kind}.confirm`)}
          </Button>
        </>
      }
    >
      <Questions content={content} choices={choices} onChange={setChoices} />
      {'board' in read ? (
        <Outlook {...read} purpose={purpose} tooMany={tooMany} />
      ) : (
        <p role="alert" className={styles.error}>
          {errorMessage(read.error)}
        </p>
      )}
      {content.kind === 'table' && (
        <p>
          <Button size="sm" onPress={onDirectory}>
            {t('import.isDirectory')}
          </Button>
        </p>
      )}
    </Dialog>
  );
}

type Attempt = BoardReading | { readonly error: unknown };

function attempt(content: OpenedFile, choices: Choices): Attempt {
  try {
    return readAs(content, choices);
  } catch (error) {
    return { error };
  }
}

function readAs(content: OpenedFile, { joined, column }: Choices): BoardReading {
  switch (content.kind) {
    case 'board':
      return readBoardJson(content.value);
    case 'canvas':
      return readCanvas(content.canvas, joined);
    case 'table':
      return readNotes(content.table, column);
  }
}

function cardsOn(board: BoardReading['board']): number {
  return COLLECTION_NAMES.filter(isCardName).reduce((sum, kind) => sum + board[kind].length, 0);
}

/** How many cards there are where that is too many. */
function excess(board: BoardReading['board'], purpose: Purpose): number | undefined {
  const count = cardsOn(board);
  return purpose.kind === 'here' && count > purpose.most ? count : undefined;
}

interface QuestionsProps {
  readonly content: OpenedFile;
  readonly choices: Choices;
  onChange(choices: Choices): void;
}

function Questions({ content, choices, onChange }: QuestionsProps) {
  const t = useT();
  const locale = useLocale();
  switch (content.kind) {
    case 'board':
      return null;
    case 'canvas':
      return content.canvas.edges.length === 0 ? null : (
        <Segmented
          label={t('import.joined')}
          value={choices.joined}
          options={JOINED.map((value) => ({ value, label: t(`import.joined.${value}`) }))}
          onChange={(joined) => onChange({ ...choices, joined })}
        />
      );
    case 'table':
      return content.table.columns.length < 2 ? null : (
        <Select
          label={t('import.column')}
          value={String(choices.column)}
          options={content.table.columns.map(({ heading, sample }, at) => ({
            value: String(at),
            label: t('import.column.named', {
              heading: isolate(heading ?? '', locale) || t('import.column.number', { number: at + 1 }),
              sample: isolate(sample.slice(0, 60), locale),
            }),
          }))}
          onChange={(column) => onChange({ ...choices, column: Number(column) })}
        />
      );
  }
}

interface OutlookProps extends BoardReading {
  readonly purpose: Purpose;
  readonly tooMany: number | undefined;
}

/** What comes in on an open board: cards, and what stands on them. */
const SHOWN: readonly CollectionName[] = [
  'personas',
  'objectives',
  'steps',
  'legs',
  'barriers',
  'notes',
  'frames',
];
/** What belongs to a board as a whole, or to the talk about it. */
const STAYING: readonly CollectionName[] = [
  'coordination',
  'proposals',
  'comments',
  'votes',
  'checks',
  'practices',
];

function Outlook({ board, problems, purpose, tooMany }: OutlookProps) {
  const t = useT();
  const format = useFormat();
  const what = SHOWN.filter((kind) => board[kind].length > 0).map((kind) =>
    t(`removal.count.${kind}`, { count: board[kind].length }),
  );
  const isPartly = purpose.kind === 'here' && STAYING.some((kind) => board[kind].length > 0);
  return (
    <>
      {what.length > 0 && <p>{t('import.what', { what: format.list(what) })}</p>}
      <Preview texts={previewOf(board)} />
      {isPartly && <p>{t('import.here.without')}</p>}
      {purpose.kind === 'here' && tooMany !== undefined && (
        <p role="alert" className={styles.error}>
          {t('import.here.tooMany', { count: tooMany, most: purpose.most })}
        </p>
      )}
      {purpose.kind === 'here' && tooMany === undefined && (
        <p className={styles.quiet}>{t('import.here.undo')}</p>
      )}
      {problems.length > 0 && (
        <Disclosure summary={t('import.told', { count: problems.length })}>
          <ProblemTable problems={problems} />
        </Disclosure>
      )}
    </>
  );
}

/** Enough to see whether the letters are right and it is the right column. */
const PREVIEWED = 3;

function previewOf({ notes, steps }: BoardReading['board']): readonly string[] {
  return [...notes.map(({ text }) => text), ...steps.map(({ title }) => title)]
    .filter((text) => text.trim() !== '')
    .slice(0, PREVIEWED);
}

function Preview({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const t = useT();
  if (texts.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{t('import.preview')}</h3>
      <ul className={styles.preview}>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be the same, and the list is short
          <li key={index} dir="auto">
            <span>{text.replace(/\n{2,}/g, '\n')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
