import { type ReactNode, useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import buttonStyles from './Button.module.css';
import { cx } from './cx.ts';
import iconStyles from './IconButton.module.css';
import { Keys } from './Keys.tsx';
import styles from './MenuButton.module.css';
import { KEYS_OF, type Shortcut } from './shortcuts.ts';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  /** Whose keys do the same. */
  readonly shortcut?: Shortcut;
  onPress(): void;
}

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
  const { isPending = false, isTabStop = true, open } = props;
  return (
    <MenuTrigger {...open}>
      <AriaButton
        className={
          iconOnly ? cx(iconStyles.button, iconStyles.md) : cx(buttonStyles.button, buttonStyles.plain)
        }
        aria-label={label}
        isPending={isPending}
        excludeFromTabOrder={!isTabStop}
      >
        {icon}
        {!iconOnly && <span>{label}</span>}
      </AriaButton>
      <Popover className={cx(styles.popover)} placement="bottom end">
        <Entries label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuAtProps {
  readonly label: string;
  /** In pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly MenuEntry[];
  onClose(): void;
}

/** A list of actions that is open at a point of the window. It is gone before the action begins, which may take the keyboard. */
export function MenuAt({ label, at, items, onClose }: MenuAtProps) {
  const point = useRef<HTMLSpanElement>(null);
  const chosen = useRef<() => void>(undefined);
  useEffect(() => () => chosen.current?.(), []);
  const choices = items.map((item) => ({
    ...item,
    onPress: () => {
      chosen.current = item.onPress;
    },
  }));
  return (
    <>
      <span ref={point} className={styles.point} style={{ left: at.x, top: at.y }} />
      <Popover
        className={cx(styles.popover)}
        aria-label={label}
        triggerRef={point}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Entries label={label} items={choices} onClose={onClose} />
      </Popover>
    </>
  );
}

interface EntriesProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly onClose?: () => void;
}

function Entries({ label, items, onClose }: EntriesProps) {
  return (
    <Menu
      className={cx(styles.menu)}
      aria-label={label}
      // The key that opened it asks for the browser's menu too, when it is let go.
      onContextMenu={(event) => event.preventDefault()}
      {...(onClose && { autoFocus: 'first' as const, onClose })}
    >
      {items.map((item) => (
        <MenuItem
          key={item.key}
          id={item.key}
          className={cx(styles.item)}
          textValue={item.label}
          onAction={item.onPress}
        >
          {item.icon}
          <Text slot="label">{item.label}</Text>
          {item.description !== undefined && (
            <Text slot="description" className={cx(styles.description)}>
              {item.description}
            </Text>
          )}
          {item.shortcut !== undefined && (
            <Keyboard className={cx(styles.keys)}>
              <Keys keys={KEYS_OF[item.shortcut]} />
            </Keyboard>
          )}
        </MenuItem>
      ))}
    </Menu>
  );
}
