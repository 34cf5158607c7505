import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import buttonStyles from './Button.module.css';
import { cx } from './cx.ts';
import iconStyles from './IconButton.module.css';
import styles from './MenuButton.module.css';

interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
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
        <Menu className={cx(styles.menu)} aria-label={label}>
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
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
