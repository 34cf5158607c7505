import { type OwnGroupView, SEAT_PARTS, type SeatPart } from '@parcours/shared/workshop';
import { useId } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './bar.module.css';
import { useAsk } from './useAsk.ts';

interface PartsProps {
  readonly group: OwnGroupView;
  /** The seat of the person. */
  readonly you: string;
}

/** What people do for their group: a press takes a part, another one gives it back. */
export function Parts({ group: { members }, you }: PartsProps) {
  const t = useLiveT();
  const { ask } = useAsk();
  const title = useId();
  const self = members.find(({ seat }) => seat === you);
  const own = self?.part;
  const holderOf = (part: SeatPart) => members.find((member) => member.part === part && member.seat !== you);
  // Who helps for some minutes has their part at home.
  if (self?.guestFrom !== undefined) return null;
  return (
    <section className={styles.parts} aria-labelledby={title}>
      <h4 id={title} className={styles.partsTitle}>
        {t('part.title')}
      </h4>
      <ul className={styles.partList}>
        {SEAT_PARTS.map((part) => (
          <li key={part}>
            <Button
              size="sm"
              isPressed={own === part}
              onPress={() => void ask({ do: 'part', part: own === part ? null : part })}
            >
              {t(`part.${part}`)}
            </Button>
            <span className={styles.soft}>
              {t(`part.${part}.about`)} <Holder alias={holderOf(part)?.alias} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holder({ alias }: { readonly alias: string | undefined }) {
  const t = useLiveT();
  return alias === undefined ? null : <span>{t('part.taken', { alias })}</span>;
}
