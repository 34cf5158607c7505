import { useLiveT } from '../../../live/LiveWords.tsx';
import { Check } from '../../../ui/controls.tsx';
import { usePlaceChoices } from '../seat/usePlaceChoices.ts';
import { playTimeIsUp } from '../timeIsUp.ts';
import styles from './lobby.module.css';

/** How the device is to behave while the workshop lasts; the menu of the place has the same. */
export function DeviceChoices() {
  const t = useLiveT();
  const { hasSound, staysOn, choose } = usePlaceChoices();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('lobby.choices')}</legend>
      <Check label={t('lobby.screen')} isChecked={staysOn} onChange={(isOn) => choose({ staysOn: isOn })} />
      <Check
        label={t('lobby.sound')}
        isChecked={hasSound}
        onChange={(isOn) => {
          choose({ hasSound: isOn });
          if (isOn) playTimeIsUp();
        }}
      />
    </fieldset>
  );
}
