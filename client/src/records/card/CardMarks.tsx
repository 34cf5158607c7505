import { languageDirection } from '../../i18n/direction.ts';
import { useLocale } from '../../i18n/useT.ts';
import { CommentMark } from '../comments/CommentMark.tsx';
import { useVotes, VoteMark } from '../votes/votes.tsx';
import styles from './CardMarks.module.css';

/** On a card's upper edge: the votes that it got, and what is said of it. */
export function CardMarks({ of }: { readonly of: string }) {
  const locale = useLocale();
  const votes = useVotes([of]);
  return (
    <div className={styles.marks} dir={languageDirection(locale)}>
      <VoteMark count={votes} />
      <CommentMark on={of} />
    </div>
  );
}
