import { Fragment, useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Check } from '../../../ui/controls.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { areKeysOn, CONSOLE_KEYS, turnKeys } from './consoleKeys.ts';
import styles from './KeySheet.module.css';

/** What keys do on the console; whoever presses letters by mistake turns them off. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const t = useT();
  const say = useLiveT();
  const [isOn, setOn] = useState(areKeysOn);
  return (
    <Dialog size="sm" title={t('board.help')} closeLabel={t('common.close')} onClose={onClose}>
      <dl className={styles.keys}>
        {CONSOLE_KEYS.map(({ key, does }) => (
          <Fragment key={does}>
            <dt>
              <Keys keys={[key]} />
            </dt>
            <dd>{say(`keys.${does}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <Check
        label={say('keys.on')}
        isChecked={isOn}
        onChange={(on) => {
          turnKeys(on);
          setOn(on);
        }}
      />
    </Dialog>
  );
}
