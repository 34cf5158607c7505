import { Shuffle } from 'lucide-react';
import { useState } from 'react';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Select } from '../../../../ui/controls.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { useConsole } from '../ConsoleContext.tsx';
import styles from '../Plenary.module.css';
import { GroupOrder, hasAsked, openGroups } from '../Plenary.tsx';
import { ActionDialog, type ClosingProps } from './common.tsx';

const WAYS = ['drawn', 'chosen', 'hands'] as const;
type Way = (typeof WAYS)[number];

/** As many as have room in the plenary of the plan, with their minutes. */
const USUAL_GROUPS = 4;
const USUAL_MINUTES = 3;

const MINUTES = ['1', '2', '3', '4', '5', '6', '8', '10'] as const;

/** Which groups present, in what order, and for how long. */
export function PlenaryDialog({ onClose }: ClosingProps) {
  const say = useLiveT();
  const { view, act } = useConsole();
  const all = openGroups(view).map(({ number }) => number);
  const asking = all.filter((number) => hasAsked(view, number));
  const [way, setWay] = useState<Way>('drawn');
  const [count, setCount] = useState(Math.min(USUAL_GROUPS, all.length));
  const [minutes, setMinutes] = useState<string>(String(USUAL_MINUTES));
  const [order, setOrder] = useState<readonly number[]>(() => drawn(all, Math.min(USUAL_GROUPS, all.length)));
  const orderBy = (chosen: Way, many: number) => {
    setWay(chosen);
    setCount(many);
    if (chosen === 'drawn') setOrder(drawn(all, many));
    else setOrder((chosen === 'hands' ? asking : all).slice(0, many));
  };
  return (
    <ActionDialog
      title={say('console.plenary')}
      confirm={say('console.plenary.start')}
      isDisabled={order.length === 0}
      onConfirm={() => act({ do: 'plenary-start', order: [...order], seconds: Number(minutes) * 60 })}
      onClose={onClose}
    >
      <p>{say('console.plenary.about')}</p>
      <div className={styles.settings}>
        <Select
          label={say('console.plenary.count')}
          value={String(count)}
          options={all.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
          onChange={(many) => orderBy(way, Number(many))}
        />
        <Select
          label={say('console.plenary.minutes')}
          value={minutes}
          options={MINUTES.map((value) => ({ value, label: value }))}
          onChange={setMinutes}
        />
      </div>
      <Segmented<Way>
        label={say('console.plenary.order')}
        value={way}
        options={WAYS.map((value) => ({ value, label: say(`console.plenary.order.${value}`) }))}
        onChange={(chosen) => orderBy(chosen, count)}
      />
      {order.length === 0 ? (
        <p>{say('console.plenary.noHands')}</p>
      ) : (
        <GroupOrder numbers={order} label={say('console.plenary.queue')} onOrder={setOrder} />
      )}
      {way === 'drawn' && (
        <Button
          size="sm"
          icon={<Shuffle size={17} aria-hidden />}
          onPress={() => setOrder(drawn(all, count))}
        >
          {say('console.plenary.again')}
        </Button>
      )}
    </ActionDialog>
  );
}

/** So many of some numbers, in an order by chance. */
function drawn(numbers: readonly number[], count: number): readonly number[] {
  return numbers
    .map((number) => ({ number, lot: Math.random() }))
    .sort((one, other) => one.lot - other.lot)
    .slice(0, count)
    .map(({ number }) => number);
}
