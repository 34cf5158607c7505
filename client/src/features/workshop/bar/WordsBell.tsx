import type { Word } from '@parcours/shared/workshop';
import { Bell } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { cx } from '../../../ui/cx.ts';
import icons from '../../../ui/IconButton.module.css';
import styles from './bar.module.css';
import { useWordText } from './useWordText.ts';

interface WordsBellProps {
  readonly words: readonly Word[];
  /** How many of them are new. */
  readonly unheard: number;
  onOpen(): void;
}

/** All that was said to this group, to be read again. */
export function WordsBell({ words, unheard, onOpen }: WordsBellProps) {
  const t = useLiveT();
  const { ago } = useFormat();
  const { serverNow } = useLive();
  const textOf = useWordText();
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen && onOpen()}>
      <AriaButton
        className={cx(icons.button, icons.md, styles.bell)}
        aria-label={unheard === 0 ? t('bell.title') : t('bell.new', { count: unheard })}
      >
        <Bell size={20} aria-hidden />
        {unheard > 0 && <span className={styles.badge}>{unheard}</span>}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('bell.title')}>
          <strong>{t('bell.title')}</strong>
          {words.length === 0 && <p className={styles.soft}>{t('bell.none')}</p>}
          <ul className={styles.said}>
            {words.toReversed().map((word) => (
              <li key={word.id}>
                <p dir="auto">{textOf(word)}</p>
                <span className={styles.soft}>{ago(word.at, serverNow())}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
