import { type ReactNode, useState } from 'react';
import buttonStyles from '../Button.module.css';
import { cx } from '../cx.ts';
import iconStyles from '../IconButton.module.css';
import { KeptFocus } from './KeptFocus.tsx';
import { usePopovers } from './lazyPopovers.ts';
import type { MenuAtProps, MenuEntry } from './props.ts';

interface MenuButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuEntry[];
  /** Only the icon shows; the label is read aloud. */
  readonly iconOnly?: boolean;
  readonly isPending?: boolean;
  /** False where Tab goes past it, since it is reached in another way. */
  readonly isTabStop?: boolean;
  /** Whether the list is open, where that is decided outside as well. */
  readonly open?: { readonly isOpen: boolean; onOpenChange(isOpen: boolean): void };
}

/** A button that opens a list of actions. */
export function MenuButton({ label, icon, items, iconOnly = false, ...props }: MenuButtonProps) {
  const { isPending = false, isTabStop = true } = props;
  const [isOpen, onOpenChange] = useState(false);
  const open = props.open ?? { isOpen, onOpenChange };
  const popovers = usePopovers(open.isOpen);
  const className = iconOnly
    ? cx(iconStyles.button, iconStyles.md)
    : cx(buttonStyles.button, buttonStyles.plain);
  const face = (
    <>
      {icon}
      {!iconOnly && <span>{label}</span>}
    </>
  );
  const { MenuOf } = popovers.step === 'there' ? popovers.value : NOTHING;
  return (
    <KeptFocus by={popovers.step}>
      {MenuOf ? (
        <MenuOf {...{ label, items, face, className, isPending, isTabStop }} {...open} />
      ) : (
        <button
          type="button"
          className={className}
          aria-label={label}
          aria-haspopup="menu"
          aria-busy={open.isOpen}
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => open.onOpenChange(true)}
        >
          {face}
        </button>
      )}
    </KeptFocus>
  );
}

const NOTHING = { MenuOf: undefined, MenuAtPoint: undefined };

/** A list of actions that is open at a point of the window. It is gone before the action begins, which may take the keyboard. */
export function MenuAt(props: MenuAtProps) {
  const popovers = usePopovers(true);
  const { MenuAtPoint } = popovers.step === 'there' ? popovers.value : NOTHING;
  return MenuAtPoint && <MenuAtPoint {...props} />;
}
