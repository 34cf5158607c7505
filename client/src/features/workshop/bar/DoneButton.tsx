import { Check, CircleCheckBig } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './bar.module.css';
import { useAsk } from './useAsk.ts';

/** Says for the whole group that it has finished the phase, or that it has not after all. */
export function DoneButton({ isDone }: { readonly isDone: boolean }) {
  const t = useLiveT();
  const { isPending, ask } = useAsk();
  return (
    <Button
      size="sm"
      className={styles.done}
      icon={isDone ? <CircleCheckBig size={18} aria-hidden /> : <Check size={18} aria-hidden />}
      isPressed={isDone}
      isPending={isPending}
      onPress={() => void ask({ do: 'done', isDone: !isDone })}
    >
      {t('done.say')}
    </Button>
  );
}
