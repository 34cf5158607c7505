import { fitted, type GroupRow, type SeatRow } from '@parcours/shared/workshop';
import { type ReactNode, useCallback, useState } from 'react';
import { fetchLiveTokens, renewLiveTokens } from '../../../api/liveWorkshops.ts';
import { eraseWorkshop, type WorkshopAccess } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { forgetWorkshop } from '../../../local/recentWorkshops.ts';
import { AskAgain } from '../../../ui/AskAgain.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextInput } from '../../../ui/controls.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useLoad } from '../../../ui/useLoad.ts';
import { WorkshopLinks } from '../links/WorkshopLinks.tsx';
import { PlanEditor } from '../plan/PlanEditor.tsx';
import { beginnings, tidied } from '../plan/planEdits.ts';
import { usePhaseTitle } from '../plan/usePhaseTitle.ts';
import { courseOf, currentNumber } from './agenda.ts';
import { useConsole } from './ConsoleContext.tsx';
import styles from './Dialogs.module.css';
import { KeySheet } from './KeySheet.tsx';
import { MakeGroups } from './MakeGroups.tsx';
import { useGroupWords } from './useGroupWords.ts';
import { useServerNow } from './useServerNow.ts';

interface DialogsProps {
  readonly access: WorkshopAccess;
  /** Language, theme and so on. */
  readonly settings: ReactNode;
  onErased(): void;
}

/** The window that is open over the console, if any. */
export function Dialogs({ access, settings, onErased }: DialogsProps) {
  const { view, dialog, open } = useConsole();
  const close = useCallback(() => open(undefined), [open]);
  if (dialog === undefined) return null;
  switch (dialog.kind) {
    case 'links':
      return <LinksDialog access={access} onClose={close} />;
    case 'plan':
      return <PlanDialog onClose={close} />;
    case 'fit':
      return <FitDialog onClose={close} />;
    case 'groups':
      return <MakeGroups onClose={close} />;
    case 'keys':
      return <KeySheet onClose={close} />;
    case 'settings':
      return <SettingsDialog settings={settings} onClose={close} />;
    case 'close':
      return <CloseDialog onClose={close} />;
    case 'erase':
      return <EraseDialog access={access} onErased={onErased} onClose={close} />;
    case 'name-group':
    case 'merge': {
      const group = view.groups.find(({ number }) => number === dialog.group);
      if (group === undefined) return null;
      return dialog.kind === 'merge' ? (
        <MergeDialog group={group} onClose={close} />
      ) : (
        <NameGroupDialog group={group} onClose={close} />
      );
    }
    case 'rename':
    case 'move':
    case 'remove': {
      const seat = view.seats.find(({ id }) => id === dialog.seat);
      return seat === undefined ? null : <PersonDialog kind={dialog.kind} seat={seat} onClose={close} />;
    }
  }
}

interface ClosingProps {
  onClose(): void;
}

function SettingsDialog({ settings, onClose }: ClosingProps & { readonly settings: ReactNode }) {
  const t = useT();
  return (
    <Dialog size="sm" title={t('settings.command')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.settings}>{settings}</div>
    </Dialog>
  );
}

function LinksDialog({ access, onClose }: ClosingProps & { readonly access: WorkshopAccess }) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const { view } = useConsole();
  const { workshopId, token } = access;
  const load = useCallback(
    (signal: AbortSignal) => fetchLiveTokens({ workshopId, token }, signal),
    [workshopId, token],
  );
  const { state, reload } = useLoad(load);
  return (
    <Dialog size="lg" title={say('console.links')} closeLabel={t('common.close')} onClose={onClose}>
      {state.step === 'loading' && <p role="status">{t('app.loading')}</p>}
      {state.step === 'failed' && (
        <p role="alert">
          {errorMessage(state.error)} <Button onPress={reload}>{t('common.retry')}</Button>
        </p>
      )}
      {state.step === 'ready' && (
        <WorkshopLinks
          workshopId={workshopId}
          about={view}
          {...state.value}
          renewal={<Renewal access={access} onRenewed={reload} />}
        />
      )}
    </Dialog>
  );
}

/** Another link to come in, where the one that there was got around; whoever is in stays. */
function Renewal({ access, onRenewed }: { readonly access: WorkshopAccess; onRenewed(): void }) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {say('links.renew')}
      </Button>
    );
  return (
    <AskAgain
      label={say('links.renew')}
      text={say('links.renew.about')}
      confirm={say('links.renew')}
      leave={t('common.cancel')}
      variant="danger"
      onConfirm={async () => {
        await renewLiveTokens(access, 'contribute');
        setAsking(false);
        onRenewed();
      }}
      onLeave={() => setAsking(false)}
      wordsOf={errorMessage}
    />
  );
}

/** The plan, of which what took place stays as it was. */
function PlanDialog({ onClose }: ClosingProps) {
  const t = useT();
  const say = useLiveT();
  const { view, act } = useConsole();
  const now = useServerNow();
  const [plan, setPlan] = useState(() =>
    view.plan.map((phase) => {
      const note = view.notes[phase.id];
      return note === undefined ? phase : { ...phase, note };
    }),
  );
  const current = currentNumber(view);
  const [first] = view.starts;
  const begins = first && first.at - (beginnings(plan)[first.phase] ?? 0) * 60_000;
  const save = async () => {
    if (await act({ do: 'prepare', change: { plan: [...tidied(plan)] } })) onClose();
  };
  return (
    <Dialog
      size="lg"
      title={say('console.plan.change')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <PlanEditor
        plan={plan}
        beginsAt={begins ?? now}
        past={current + 1}
        onChange={(next) => setPlan([...next])}
      />
    </Dialog>
  );
}

/** What becomes of each phase that is left, before it is done. */
function FitDialog({ onClose }: ClosingProps) {
  const t = useT();
  const say = useLiveT();
  const format = useFormat();
  const titleOf = usePhaseTitle();
  const { view, act } = useConsole();
  const [now] = useState(useServerNow());
  const { minutesLeft } = courseOf(view, now);
  const rest = view.plan.slice(currentNumber(view) + 1);
  const minutes = fitted(
    rest.map((phase) => phase.minutes),
    minutesLeft,
  );
  const fit = async () => {
    if (await act({ do: 'fit', minutesLeft })) onClose();
  };
  return (
    <Dialog
      size="sm"
      title={say('console.fit', { minutes: minutesLeft })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void fit()}>
            {say('console.fit.confirm')}
          </Button>
        </>
      }
    >
      <table className={styles.fit}>
        <thead>
          <tr>
            <th scope="col">{say('console.fit.phase')}</th>
            <th scope="col">{say('console.fit.before')}</th>
            <th scope="col">{say('console.fit.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rest.map((phase, at) => (
            <tr key={phase.id} data-cut={minutes[at] !== phase.minutes}>
              <th scope="row">
                <bdi>{titleOf(phase)}</bdi>
              </th>
              <td>{format.number(phase.minutes)}</td>
              <td>{format.number(minutes[at] ?? phase.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function CloseDialog({ onClose }: ClosingProps) {
  const t = useT();
  const say = useLiveT();
  const { view, act } = useConsole();
  const finish = async () => {
    if (await act({ do: 'close', from: currentNumber(view) })) onClose();
  };
  return (
    <Confirm
      title={say('console.close')}
      text={say('console.close.about')}
      confirm={say('console.close.confirm')}
      leave={t('common.cancel')}
      onConfirm={finish}
      onClose={onClose}
    />
  );
}

function EraseDialog({
  access,
  onErased,
  onClose,
}: ClosingProps & Pick<DialogsProps, 'access' | 'onErased'>) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const erase = async () => {
    await eraseWorkshop(access);
    forgetWorkshop(access.workshopId);
    onErased();
  };
  return (
    <Dialog size="sm" title={say('console.erase')} closeLabel={t('common.close')} onClose={onClose}>
      <AskAgain
        label={say('console.erase')}
        text={say('console.erase.about')}
        confirm={say('console.erase.confirm')}
        leave={t('common.cancel')}
        variant="danger"
        onConfirm={erase}
        onLeave={onClose}
        wordsOf={errorMessage}
      />
    </Dialog>
  );
}

interface ConfirmProps extends ClosingProps {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly leave: string;
  onConfirm(): Promise<void>;
}

/** For what cannot be taken back. */
function Confirm({ title, text, confirm, leave, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog
      size="sm"
      title={title}
      closeLabel={leave}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{leave}</Button>
          <Button variant="danger" onPress={() => void onConfirm()}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}

interface NamingProps extends ClosingProps {
  readonly title: string;
  readonly label: string;
  readonly before: string;
  readonly longest: number;
  onName(name: string): Promise<boolean>;
}

/** Gives something another name. */
function Naming({ title, label, before, longest, onName, onClose }: NamingProps) {
  const t = useT();
  const [name, setName] = useState(before);
  const save = async () => {
    if (name.trim() !== '' && (await onName(name.trim()))) onClose();
  };
  return (
    <Dialog size="sm" title={title} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.naming}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput autoFocus label={label} value={name} maxLength={longest} onChange={setName} />
        <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}

interface GroupDialogProps extends ClosingProps {
  readonly group: GroupRow;
}

function NameGroupDialog({ group: { number, name = '' }, onClose }: GroupDialogProps) {
  const say = useLiveT();
  const { act } = useConsole();
  return (
    <Naming
      title={say('console.group.name')}
      label={say('console.group.name.label', { number })}
      before={name}
      longest={40}
      onName={(chosen) => act({ do: 'name-group', group: number, name: chosen })}
      onClose={onClose}
    />
  );
}

/** The people of a group go to another; its board stays, to be looked at. */
function MergeDialog({ group, onClose }: GroupDialogProps) {
  const t = useT();
  const say = useLiveT();
  const { view, act } = useConsole();
  const others = view.groups.filter(
    ({ number, mergedInto }) => mergedInto === undefined && number !== group.number,
  );
  const nameOf = useGroupWords();
  const [into, setInto] = useState(String(others[0]?.number ?? ''));
  const merge = async () => {
    if (await act({ do: 'merge', group: group.number, into: Number(into) })) onClose();
  };
  return (
    <Dialog
      size="sm"
      title={say('console.group.mergeOf', { group: nameOf(group) })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" isDisabled={into === ''} onPress={() => void merge()}>
            {say('console.group.merge.confirm')}
          </Button>
        </>
      }
    >
      <p>{say('console.group.merge.about')}</p>
      <GroupSelect label={say('console.group.into')} groups={others} value={into} onChange={setInto} />
    </Dialog>
  );
}

interface GroupSelectProps {
  readonly label: string;
  readonly groups: readonly GroupRow[];
  readonly value: string;
  onChange(number: string): void;
}

function GroupSelect({ label, groups, value, onChange }: GroupSelectProps) {
  const say = useLiveT();
  const format = useFormat();
  const nameOf = useGroupWords();
  const { view } = useConsole();
  const sizeOf = (number: number) =>
    view.seats.filter(({ standing, group }) => standing === 'in' && group === number).length;
  return (
    <Select
      label={label}
      value={value}
      options={groups.map((group) => ({
        value: String(group.number),
        label: say('console.group.option', {
          group: nameOf(group),
          language: format.language(group.language),
          count: sizeOf(group.number),
        }),
      }))}
      onChange={onChange}
    />
  );
}

interface PersonDialogProps extends ClosingProps {
  readonly kind: 'rename' | 'move' | 'remove';
  readonly seat: SeatRow;
}

function PersonDialog({ kind, seat: { id, alias, group }, onClose }: PersonDialogProps) {
  const t = useT();
  const say = useLiveT();
  const { act } = useConsole();
  switch (kind) {
    case 'rename':
      return (
        <Naming
          title={say('console.person.rename')}
          label={say('console.person.rename.label', { alias })}
          before={alias}
          longest={24}
          onName={(chosen) => act({ do: 'rename', seat: id, alias: chosen })}
          onClose={onClose}
        />
      );
    case 'move':
      return <MoveDialog seat={id} alias={alias} from={group} onClose={onClose} />;
    case 'remove':
      return (
        <Confirm
          title={say('console.person.remove.of', { alias })}
          text={say('console.person.remove.about')}
          confirm={say('console.person.remove')}
          leave={t('common.cancel')}
          onConfirm={async () => {
            if (await act({ do: 'remove', seat: id })) onClose();
          }}
          onClose={onClose}
        />
      );
  }
}

interface MoveDialogProps extends ClosingProps {
  readonly seat: string;
  readonly alias: string;
  readonly from: number | undefined;
}

function MoveDialog({ seat, alias, from, onClose }: MoveDialogProps) {
  const t = useT();
  const say = useLiveT();
  const { view, act } = useConsole();
  const others = view.groups.filter(({ number, mergedInto }) => mergedInto === undefined && number !== from);
  const [to, setTo] = useState(String(others[0]?.number ?? ''));
  const move = async () => {
    if (await act({ do: 'move', seat, group: Number(to) })) onClose();
  };
  return (
    <Dialog
      size="sm"
      title={say('console.person.move.of', { alias })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={to === ''} onPress={() => void move()}>
            {say('console.person.move.confirm')}
          </Button>
        </>
      }
    >
      <GroupSelect label={say('console.group.to')} groups={others} value={to} onChange={setTo} />
    </Dialog>
  );
}
