import { Search, SquareChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { flushSync } from 'react-dom';
import { useT } from '../../i18n/useT.ts';
import { useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { COMMANDS } from '../../ui/commands.ts';
import { isForComposing } from '../../ui/composing.ts';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { focusRegion } from '../../ui/regions.ts';
import { isShortcut, KEYS_OF } from '../../ui/shortcuts.ts';
import { Choices } from './Choices.tsx';
import styles from './Find.module.css';
import { findCommands, PAGE_COMMANDS, type Page } from './pageCommands.ts';
import { Records } from './Records.tsx';

export interface FindDialogProps {
  /** What is looked for: something on the board, or a command. */
  readonly mode: 'find' | 'commands';
  /** What is in the field at first. */
  readonly typed: string;
  readonly page: Omit<Page, 'session' | 't'>;
  onClose(): void;
}

/** A field in which one types what one looks for, and what there is of it. */
export function FindDialog({ mode, typed, page, onClose }: FindDialogProps) {
  const t = useT();
  const session = useSession();
  const { openDialog } = useUiActions();
  const [query, setQuery] = useState(typed);
  // Gone before anything is done: the keyboard is then where it was, and what is done can take it from there.
  const leave = () => flushSync(onClose);
  return (
    <Dialog
      title={t(COMMANDS[mode].label)}
      closeLabel={t('common.close')}
      place="top"
      actions={<OtherMode mode={mode} onChange={openDialog} />}
      onClose={onClose}
    >
      <div className={styles.find} onKeyDownCapture={(event) => onFieldKey(event, onClose)}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <TextField aria-label={t(COMMANDS[mode].label)} className={cx(styles.field)} autoFocus>
            <Search size={18} aria-hidden />
            <Input
              type="search"
              dir="auto"
              placeholder={t(mode === 'find' ? 'find.placeholder' : 'find.commands.placeholder')}
            />
          </TextField>
          {mode === 'find' ? (
            <Records query={query} leave={leave} />
          ) : (
            <Commands query={query} page={{ ...page, session, t }} leave={leave} />
          )}
        </Autocomplete>
      </div>
    </Dialog>
  );
}

/** The keys of the field that are not left to the list. */
function onFieldKey(event: KeyboardEvent, onClose: () => void): void {
  if (!(event.target instanceof HTMLInputElement) || isForComposing(event)) return;
  switch (event.key) {
    case 'Enter':
      // A button that has the keyboard again once the dialog is gone must not be pressed by the same key.
      event.preventDefault();
      break;
    case 'Escape':
      // The list would keep it while something in it is pointed at, and browsers would empty the field first.
      event.preventDefault();
      event.stopPropagation();
      onClose();
      break;
  }
}

interface OtherModeProps {
  readonly mode: FindDialogProps['mode'];
  onChange(mode: FindDialogProps['mode']): void;
}

function OtherMode({ mode, onChange }: OtherModeProps) {
  const t = useT();
  const other = mode === 'find' ? 'commands' : 'find';
  const Icon = other === 'find' ? Search : SquareChevronRight;
  return (
    <Button size="sm" icon={<Icon size={16} aria-hidden />} onPress={() => onChange(other)}>
      {t(COMMANDS[other].label)}
    </Button>
  );
}

interface CommandsProps {
  readonly query: string;
  readonly page: Page;
  leave(): void;
}

function Commands({ query, page, leave }: CommandsProps) {
  const t = useT();
  const groups = findCommands(page, query, t).map(({ group, names }) => ({
    id: group,
    title: t(`command.group.${group}`),
    choices: names.map((name) => ({
      id: name,
      title: t(COMMANDS[name].label),
      ...(isShortcut(name) && { keys: <Keys keys={KEYS_OF[name]} /> }),
      onChoose: () => {
        const command = PAGE_COMMANDS[name];
        leave();
        command?.run(page);
        // What was folded away, or hidden on a phone, can have the keyboard once it is drawn.
        const { focus } = command ?? {};
        if (focus !== undefined) requestAnimationFrame(() => focusRegion(focus));
      },
    })),
  }));
  return <Choices groups={groups} hint={t('find.commands.nothing', { text: query.trim() })} />;
}
