import { useStore } from 'zustand';
import { useCountWords } from '../../i18n/useCountWords.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import type { OthersWork } from '../../session/othersWork.ts';
import { useSession } from '../../session/SessionContext.tsx';

/** Beyond so many names it is said how many people they are. */
const NAMES = 3;

/** Reads aloud, every now and then, what others did, which is seen by those who see. */
export function OthersAnnounced() {
  const { others } = useSession();
  const work = useStore(others.told, (told) => told.work);
  const wordsOf = useWordsOf();
  return (
    <p role="status" className="visually-hidden">
      {work && wordsOf(work)}
    </p>
  );
}

function useWordsOf(): (work: OthersWork) => string {
  const t = useT();
  const format = useFormat();
  const counted = useCountWords();
  const named = (names: readonly string[]) =>
    names.length > NAMES ? t('others.people', { count: names.length }) : format.list(names);
  return ({ added, removed, changed, came, left }) =>
    [
      added.size > 0 && t('others.added', { what: counted(added) }),
      removed.size > 0 && t('others.removed', { what: counted(removed) }),
      changed.size > 0 && t('others.changed', { what: counted(changed) }),
      came.length > 0 && t('others.came', { who: named(came) }),
      left.length > 0 && t('others.left', { who: named(left) }),
    ]
      .filter((sentence) => sentence !== false)
      .join(' ');
}
