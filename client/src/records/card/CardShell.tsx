import type { CSSProperties, ReactNode } from 'react';
import { useStore } from 'zustand';
import { directionOf } from '../../i18n/directionOf.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { usePlanMark } from '../../session/usePlan.ts';
import { cx } from '../../ui/cx.ts';
import styles from './CardShell.module.css';

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
  const locale = useLocale();
  const mark = usePlanMark(id);
  const { presence } = useSession();
  const other = useStore(presence.store, ({ selectedBy }) => selectedBy.get(id));
  return (
    <article
      className={cx(styles.card, className, mark === 'aside' && styles.aside, other && styles.others)}
      style={other === undefined ? style : { ...style, '--person': `var(--person-${other.colour})` }}
      dir={directionOf(locale)}
    >
      {children}
      {other !== undefined && (
        <bdi className={styles.othersName} translate="no">
          {other.name}
        </bdi>
      )}
      {typeof mark === 'number' && <PlanNumber number={mark} />}
    </article>
  );
}

/** The place of a step in the plan that lies over the canvas. */
function PlanNumber({ number }: { readonly number: number }) {
  const t = useT();
  return (
    <span className={styles.planNumber}>
      <span className="visually-hidden">{t('canvas.plan.step', { number })}</span>
      <span aria-hidden>{number}</span>
    </span>
  );
}

interface CardTitleProps {
  /** Of a title that has the card to itself, seen from afar, if left out. */
  readonly className?: string | undefined;
  readonly children: string;
}

export function CardTitle({ className = styles.plain, children }: CardTitleProps) {
  return (
    <h3 className={cx(styles.title, className)} dir="auto">
      {children}
    </h3>
  );
}

/** What hangs from a card's lower edge: it comes and goes without changing the card's size. */
export function Hanging({ children }: { readonly children: ReactNode }) {
  return <div className={styles.hanging}>{children}</div>;
}
