import {
  Archive,
  Bot,
  FastForward,
  FileText,
  Keyboard,
  LayoutGrid,
  Link2,
  ListOrdered,
  MessageCircleQuestion,
  PencilLine,
  RotateCcw,
  SlidersHorizontal,
  Trash2,
  UserRoundCheck,
} from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import type { MenuEntry } from '../../../ui/popovers/props.ts';
import { useConsole } from './ConsoleContext.tsx';

const ICON = { size: 18, 'aria-hidden': true } as const;

/** What is done seldom, or once. */
export function useMenu(onReport: () => void): readonly MenuEntry[] {
  const t = useT();
  const say = useLiveT();
  const { view, may, act, open, seeWall } = useConsole();
  const isLeading = view.you !== undefined && view.leadId === view.you.id;
  const { stage } = view;
  const isOpen = may('prepare') && stage.kind !== 'closed';
  const entries: readonly (MenuEntry | false)[] = [
    may('prepare') && {
      key: 'links',
      label: say('console.links'),
      icon: <Link2 {...ICON} />,
      onPress: () => open({ kind: 'links' }),
    },
    isOpen && {
      key: 'plan',
      label: say('console.plan.change'),
      icon: <ListOrdered {...ICON} />,
      onPress: () => open({ kind: 'plan' }),
    },
    may('robots') &&
      view.rehearsal === undefined && {
        key: 'rehearse',
        label: say('rehearsal.start'),
        icon: <Bot {...ICON} />,
        onPress: () => open({ kind: 'rehearse' }),
      },
    may('lead') &&
      !isLeading && {
        key: 'lead',
        label: say('console.lead'),
        icon: <UserRoundCheck {...ICON} />,
        onPress: () => void act({ do: 'lead' }),
      },
    {
      key: 'name',
      label: say('console.name'),
      icon: <PencilLine {...ICON} />,
      onPress: () => open({ kind: 'own-name' }),
    },
    isOpen && {
      key: 'autopilot',
      label: say(view.isAutopilot ? 'console.autopilot.off' : 'console.autopilot.on'),
      description: say('console.autopilot.about'),
      icon: <FastForward {...ICON} />,
      onPress: () => void act({ do: 'prepare', change: { isAutopilot: !view.isAutopilot } }),
    },
    view.groups.length > 0 && {
      key: 'wall',
      label: say('wall.title'),
      icon: <LayoutGrid {...ICON} />,
      onPress: seeWall,
    },
    { key: 'report', label: say('console.report'), icon: <FileText {...ICON} />, onPress: onReport },
    may('prepare') &&
      view.question === 'ended' && {
        key: 'answers',
        label: say('console.answers'),
        icon: <MessageCircleQuestion {...ICON} />,
        onPress: () => open({ kind: 'answers' }),
      },
    {
      key: 'keys',
      label: t('board.help'),
      icon: <Keyboard {...ICON} />,
      onPress: () => open({ kind: 'keys' }),
    },
    {
      key: 'settings',
      label: t('settings.command'),
      icon: <SlidersHorizontal {...ICON} />,
      onPress: () => open({ kind: 'settings' }),
    },
    may('close') &&
      stage.kind === 'running' && {
        key: 'close',
        label: say('console.close'),
        icon: <Archive {...ICON} />,
        onPress: () => open({ kind: 'close' }),
      },
    may('reopen') &&
      stage.kind === 'closed' && {
        key: 'reopen',
        label: say('console.reopen'),
        icon: <RotateCcw {...ICON} />,
        onPress: () => void act({ do: 'reopen' }),
      },
    may('prepare') && {
      key: 'erase',
      label: say('console.erase'),
      icon: <Trash2 {...ICON} />,
      onPress: () => open({ kind: 'erase' }),
    },
  ];
  return entries.filter((entry) => entry !== false);
}
