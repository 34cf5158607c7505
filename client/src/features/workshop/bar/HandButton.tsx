import { featureOf, HAND_REASONS, type HandReason, type SeatView } from '@parcours/shared/workshop';
import { Hand } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useLiveT } from '../../../live/LiveWords.tsx';
import buttons from '../../../ui/Button.module.css';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import styles from './bar.module.css';
import { useAsk } from './useAsk.ts';

/** Calls a facilitator: for oneself or the group, and why. */
export function HandButton({ view }: { readonly view: SeatView }) {
  const t = useLiveT();
  const { ask } = useAsk();
  const [isOpen, setOpen] = useState(false);
  const raise = (reason: HandReason, isForGroup: boolean) => {
    setOpen(false);
    void ask({ do: 'hand-raise', reason, isForGroup });
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={cx(buttons.button, buttons.plain, buttons.sm, styles.hand)}>
        <Hand size={18} aria-hidden />
        <span>{t('hand.raise')}</span>
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('hand.title')}>
          <strong>{t('hand.title')}</strong>
          <Reasons
            reasons={reasonsIn(view)}
            isAlone={(view.group?.members.length ?? 1) < 2}
            onRaise={raise}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Groups ask to present where there is a plenary, or one is to come. */
function reasonsIn(view: SeatView): readonly HandReason[] {
  const isPlenary = view.plenary !== undefined || featureOf(view.phase) === 'plenary';
  return HAND_REASONS.filter((reason) => reason !== 'present' || isPlenary);
}

interface ReasonsProps {
  readonly reasons: readonly HandReason[];
  /** There is no group to ask for. */
  readonly isAlone: boolean;
  onRaise(reason: HandReason, isForGroup: boolean): void;
}

function Reasons({ reasons, isAlone, onRaise }: ReasonsProps) {
  const t = useLiveT();
  const [whom, setWhom] = useState<'me' | 'group'>(isAlone ? 'me' : 'group');
  return (
    <>
      <Segmented<'me' | 'group'>
        label={t('hand.for')}
        value={whom}
        options={[
          { value: 'group', label: t('hand.for.group') },
          { value: 'me', label: t('hand.for.me') },
        ]}
        onChange={setWhom}
      />
      <div className={styles.reasons}>
        {reasons.map((reason) => (
          <Button key={reason} onPress={() => onRaise(reason, whom === 'group')}>
            {t(`hand.${reason}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
