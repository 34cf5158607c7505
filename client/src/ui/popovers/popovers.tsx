import { type ReactNode, useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { cx } from '../cx.ts';
import { Keys } from '../Keys.tsx';
import { KEYS_OF } from '../shortcuts.ts';
import bubbleStyles from './Bubble.module.css';
import styles from './MenuButton.module.css';
import { PopoverLayer } from './PopoverLayer.tsx';
import type { BubbleProps, MenuAtProps, MenuEntry } from './props.ts';

/*
 * What lies over a page beside what it belongs to. It comes after the page: see `lazyPopovers.ts`.
 */

interface MenuOfProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  /** What the button has in it, and how it looks. */
  readonly face: ReactNode;
  readonly className: string;
  readonly isPending: boolean;
  readonly isTabStop: boolean;
}

/** A button with its list of actions. */
export function MenuOf({ label, items, face, className, isPending, isTabStop, ...open }: MenuOfProps) {
  return (
    <MenuTrigger {...open}>
      <AriaButton
        className={className}
        aria-label={label}
        isPending={isPending}
        excludeFromTabOrder={!isTabStop}
      >
        {face}
      </AriaButton>
      <Popover className={cx(styles.popover)} placement="bottom end">
        <PopoverLayer />
        <Entries label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}

export function MenuAtPoint({ label, at, items, onClose }: MenuAtProps) {
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
        <PopoverLayer onClose={onClose} />
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

export function OpenBubble({ label, trigger, children, onClose }: BubbleProps) {
  return (
    <Popover
      className={cx(bubbleStyles.bubble)}
      triggerRef={trigger}
      placement="bottom end"
      isNonModal
      isOpen
      // The trigger closes it by itself.
      shouldCloseOnInteractOutside={(element) => trigger.current?.contains(element) !== true}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <PopoverLayer onClose={onClose} />
      <Dialog className={cx(bubbleStyles.content)} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
