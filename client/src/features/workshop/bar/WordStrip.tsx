import type { Word } from '@parcours/shared/workshop';
import { Megaphone } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './bar.module.css';
import { useWordText } from './useWordText.ts';

interface WordStripProps {
  readonly unheard: readonly Word[];
  onHeard(): void;
}

/** What was said last, until somebody has read it. Where it is urgent it is read aloud at once, else when there is a pause. */
export function WordStrip({ unheard, onHeard }: WordStripProps) {
  const urgent = unheard.findLast(({ isUrgent }) => isUrgent);
  const latest = unheard.at(-1);
  return (
    <>
      <div role="alert">{urgent && <Said word={urgent} onHeard={onHeard} />}</div>
      <div role="status">{latest && latest !== urgent && <Said word={latest} onHeard={onHeard} />}</div>
    </>
  );
}

function Said({ word, onHeard }: { readonly word: Word; onHeard(): void }) {
  const t = useLiveT();
  const textOf = useWordText();
  return (
    <div className={styles.line} data-tone={word.isUrgent ? 'warning' : 'accent'}>
      <Megaphone size={18} aria-hidden />
      <p dir="auto">{textOf(word)}</p>
      <Button size="sm" onPress={onHeard}>
        {t('bell.read')}
      </Button>
    </div>
  );
}
