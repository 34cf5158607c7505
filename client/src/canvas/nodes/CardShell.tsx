import type { CSSProperties, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { directionOf } from '../../i18n/locales.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { cx } from '../../ui/cx.ts';
import { PlanNumber } from '../overlays/PlanNumber.tsx';
import { usePlanMark } from '../overlays/usePlan.ts';
import styles from './cards.module.css';

interface CardShellProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/**
 * The paper of a card of the route. The canvas runs from left to right in every language, a card's own words in
 * the direction of the page's. While a plan lies over the canvas, cards outside of it step back.
 */
export function CardShell({ id, className, style, children }: CardShellProps) {
  const { locale } = useIntl();
  const mark = usePlanMark(id);
  const other = useStore(useSession().presence.store, ({ selectedBy }) => selectedBy.get(id));
  return (
    <article
      className={cx(styles.card, className, mark === 'aside' && styles.aside, other && styles.others)}
      style={other === undefined ? style : { ...style, '--person': `var(--person-${other.colour})` }}
      dir={directionOf(locale)}
    >
      {children}
      {other !== undefined && <bdi className={styles.othersName}>{other.name}</bdi>}
      {typeof mark === 'number' && <PlanNumber number={mark} />}
    </article>
  );
}
