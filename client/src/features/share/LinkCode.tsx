import { QrCode as QrIcon } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import styles from './Share.module.css';

interface LinkCodeProps {
  /** The role of the link, as people call it. */
  readonly name: string;
  readonly address: string;
}

/** The link as a code to show on a wall, for phones to read. */
export function LinkCode({ name, address }: LinkCodeProps) {
  const t = useT();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.code}>
      <Button
        size="sm"
        variant="quiet"
        icon={<QrIcon size={16} aria-hidden />}
        label={`${t(isShown ? 'share.code.hide' : 'share.code')}: ${name}`}
        onPress={() => setShown(!isShown)}
      >
        {t(isShown ? 'share.code.hide' : 'share.code')}
      </Button>
      {isShown && (
        <>
          <p className={styles.hint}>{t('share.code.about')}</p>
          <QrCode text={address} label={t('share.code.alt', { role: name })} />
        </>
      )}
    </div>
  );
}
