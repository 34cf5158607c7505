import type { StaffView } from '@parcours/shared/workshop';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLine, useLive, useView } from '../../../live/hooks.ts';
import { recentWorkshop } from '../../../local/recentWorkshops.ts';
import { rememberStaffName, type StaffName, staffName } from '../../../local/staffName.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLayer } from '../../../ui/layers/useLayer.ts';
import { Message } from '../../../ui/Message.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { useWallAddress } from '../wall/useWallAddress.ts';
import { WallConsole } from '../wall/WallConsole.tsx';
import { Agenda, NEXT } from './Agenda.tsx';
import { StandingCalls } from './Calls.tsx';
import { ClosedBanner } from './ClosedBanner.tsx';
import styles from './Console.module.css';
import { ConsoleProvider, useConsole } from './ConsoleContext.tsx';
import type { KeyAction } from './consoleKeys.ts';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { Foot } from './Foot.tsx';
import { Gathering } from './Gathering.tsx';
import { FIRST_HAND } from './Hands.tsx';
import { Introduce } from './Introduce.tsx';
import { PartTabs } from './PartTabs.tsx';
import { RehearsalBand } from './RehearsalBand.tsx';
import { Returned } from './Returned.tsx';
import { type Part, Side, type SidePart } from './Side.tsx';
import { StepIn } from './StepIn.tsx';
import { Tiles } from './Tiles.tsx';
import { TopBar } from './TopBar.tsx';
import { useConsoleKeys } from './useConsoleKeys.ts';
import { useLostTime } from './useLostTime.ts';
import { WithoutGroup } from './WithoutGroup.tsx';

export interface ConsolePageProps {
  readonly access: WorkshopAccess;
  readonly settings: ReactNode;
  /** Until the server has said how things stand. */
  readonly loading: ReactNode;
  /** The board of a group that somebody steps into, as whom. */
  boardOf(board: string, name: string, guide: ReactNode): ReactNode;
  onHome(): void;
  onReport(): void;
  /** Goes to the console of another workshop. */
  onWorkshop(workshop: { readonly id: string; readonly token: string }): void;
}

/** From where a workshop is led, and where those who help see who needs them. Inside of a `LiveProvider`. */
export function ConsolePage(props: ConsolePageProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { ended } = useLine();
  const view = useView();
  usePageTitle(view?.title ?? t('app.name'), t('app.name'));
  if (ended !== undefined)
    return (
      <Message title={errorMessage({ code: ended })}>
        <Button variant="primary" onPress={props.onHome}>
          {t('notFound.home')}
        </Button>
      </Message>
    );
  if (view?.kind !== 'staff') return props.loading;
  return <Introduced {...props} view={view} />;
}

interface InnerProps extends ConsolePageProps {
  readonly view: StaffView;
}

/** The server is told who this is, on each line anew. */
function Introduced(props: InnerProps) {
  const { ask } = useLive();
  const { view } = props;
  const [own, setOwn] = useState<StaffName | undefined>(staffName);
  const [isNamed, setNamed] = useState(own !== undefined);
  const isUnknown = view.you === undefined;
  useEffect(() => {
    // Where it is refused, what is done in one's own name is, and says so.
    if (isUnknown && isNamed && own !== undefined) ask({ do: 'introduce', ...own }).catch(() => {});
  }, [isUnknown, isNamed, own, ask]);
  if (!isNamed || own === undefined)
    return (
      <Introduce
        title={view.title}
        name={own?.name ?? ''}
        onName={(name) => {
          setOwn(rememberStaffName(name));
          setNamed(true);
        }}
      />
    );
  const rename = async (name: string) => {
    const next = rememberStaffName(name);
    setOwn(next);
    return ask({ do: 'introduce', ...next }).then(
      () => true,
      () => false,
    );
  };
  return <Led {...props} name={own.name} onRename={rename} />;
}

interface LedProps extends InnerProps {
  readonly name: string;
  onRename(name: string): Promise<boolean>;
}

function Led({ view, name, onRename, access, settings, boardOf, onHome, onReport, onWorkshop }: LedProps) {
  const [inside, setInside] = useState<number>();
  const wall = useWallAddress(access.workshopId);
  // On a phone one part is in sight: at first the one that tells how to begin.
  const [part, setPart] = useState<Part>(view.groups.length === 0 ? 'groups' : 'agenda');
  const [side, setSide] = useState<SidePart>('hands');
  const show = useCallback((next: Part) => {
    setPart(next);
    if (next !== 'agenda' && next !== 'groups') setSide(next);
  }, []);
  const lost = useLostTime(view);
  const group = view.groups.find(({ number }) => number === inside);
  const stepOut = useCallback(() => setInside(undefined), []);
  useLayer(group !== undefined, stepOut);
  const rehearsed = view.rehearsal && recentWorkshop(view.rehearsal.of);
  const back = rehearsed && (() => onWorkshop({ id: rehearsed.id, token: rehearsed.facilitate }));
  const onAddress = useCallback(() => show('words'), [show]);
  return (
    <ConsoleProvider
      view={view}
      onStepIn={setInside}
      onWall={wall.go}
      onRename={onRename}
      onAddress={onAddress}
    >
      {group === undefined && wall.isThere ? (
        <WallConsole access={access} onBack={wall.back} />
      ) : group === undefined ? (
        <>
          <GlobalKeys onShow={show} />
          <div className={styles.page} data-part={part}>
            <div className={styles.top}>
              <TopBar onHome={onHome} onReport={onReport} />
              <RehearsalBand onBack={back} />
            </div>
            <div className={styles.agenda}>
              <Agenda />
            </div>
            <main className={styles.main}>
              <Returned lost={lost} />
              <WithoutGroup onChoose={() => show('people')} />
              <StandingCalls />
              {view.stage.kind === 'closed' && <ClosedBanner onReport={onReport} />}
              {view.groups.length === 0 ? <Gathering /> : <Tiles />}
            </main>
            <div className={styles.side}>
              <Side part={side} onShow={show} />
            </div>
            <PartTabs part={part} onShow={show} />
            <Foot />
          </div>
        </>
      ) : (
        <StepIn group={group} onBack={stepOut}>
          {(guide) => boardOf(group.board, name, guide)}
        </StepIn>
      )}
      <Dialogs
        access={access}
        settings={settings}
        onErased={back ?? onHome}
        onRehearsal={({ id, tokens }) => onWorkshop({ id, token: tokens.facilitate })}
      />
    </ConsoleProvider>
  );
}

const ADDED_SECONDS = 120;

function GlobalKeys({ onShow }: { onShow(part: Part): void }) {
  const { act, open, may } = useConsole();
  const onAction = useCallback(
    (action: KeyAction) => {
      switch (action) {
        case 'next':
          onShow('agenda');
          requestAnimationFrame(() => document.getElementById(NEXT)?.focus());
          return;
        case 'hand':
          onShow('hands');
          requestAnimationFrame(() => document.getElementById(FIRST_HAND)?.focus());
          return;
        case 'time':
          if (may('timer-add')) void act({ do: 'timer-add', seconds: ADDED_SECONDS });
          return;
        case 'help':
          open({ kind: 'keys' });
          return;
        case 'tiles':
        case 'in':
      }
    },
    [act, open, may, onShow],
  );
  useConsoleKeys(onAction);
  return null;
}
