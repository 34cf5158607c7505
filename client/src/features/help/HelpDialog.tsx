import { Signpost, SquareChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { useUiActions } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { COMMAND_GROUPS, COMMAND_NAMES, COMMANDS, type CommandGroup } from '../../ui/commands.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { isShortcut, KEYS_OF } from '../../ui/shortcuts.ts';
import styles from './HelpDialog.module.css';

export function HelpDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { openDialog, setTour } = useUiActions();
  return (
    <Dialog title={t('help.title')} closeLabel={t('common.close')} onClose={onClose}>
      <section className={styles.short}>
        <h3 className={styles.title}>{t('help.how')}</h3>
        <ul className={styles.ways}>
          {WAYS.map((way) => (
            <li key={way}>{t(way)}</li>
          ))}
        </ul>
        <div className={styles.offers}>
          <Button
            size="sm"
            icon={<Signpost size={16} aria-hidden />}
            onPress={() => {
              onClose();
              setTour(0);
            }}
          >
            {t(COMMANDS.tour.label)}
          </Button>
          <Button
            size="sm"
            icon={<SquareChevronRight size={16} aria-hidden />}
            onPress={() => openDialog('commands')}
          >
            {t(COMMANDS.commands.label)}
          </Button>
        </div>
      </section>
      {HELP_SHEET.map(({ group, told }) => (
        <section key={group}>
          <h3 className={styles.title}>{t(`command.group.${group}`)}</h3>
          <dl className={styles.keys}>
            {told.map(({ keys, does }) => (
              <Fragment key={does}>
                <dt>
                  <Keys keys={keys} />
                </dt>
                <dd>{t(does)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

const WAYS: readonly MessageKey[] = [
  'help.how.place',
  'help.how.connect',
  'help.how.barrier',
  'help.how.whatIf',
];

interface Told {
  readonly keys: readonly string[];
  readonly does: MessageKey;
}

/** What keys do that React Flow or the browser sees to. */
const GESTURES: Readonly<Partial<Record<CommandGroup, readonly Told[]>>> = {
  find: [{ keys: ['Tab'], does: 'help.select' }],
  change: [
    { keys: ['Arrows'], does: 'help.move' },
    { keys: ['Shift', 'Arrows'], does: 'help.moveFar' },
    { keys: ['Shift', 'Click'], does: 'help.multi' },
    { keys: ['Shift', 'Drag'], does: 'help.marquee' },
    { keys: ['Alt', 'Drag'], does: 'help.duplicateDrag' },
    { keys: ['Control', 'Drag'], does: 'help.freeDrag' },
  ],
  see: [
    { keys: ['Space', 'Drag'], does: 'help.pan' },
    { keys: ['Control', 'Wheel'], does: 'help.zoomWheel' },
  ],
};

/** All that keys do on the board page, by what it is for. */
export const HELP_SHEET: readonly { readonly group: CommandGroup; readonly told: readonly Told[] }[] =
  COMMAND_GROUPS.map((group) => ({
    group,
    told: [
      ...COMMAND_NAMES.filter(isShortcut)
        .filter((name) => COMMANDS[name].group === group)
        .map((name) => ({ keys: KEYS_OF[name], does: COMMANDS[name].label })),
      ...(GESTURES[group] ?? []),
    ],
  })).filter(({ told }) => told.length > 0);
