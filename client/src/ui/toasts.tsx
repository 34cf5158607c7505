import { X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
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

interface Toasts {
  readonly show: ShowToast;
  /** Draws them in a window from now on. Returns what ends that. */
  drawIn(window: HTMLElement): () => void;
}

const ToastContext = createContext<Toasts | undefined>(undefined);
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
  const [windows, setWindows] = useState<readonly HTMLElement[]>([]);
  const drawIn = useCallback((window: HTMLElement) => {
    setWindows((open) => [...open, window]);
    return () => setWindows((open) => open.filter((each) => each !== window));
  }, []);
  const value = useMemo(() => ({ show, drawIn }), [show, drawIn]);
  const front = windows.at(-1);
  // The status of a window is what the window itself says.
  const role = front === undefined ? 'status' : undefined;
  const region = (
    <section className={styles.region} aria-label={labels.region}>
      <div role={role} aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} dismissLabel={labels.dismiss} onDismiss={dismiss} />
        ))}
      </div>
    </section>
  );
  return (
    <ToastContext value={value}>
      {children}
      {front === undefined ? region : createPortal(region, front)}
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
  return useToasts().show;
}

/** What is behind a modal window is covered by it, cannot be pressed, and is not read aloud: messages are drawn in it. */
export function useToastsIn(window: RefObject<HTMLElement | null>): void {
  const { drawIn } = useToasts();
  useLayoutEffect(() => (window.current === null ? undefined : drawIn(window.current)), [window, drawIn]);
}

function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (toasts === undefined) throw new Error('useToasts outside of ToastProvider');
  return toasts;
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
