import { isAskedNow, mayAsk, type StaffView } from '@parcours/shared/workshop';
import type { Command } from '@parcours/shared/workshop/command';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { usePhaseTitle } from '../../../live/plan/usePhaseTitle.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { currentNumber } from './agenda.ts';

/** The windows of the console that open over it. */
export type ConsoleDialog =
  | { readonly kind: 'links' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'fit' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'answers' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'plenary' }
  | { readonly kind: 'close' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'rehearse' }
  | { readonly kind: 'name-group'; readonly group: number }
  /** With the group that is suggested, if any. */
  | { readonly kind: 'merge'; readonly group: number; readonly into?: number }
  | { readonly kind: 'go-back'; readonly group: number }
  | { readonly kind: 'look'; readonly group: number; readonly round: string }
  | { readonly kind: 'own-name' }
  | { readonly kind: 'rename'; readonly seat: string }
  | { readonly kind: 'move'; readonly seat: string }
  | { readonly kind: 'visit'; readonly seat: string }
  | { readonly kind: 'take-back'; readonly seat: string }
  | { readonly kind: 'remove'; readonly seat: string };

export interface Console {
  readonly view: StaffView;
  readonly dialog: ConsoleDialog | undefined;
  open(dialog: ConsoleDialog | undefined): void;
  /** Whether the link that this page came by lets it ask for something now. */
  may(name: Command['do']): boolean;
  /** Asks, and tells the person where it is refused. Resolves with whether it was done. */
  act(command: Command): Promise<boolean>;
  /** Gives whoever sits here another name. Resolves with whether it was done. */
  rename(name: string): Promise<boolean>;
  /** Opens the board of a group, by its number. */
  stepIn(group: number): void;
  /** Opens the wall: the boards of all groups, and what is said of them. */
  seeWall(): void;
  /** Groups to which something is to be said next; undefined where it is not about some. */
  readonly addressed: readonly number[] | undefined;
  address(groups: readonly number[] | undefined): void;
}

const ConsoleContext = createContext<Console | undefined>(undefined);

/** @throws Error outside of a `ConsoleProvider`. */
export function useConsole(): Console {
  const known = use(ConsoleContext);
  if (known === undefined) throw new Error('useConsole needs a ConsoleProvider above it');
  return known;
}

interface ConsoleProviderProps {
  readonly view: StaffView;
  readonly onStepIn: (group: number) => void;
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onWall: () => void;
  /** Called where something is to be said to some groups, so that what says it comes into sight. */
  readonly onAddress: () => void;
  readonly children: ReactNode;
}

/** What the parts of the console know and do in common. */
export function ConsoleProvider({
  view,
  onStepIn,
  onWall,
  onRename,
  onAddress,
  children,
}: ConsoleProviderProps) {
  const act = useAct();
  const [dialog, open] = useState<ConsoleDialog>();
  const [addressed, setAddressed] = useState<readonly number[]>();
  const { role } = view;
  const known = useMemo(
    (): Console => ({
      view,
      dialog,
      open,
      may: (name) =>
        mayAsk({ kind: 'staff', role, person: undefined }, { do: name }) && isAskedNow(view, { do: name }),
      act,
      rename: onRename,
      stepIn: onStepIn,
      seeWall: onWall,
      addressed,
      address: (groups) => {
        setAddressed(groups);
        if (groups !== undefined) onAddress();
      },
    }),
    [view, role, dialog, act, onRename, onStepIn, onWall, addressed, onAddress],
  );
  return <ConsoleContext value={known}>{children}</ConsoleContext>;
}

/** Of two facilitators who move on at once, one is told where the workshop is already. */
function useAct(): Console['act'] {
  const { ask, store } = useLive();
  const say = useLiveT();
  const titleOf = usePhaseTitle();
  const errorMessage = useErrorMessage();
  const toast = useToast();
  return useCallback(
    async (command) => {
      try {
        await ask(command);
        return true;
      } catch (error) {
        const { view } = store.getState();
        const phase =
          command.do === 'go' && view?.kind === 'staff' ? view.plan[currentNumber(view)] : undefined;
        const message =
          phase === undefined ? errorMessage(error) : say('console.already', { title: titleOf(phase) });
        toast({ tone: phase === undefined ? 'error' : 'info', message });
        return false;
      }
    },
    [ask, store, say, titleOf, errorMessage, toast],
  );
}
