import { MOST_SIGNS, type SeatView } from '@parcours/shared/workshop';
import {
  CircleUserRound,
  KeyRound,
  LogOut,
  MonitorCheck,
  MonitorOff,
  Pencil,
  Timer,
  TimerOff,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { MenuButton } from '../../../ui/popovers/MenuButton.tsx';
import type { MenuEntry } from '../../../ui/popovers/props.ts';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { playTimeIsUp } from '../timeIsUp.ts';
import { useKeptPlace } from '../useKeptPlace.ts';
import { FourWords } from './FourWords.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import type { ChosenPlace } from './usePlaceChoices.ts';

interface SeatMenuProps {
  readonly view: SeatView;
  readonly workshopId: string;
  readonly timer: { readonly isFolded: boolean; onFold(isFolded: boolean): void };
  readonly choices: ChosenPlace;
  onLeft(): void;
}

const ICON = { size: 18, 'aria-hidden': true } as const;

/** What a person can do with their own place, wherever the workshop is. */
export function SeatMenu({ view, workshopId, timer, choices, onLeft }: SeatMenuProps) {
  const t = useLiveT();
  const [opened, setOpened] = useState<'words' | 'alias' | 'leave'>();
  const words = useKeptPlace(workshopId)?.seat?.wayBack ?? [];
  const close = () => setOpened(undefined);
  const open = (name: 'words' | 'alias' | 'leave', icon: ReactNode): MenuEntry => ({
    key: name,
    label: t(`seat.${name}`),
    icon,
    onPress: () => setOpened(name),
  });
  const wayBack = open('words', <KeyRound {...ICON} />);
  const alias = open('alias', <Pencil {...ICON} />);
  return (
    <>
      <MenuButton
        iconOnly
        label={t('seat.menu', { alias: view.you.alias })}
        icon={<CircleUserRound size={22} aria-hidden />}
        items={[
          ...(words.length > 0 ? [wayBack] : []),
          // Who waits at the door is asked nothing more, and once it is over nobody is.
          ...(view.you.standing === 'in' && view.stage.kind !== 'closed' ? [alias] : []),
          {
            key: 'timer',
            label: t(timer.isFolded ? 'timer.show' : 'timer.hide'),
            icon: timer.isFolded ? <Timer {...ICON} /> : <TimerOff {...ICON} />,
            onPress: () => timer.onFold(!timer.isFolded),
          },
          {
            key: 'sound',
            label: t(choices.hasSound ? 'console.sound.off' : 'console.sound.on'),
            icon: choices.hasSound ? <VolumeX {...ICON} /> : <Volume2 {...ICON} />,
            onPress: () => {
              choices.choose({ hasSound: !choices.hasSound });
              if (!choices.hasSound) playTimeIsUp();
            },
          },
          {
            key: 'screen',
            label: t(choices.staysOn ? 'seat.screen.off' : 'lobby.screen'),
            icon: choices.staysOn ? <MonitorOff {...ICON} /> : <MonitorCheck {...ICON} />,
            onPress: () => choices.choose({ staysOn: !choices.staysOn }),
          },
          open('leave', <LogOut {...ICON} />),
        ]}
      />
      {opened === 'words' && <WordsDialog words={words} onClose={close} />}
      {opened === 'alias' && <AliasDialog alias={view.you.alias} onClose={close} />}
      {opened === 'leave' && <LeaveDialog onLeft={onLeft} onClose={close} />}
    </>
  );
}

function WordsDialog({ words, onClose }: { readonly words: readonly string[]; onClose(): void }) {
  const t = useLiveT();
  const close = useT()('common.close');
  return (
    <Dialog size="sm" title={t('seat.words')} closeLabel={close} onClose={onClose}>
      <FourWords words={words} />
    </Dialog>
  );
}

function AliasDialog({ alias, onClose }: { readonly alias: string; onClose(): void }) {
  const t = useLiveT();
  const words = useT();
  const errorMessage = useErrorMessage();
  const { ask } = useLive();
  const [typed, setTyped] = useState(alias);
  const { state, submit } = useSubmit(async () => {
    await ask({ do: 'profile', alias: typed });
    onClose();
  });
  return (
    <Dialog size="sm" title={t('seat.alias')} closeLabel={words('common.close')} onClose={onClose}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label={t('lobby.alias')}
          hint={
            state.step === 'failed' ? (
              <span role="alert">{errorMessage(state.error)}</span>
            ) : (
              t('lobby.alias.hint')
            )
          }
          value={typed}
          maxLength={MOST_SIGNS.alias}
          onChange={setTyped}
        />
        <Button
          type="submit"
          variant="primary"
          isPending={state.step === 'pending'}
          isDisabled={typed.trim() === ''}
        >
          {words('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
