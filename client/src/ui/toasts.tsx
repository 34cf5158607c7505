import { X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import styles from './toasts.module.css';

interface ToastContent {
  readonly message: string;
  readonly tone: 'info' | 'error';
  readonly actions?: readonly ToastAction[];
  /** What is said later on the same topic takes the place of this. */
  readonly topic?: string;
}

interface ToastAction {
  readonly label: string;
  onPress(): void;
}

interface Toast extends ToastContent {
  readonly id: number;
}

type ShowToast = (content: ToastContent) => void;

const ToastContext = createContext<ShowToast | undefined>(undefined);
const SHOWN_FOR_MS = 8000;
/** Something to press wants time to be found. */
const SHOWN_WITH_ACTION_MS = 20_000;
const AT_ONCE = 3;

interface Labels {
  readonly region: string;
  readonly dismiss: string;
}

/**
 * Short messages at the foot of the page, read aloud as they come; gone after some seconds unless looked at. Those of
 * React Aria (`UNSTABLE_Toast`) are alerts, which break into what a screen reader is reading, and weigh 12 kB.
 */
export function ToastProvider({ labels, children }: { labels: Labels; children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(0);
  const show = useCallback<ShowToast>((content) => {
    nextId.current += 1;
    const id = nextId.current;
    setToasts((shown) =>
      [...shown.filter((toast) => !isSame(toast, content)), { ...content, id }].slice(-AT_ONCE),
    );
  }, []);
  const dismiss = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <section className={styles.region} aria-label={labels.region}>
        <div role="status" aria-live="polite">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} dismissLabel={labels.dismiss} onDismiss={dismiss} />
          ))}
        </div>
      </section>
    </ToastContext>
  );
}

/** What is said again takes the place of the first time, unless each comes with something else to do. */
function isSame(one: ToastContent, other: ToastContent): boolean {
  if (one.topic !== undefined && one.topic === other.topic) return true;
  return one.message === other.message && one.actions === undefined && other.actions === undefined;
}

/** Shows a short message. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === undefined) throw new Error('useToast outside of ToastProvider');
  return show;
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly dismissLabel: string;
  onDismiss(id: number): void;
}

function ToastCard({ toast, dismissLabel, onDismiss }: ToastCardProps) {
  const { id, actions = [] } = toast;
  const [held, setHeld] = useState(false);
  const isActive = actions.length > 0;
  const dismiss = useMemo(() => () => onDismiss(id), [id, onDismiss]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(dismiss, isActive ? SHOWN_WITH_ACTION_MS : SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [held, isActive, dismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on the screen
    <div
      className={styles.toast}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.message}</p>
      {actions.map(({ label, onPress }) => (
        <button
          key={label}
          type="button"
          className={styles.action}
          onClick={() => {
            onPress();
            dismiss();
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className={styles.dismiss} aria-label={dismissLabel} onClick={dismiss}>
        <X size={18} aria-hidden />
      </button>
    </div>
  );
}
