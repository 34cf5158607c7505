import { Plus as PlusIcon } from 'lucide-react';
import { type CSSProperties, createContext, type ReactNode, use } from 'react';
import { useStore } from 'zustand';
import { Handle, NodeResizeControl, Position, useFlowStore } from '../../canvas/flow.ts';
import { languageDirection } from '../../i18n/direction.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { usePlanMark } from '../../session/usePlan.ts';
import { cx } from '../../ui/cx.ts';
import { LEAST_SIZE } from '../kind.ts';
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
      dir={languageDirection(locale)}
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

interface PortsProps {
  /** The card. */
  readonly of: string;
  readonly has: 'in-out' | 'out';
}

/**
 * Where legs arrive (`in`) and leave (`out`). Legs run from left to right in every language, as the
 * canvas does. They are for pointers; by keyboard, a leg is drawn from the card itself.
 */
export function Ports({ of, has }: PortsProps) {
  const t = useT();
  return (
    <>
      {has === 'in-out' && (
        <Handle
          type="target"
          position={Position.Left}
          className={styles.port}
          aria-hidden
          title={t('canvas.port.in')}
        />
      )}
      <Handle
        type="source"
        position={Position.Right}
        className={styles.port}
        aria-hidden
        title={t('canvas.port.out')}
      >
        <NextButton of={of} />
      </Handle>
    </>
  );
}

/**
 * A plus on the port of the card that is selected or under the mouse, as large at every zoom: pressed, it adds the next
 * step; dragged, it draws a leg, as its port does.
 */
function NextButton({ of }: { readonly of: string }) {
  const { canEdit } = useSession();
  const addNext = use(AddNextContext);
  const isShown = useUi(
    ({ hovered, selection, tool }) =>
      tool.kind === 'pointer' && (hovered === of || (selection.size === 1 && selection.has(of))),
  );
  return canEdit && isShown ? <Plus onPress={() => addNext(of)} /> : null;
}

function Plus({ onPress }: { onPress(): void }) {
  const t = useT();
  const zoom = useFlowStore(({ transform }) => transform[2]);
  return (
    <button
      type="button"
      tabIndex={-1}
      title={t('canvas.next')}
      className={styles.plus}
      style={{ scale: 1 / zoom }}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <PlusIcon size={16} aria-hidden />
    </button>
  );
}

/** Adds a step to which a leg leads from a card. */
export const AddNextContext = createContext<(from: string) => void>(() => undefined);

/** The corner by which the one selected note or frame is made larger or smaller, by those who may change the board. */
export function ResizeGrip() {
  const { canEdit } = useSession();
  const isAlone = useUi(({ selection }) => selection.size === 1);
  if (!canEdit || !isAlone) return null;
  return (
    <NodeResizeControl
      position="bottom-right"
      minWidth={LEAST_SIZE.width}
      minHeight={LEAST_SIZE.height}
      className={styles.grip ?? ''}
    />
  );
}
