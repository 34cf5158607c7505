import { MAX_ENTRIES, type RoundView } from '@parcours/shared/workshop';
import { EyeOff } from 'lucide-react';
import { useRef } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { EntryField } from './EntryField.tsx';
import { isIn, linesOf, privateForm, withLine, withoutLine } from './privatePaper.ts';
import { ReadOnlyLine } from './ReadOnlyLine.tsx';
import styles from './round.module.css';
import { SavedLine } from './SavedLine.tsx';
import { useNameable } from './useNameable.tsx';
import { usePaper } from './usePaper.ts';

interface PrivateListProps {
  readonly workshopId: string;
  readonly round: RoundView;
}

/** What a person names alone: actors and services of the board, or words of their own. */
export function PrivateList({ workshopId, round }: PrivateListProps) {
  const t = useLiveT();
  const { paper, own, standing, isReadOnly, change, handIn } = usePaper(privateForm, workshopId, round);
  const list = useRef<HTMLOListElement>(null);
  const nameable = useNameable();
  const lines = linesOf(paper);
  const picked = new Set(paper.entries.map(({ about }) => about));
  const goTo = (at: number) => {
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[at]?.focus());
  };
  const remove = (at: number) => {
    change(withoutLine(paper, at));
    handIn();
    goTo(Math.max(0, at - 1));
  };
  return (
    <>
      <p className={styles.about}>{t('round.private.about')}</p>
      <p className={styles.secret}>
        <EyeOff size={16} aria-hidden />
        {t('round.private.secret')}
      </p>
      <ReadOnlyLine round={round} />
      <ol ref={list} className={styles.lines}>
        {lines.map((entry, at) => (
          <EntryField
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names; what is written in them comes from outside
            key={at}
            number={at + 1}
            entry={entry}
            options={nameable.filter(({ id }) => id === entry.about || !picked.has(id))}
            isSaved={entry.text.trim() !== '' && isIn(own, entry)}
            isReadOnly={isReadOnly}
            onChange={(changed) => change(withLine(paper, at, changed))}
            onPick={(about, text) => {
              change(withLine(paper, at, { about, text }));
              handIn();
              goTo(at + 1);
            }}
            onNext={() => {
              handIn();
              goTo(at + 1);
            }}
            onBlur={handIn}
            {...(at < paper.entries.length && { onRemove: () => remove(at) })}
          />
        ))}
      </ol>
      {paper.entries.length >= MAX_ENTRIES && (
        <p className={styles.soft}>{t('round.private.full', { count: MAX_ENTRIES })}</p>
      )}
      <div className={styles.foot}>
        <SavedLine standing={standing} onAgain={handIn} />
        <p className={styles.soft}>{t('round.private.count', { count: round.count })}</p>
      </div>
    </>
  );
}
