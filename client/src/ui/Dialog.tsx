import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { closeTopLayer } from './layers/layers.ts';
import { useLayer } from './layers/useLayer.ts';
import { useToastsIn } from './toasts.tsx';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
  /** At the top it stays where it is, however much there is in it. */
  readonly place?: 'middle' | 'top';
  onClose(): void;
}

/** A window over the page, open for as long as it is drawn; the browser keeps the focus inside, Esc and Back close it. */
export function Dialog({
  title,
  closeLabel,
  children,
  actions,
  size = 'md',
  place = 'middle',
  onClose,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayer(true, onClose);
  useToastsIn(dialog);
  // Closed before it is taken out of the page: only then the browser gives the focus back to what had it before.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      tabIndex={-1}
      data-size={size}
      data-place={place}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        // Android's Back closes the window even where a menu is open over it.
        closeTopLayer();
      }}
      // A browser that is refused twice in a row closes it all the same.
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
    >
      <div className={styles.frame}>
        <div className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label={closeLabel} onPress={onClose}>
            <X size={20} aria-hidden />
          </IconButton>
        </div>
        <div className={styles.body}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
