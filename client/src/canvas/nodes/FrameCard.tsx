import type { Frame } from '@parcours/shared/board';
import { Lock } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../ui/cx.ts';
import { FRAME_HANDLE } from '../toFlow.ts';
import styles from './cards.module.css';
import { ResizeGrip } from './ResizeGrip.tsx';

/** A titled area under the cards. */
export function FrameCard({ frame, isSelected }: { readonly frame: Frame; readonly isSelected: boolean }) {
  const t = useT();
  return (
    <section className={styles.frame}>
      {isSelected && !frame.locked && <ResizeGrip />}
      <h3 className={cx(styles.frameTitle, FRAME_HANDLE)} dir="auto">
        {frame.locked && <Lock size={14} aria-label={t('canvas.frame.locked')} />}
        {frame.title || t('common.untitled')}
      </h3>
    </section>
  );
}
