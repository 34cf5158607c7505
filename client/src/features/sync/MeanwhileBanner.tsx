import { UserRoundPen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type FieldWords, useFieldWords } from '../../i18n/fieldWords.ts';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import type { Happening } from '../../session/meanwhile/meanwhile.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { findRecord, type RecordMaps } from '../../store/boardStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { recordWords } from './changeWords.ts';
import styles from './Rejected.module.css';

/** What others did while this person was writing, until they have decided about it. */
export function MeanwhileBanner() {
  const { meanwhile } = useSession();
  const happenings = useStore(meanwhile.store, (state) => state.happenings);
  return happenings.map((happening) => <HappeningBanner key={happening.key} happening={happening} />);
}

function HappeningBanner({ happening }: { readonly happening: Happening }) {
  const t = useT();
  const { meanwhile } = useSession();
  const fieldWords = useFieldWords();
  const words = useBoard(({ records }) => wordsOf({ t, fieldWords }, happening, records));
  const { key, kind } = happening;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The field that had the keyboard is gone with the record.
    if (kind === 'removed') frame.current?.focus();
  }, [kind]);
  const decide = (decision: (key: number) => void) => {
    decision(key);
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends
    <div ref={frame} role="group" tabIndex={-1} aria-label={words} className={styles.meanwhile}>
      <Banner icon={<UserRoundPen size={18} aria-hidden />} text={words}>
        <Button size="sm" onPress={() => decide((at) => meanwhile.insist(at))}>
          {t(kind === 'removed' ? 'meanwhile.bringBack' : 'meanwhile.useMine')}
        </Button>
        <Button size="sm" variant="quiet" onPress={() => decide((at) => meanwhile.leave(at))}>
          {t(kind === 'removed' ? 'meanwhile.leaveDeleted' : 'meanwhile.leaveTheirs')}
        </Button>
      </Banner>
    </div>
  );
}

interface Words {
  readonly t: Translate;
  readonly fieldWords: FieldWords;
}

function wordsOf({ t, fieldWords }: Words, happening: Happening, records: RecordMaps): string {
  const who = happening.by ?? t('meanwhile.somebody');
  switch (happening.kind) {
    case 'removed': {
      const { text } = happening;
      const what = recordWords(t, happening, records);
      return t(text === '' ? 'meanwhile.removed' : 'meanwhile.removed.text', { who, what, text });
    }
    case 'clash': {
      const { at, mine, theirs } = happening;
      const found = findRecord(records, at.id);
      const what = found === undefined ? t('change.board') : recordWords(t, found, records);
      return t('meanwhile.clash', {
        who,
        what,
        field: fieldWords(at.collection, at.field),
        mine,
        theirs,
      });
    }
  }
}
