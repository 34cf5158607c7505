import { FlaskConical } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAnalysis } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './overlays.module.css';

/** Says that what the canvas shows is a preview, so that nobody takes it for the board. */
export function WhatIfBanner() {
  const t = useT();
  const { analysis } = useSession();
  const count = useAnalysis(({ whatIf }) => whatIf.removed.size);
  if (count === 0) return null;
  return (
    <div className={styles.banner} role="status">
      <FlaskConical size={18} aria-hidden />
      <p>{t('canvas.whatIf.banner', { count })}</p>
      <Button size="sm" onPress={analysis.actions.clearWhatIf}>
        {t('canvas.whatIf.clear')}
      </Button>
    </div>
  );
}
