import { useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { GoBack } from './GoBack.tsx';
import styles from './History.module.css';
import { fromLocalInput, toLocalInput } from './localInput.ts';

interface MomentProps {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  onGoBack(at: number): Promise<void>;
}

/** Goes back to any moment that the server still knows. */
export function Moment({ from, to, onGoBack }: MomentProps) {
  const t = useT();
  const format = useFormat();
  const [value, setValue] = useState(toLocalInput(from));
  const [isAsking, setAsking] = useState(false);
  const chosen = fromLocalInput(value, { from, to });
  return (
    <Disclosure summary={t('history.moment')}>
      <div className={styles.keep}>
        <p className={cx(styles.hint, styles.wide)}>
          {t('history.moment.about', { from: format.moment(from), to: format.moment(to) })}
        </p>
        <TextInput
          type="datetime-local"
          label={t('history.moment.label')}
          value={value}
          onChange={(next) => {
            setValue(next);
            setAsking(false);
          }}
        />
        {!isAsking && (
          <Button isDisabled={chosen === undefined} onPress={() => setAsking(true)}>
            {t('history.goBack')}
          </Button>
        )}
        {isAsking && chosen !== undefined && (
          <GoBack
            moment={format.moment(chosen)}
            onGoBack={() => onGoBack(chosen)}
            onLeave={() => setAsking(false)}
          />
        )}
      </div>
    </Disclosure>
  );
}
