import type { Board } from '@parcours/shared/board';
import {
  type Passage,
  type PassageState,
  passagesOf,
  type ScenarioDraft,
  stateOf,
  type Translation,
  textAt,
  translated,
  translationIn,
  withLanguage,
  withoutLanguage,
} from '@parcours/shared/scenario';
import { memo, useCallback, useMemo, useState } from 'react';
import { languageDirection } from '../../i18n/direction.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { recordName } from '../../records/recordName.ts';
import { useBoard } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, Select, TextInput } from '../../ui/controls.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Scenario.module.css';
import type { ChangeDraft } from './useScenarioDraft.ts';

/** Languages that are spoken where such boards are made, to choose from. */
const OFFERED =
  'en fr es it ar de pt ca nl tr ru uk pl ro el sq fa prs ps ku so ti am sw wo ff bm ln ur bn hi pa ta zh vi'.split(
    ' ',
  );

interface TextsPartProps {
  readonly draft: ScenarioDraft;
  readonly board: Board;
  /** Whether only what is missing or stale is in sight. */
  readonly isOnlyLeft: boolean;
  onOnlyLeft(isOnly: boolean): void;
  readonly onChange: ChangeDraft;
}

/** Every text beside its translation, card by card. */
export function TextsPart({ draft, board, isOnlyLeft, onOnlyLeft, onChange }: TextsPartProps) {
  const say = useLibraryT();
  const format = useFormat();
  const languages = Object.keys(draft.translations);
  const [chosen, setChosen] = useState<string>();
  const language = languages.find((tag) => tag === chosen) ?? languages[0];
  const add = (tag: string) => {
    onChange((known) => withLanguage(known, tag));
    setChosen(tag);
  };
  const offered = OFFERED.filter((tag) => tag !== board.meta.language && !languages.includes(tag));
  return (
    <div className={styles.form}>
      <AddLanguage offered={offered} taken={[board.meta.language, ...languages]} onAdd={add} />
      {language === undefined ? (
        <p className={styles.quiet}>{say('scenario.language.none')}</p>
      ) : (
        <>
          <Segmented
            label={say('scenario.language.choose')}
            value={language}
            options={languages.map((tag) => ({ value: tag, label: format.language(tag) }))}
            onChange={setChosen}
          />
          <Translating
            key={language}
            draft={draft}
            board={board}
            language={language}
            isOnlyLeft={isOnlyLeft}
            onOnlyLeft={onOnlyLeft}
            onChange={onChange}
          />
          <Button
            size="sm"
            variant="quiet"
            onPress={() => onChange((known) => withoutLanguage(known, language))}
          >
            {say('scenario.language.remove')}
          </Button>
        </>
      )}
    </div>
  );
}

interface AddLanguageProps {
  readonly offered: readonly string[];
  readonly taken: readonly string[];
  onAdd(language: string): void;
}

/** In the list, for a language that is not there. */
const ANOTHER = 'another';

function AddLanguage({ offered, taken, onAdd }: AddLanguageProps) {
  const say = useLibraryT();
  const format = useFormat();
  const [isAnother, setAnother] = useState(false);
  const choose = (tag: string) => {
    setAnother(tag === ANOTHER);
    if (tag !== '' && tag !== ANOTHER) onAdd(tag);
  };
  return (
    <>
      <Select
        label={say('scenario.language.add')}
        value={isAnother ? ANOTHER : ''}
        options={[
          { value: '', label: '…' },
          ...offered.map((tag) => ({ value: tag, label: format.language(tag) })),
          { value: ANOTHER, label: say('scenario.language.another') },
        ]}
        onChange={choose}
      />
      {isAnother && (
        <AnotherLanguage
          taken={taken}
          onAdd={(tag) => {
            setAnother(false);
            onAdd(tag);
          }}
        />
      )}
    </>
  );
}

/** A language by its tag (BCP 47). */
function AnotherLanguage({ taken, onAdd }: Omit<AddLanguageProps, 'offered'>) {
  const say = useLibraryT();
  const format = useFormat();
  const [written, setWritten] = useState('');
  const tag = canonicalTag(written);
  const isTaken = tag !== undefined && taken.includes(tag);
  const hint = () => {
    if (isTaken) return say('scenario.language.taken');
    return tag === undefined ? say('scenario.language.tag.hint') : format.language(tag);
  };
  return (
    <form
      className={styles.buttons}
      onSubmit={(event) => {
        event.preventDefault();
        if (tag !== undefined && !isTaken) onAdd(tag);
      }}
    >
      <TextInput
        label={say('scenario.language.tag')}
        value={written}
        hint={hint()}
        maxLength={35}
        onChange={setWritten}
      />
      <div className={styles.beside}>
        <Button type="submit" isDisabled={tag === undefined || isTaken}>
          {say('scenario.language.take')}
        </Button>
      </div>
    </form>
  );
}

/** As BCP 47 writes it; undefined where it is no tag. */
function canonicalTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim())[0];
  } catch {
    return undefined;
  }
}

interface TranslatingProps extends TextsPartProps {
  readonly language: string;
}

function Translating({ draft, board, language, isOnlyLeft, onOnlyLeft, onChange }: TranslatingProps) {
  const say = useLibraryT();
  const format = useFormat();
  const passages = useMemo(() => passagesOf(draft, board), [draft, board]);
  const translation = translationIn(draft, language);
  const count = (state: PassageState) =>
    passages.filter((passage) => stateOf(passage, translation) === state).length;
  const [missing, stale] = [count('missing'), count('stale')];
  // What was left when the filter was set stays in sight while it is written.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftOf(passages, translation));
  const only = (isOnly: boolean) => {
    setLeft(leftOf(passages, translation));
    onOnlyLeft(isOnly);
  };
  const write = useCallback(
    (passage: Pick<Passage, 'key' | 'text'>, said: string) =>
      onChange((known) => translated(known, language, passage, said)),
    [language, onChange],
  );
  const shown = isOnlyLeft ? passages.filter(({ key }) => left.has(key)) : passages;
  return (
    <>
      <p role="status" className={styles.left}>
        {missing + stale === 0 ? say('scenario.done') : say('scenario.left', { missing, stale })}
      </p>
      <Check label={say('scenario.only')} isChecked={isOnlyLeft} onChange={only} />
      {groupsOf(shown).map(([record, group]) => (
        <section key={record} className={styles.group}>
          <GroupTitle passage={group[0]} />
          {group.map((passage) => (
            <Row
              key={passage.key}
              passageKey={passage.key}
              text={passage.text}
              state={stateOf(passage, translation)}
              isLong={passage.collection !== 'scenario' && passage.field !== 'name'}
              from={board.meta.language}
              language={language}
              languageName={format.language(language)}
              said={textAt(translation.texts, passage.key) ?? ''}
              earlier={textAt(translation.from, passage.key)}
              onWrite={write}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function leftOf(passages: readonly Passage[], translation: Translation): ReadonlySet<string> {
  const left = passages.filter((passage) => stateOf(passage, translation) !== 'done');
  return new Set(left.map(({ key }) => key));
}

function groupsOf(passages: readonly Passage[]): readonly (readonly [string, readonly Passage[]])[] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.record) ?? [];
    group.push(passage);
    groups.set(passage.record, group);
  }
  return [...groups];
}

interface GroupTitleProps {
  readonly passage: Passage | undefined;
}

function GroupTitle({ passage }: GroupTitleProps) {
  const t = useT();
  const say = useLibraryT();
  const records = useBoard((state) => state.records);
  if (passage === undefined) return null;
  const { collection, record } = passage;
  if (collection === 'scenario' || collection === 'meta' || collection === 'plan')
    return <h3>{say(`scenario.group.${collection}`)}</h3>;
  return (
    <h3>
      {t(`record.${collection}`)} <bdi className={styles.quiet}>{recordName(records, t, record)}</bdi>
    </h3>
  );
}

interface RowProps {
  readonly passageKey: string;
  readonly text: string;
  readonly state: PassageState;
  readonly isLong: boolean;
  readonly from: string;
  readonly language: string;
  readonly languageName: string;
  readonly said: string;
  readonly earlier: string | undefined;
  onWrite(passage: Pick<Passage, 'key' | 'text'>, said: string): void;
}

/** Draws again only where its own text changes: a board has hundreds. */
const Row = memo(function Row({
  passageKey: key,
  text,
  state,
  isLong,
  from,
  language,
  languageName,
  said,
  earlier,
  onWrite,
}: RowProps) {
  const say = useLibraryT();
  return (
    <div className={styles.row} data-state={state}>
      <p className={styles.original} lang={from} dir="auto">
        {text}
      </p>
      <div className={styles.translation}>
        <textarea
          aria-label={`${text} (${languageName})`}
          lang={language}
          dir={languageDirection(language)}
          rows={isLong && text.length > 80 ? 3 : 1}
          className={fieldStyles.control}
          value={said}
          onChange={({ target }) => onWrite({ key, text }, target.value)}
        />
        {state !== 'done' && <p className={styles.state}>{say(`scenario.${state}`)}</p>}
        {state === 'stale' && (
          <>
            {earlier !== undefined && (
              <p className={styles.quiet}>{say('scenario.earlier', { text: earlier })}</p>
            )}
            <Button size="sm" onPress={() => onWrite({ key, text }, said)}>
              {say('scenario.current')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
});
