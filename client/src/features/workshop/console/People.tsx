import { fold } from '@parcours/shared/texts';
import type { SeatRow } from '@parcours/shared/workshop';
import { Bot, EllipsisVertical, MicOff } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { MenuButton } from '../../../ui/popovers/MenuButton.tsx';
import type { MenuEntry } from '../../../ui/popovers/props.ts';
import { useConsole } from './ConsoleContext.tsx';
import styles from './Side.module.css';
import { useGroupWords } from './useGroupWords.ts';

/** Those who knock, those who are in by their groups, and those who lead and help. */
export function People() {
  const say = useLiveT();
  const { view } = useConsole();
  const [sought, setSought] = useState('');
  const knocking = view.seats.filter(({ standing }) => standing === 'knocking');
  const found = useFound(sought);
  return (
    <div className={styles.people}>
      {knocking.length > 0 && <Knocking seats={knocking} />}
      <TextInput type="search" label={say('console.people.search')} value={sought} onChange={setSought} />
      {found.length === 0 && (
        <p className={styles.none}>
          {say(sought.trim() === '' ? 'console.people.none' : 'console.people.notFound')}
        </p>
      )}
      <ul className={styles.seats}>
        {found.map((seat) => (
          <Person key={seat.id} seat={seat} />
        ))}
      </ul>
      <Team />
    </div>
  );
}

/** By group, then by alias; whoever has no group yet comes first. */
function useFound(sought: string): readonly SeatRow[] {
  const { view } = useConsole();
  const words = fold(sought).split(/\s+/).filter(Boolean);
  return view.seats
    .filter(({ standing }) => standing === 'in')
    .filter(({ alias, city = '', group = '' }) => {
      const text = fold(`${alias} ${city} ${group}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (a.group ?? 0) - (b.group ?? 0) || a.alias.localeCompare(b.alias));
}

function Knocking({ seats }: { readonly seats: readonly SeatRow[] }) {
  const say = useLiveT();
  const { act } = useConsole();
  return (
    <section className={styles.knocking} aria-labelledby="knocking">
      <h3 id="knocking">{say('console.knocking', { count: seats.length })}</h3>
      <ul className={styles.seats}>
        {seats.map(({ id, alias, city }) => (
          <li key={id} className={styles.knock}>
            <span>
              <bdi>{alias}</bdi> {city !== undefined && <bdi className={styles.soft}>{city}</bdi>}
            </span>
            <Button
              size="sm"
              label={say('console.admit.label', { alias })}
              onPress={() => void act({ do: 'admit', seat: id, isAdmitted: true })}
            >
              {say('console.admit')}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              label={say('console.refuse.label', { alias })}
              onPress={() => void act({ do: 'admit', seat: id, isAdmitted: false })}
            >
              {say('console.refuse')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ seat }: { readonly seat: SeatRow }) {
  const t = useT();
  const say = useLiveT();
  const format = useFormat();
  const nameOf = useGroupWords();
  const { view } = useConsole();
  const { alias, languages, city, group: number, visit, isHere, isMuted, part, isRobot } = seat;
  const group = view.groups.find((each) => each.number === number);
  const helped = view.groups.find((each) => each.number === visit?.group);
  const items = usePersonMenu(seat);
  return (
    <li className={styles.seat} data-here={isHere}>
      <span
        className={styles.dot}
        role="img"
        aria-label={say(isHere ? 'console.isHere' : 'console.isAway')}
      />
      <span className={styles.about}>
        <span className={styles.alias}>
          <bdi>{alias}</bdi>
          {isRobot && <Bot size={14} aria-label={say('rehearsal.robot')} />}
          {isMuted && <MicOff size={14} aria-label={say('console.muted')} />}
        </span>
        <span className={styles.soft}>
          {[
            group && nameOf(group),
            part && say(`part.${part}`),
            helped &&
              visit &&
              say('console.person.helps', { group: nameOf(helped), time: format.time(visit.until) }),
            format.list(languages.map(format.language)),
            city,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {items.length > 0 && (
        <MenuButton
          iconOnly
          label={`${t('common.more')}: ${alias}`}
          icon={<EllipsisVertical size={17} aria-hidden />}
          items={items}
        />
      )}
    </li>
  );
}

function usePersonMenu({ id, group, visit, isMuted }: SeatRow): readonly MenuEntry[] {
  const say = useLiveT();
  const { view, may, act, open } = useConsole();
  const entries: readonly (MenuEntry | false)[] = [
    may('move') &&
      view.groups.length > 0 && {
        key: 'move',
        label: say('console.person.move'),
        onPress: () => open({ kind: 'move', seat: id }),
      },
    may('visit') &&
      view.groups.length > 1 &&
      group !== undefined && {
        key: 'visit',
        label: say(visit === undefined ? 'console.person.visit' : 'console.person.visit.end'),
        onPress: () =>
          visit === undefined ? open({ kind: 'visit', seat: id }) : void act({ do: 'visit-end', seat: id }),
      },
    may('rename') && {
      key: 'rename',
      label: say('console.person.rename'),
      onPress: () => open({ kind: 'rename', seat: id }),
    },
    may('mute') && {
      key: 'mute',
      label: say(isMuted ? 'console.person.unmute' : 'console.person.mute'),
      description: say('console.person.mute.about'),
      onPress: () => void act({ do: 'mute', seat: id, isMuted: !isMuted }),
    },
    may('mute') &&
      view.groups.length > 0 &&
      view.stage.kind === 'running' && {
        key: 'take-back',
        label: say('console.person.takeBack'),
        onPress: () => open({ kind: 'take-back', seat: id }),
      },
    may('remove') && {
      key: 'remove',
      label: say('console.person.remove'),
      onPress: () => open({ kind: 'remove', seat: id }),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

/** Who leads and who helps, whether or not they are here. */
function Team() {
  const say = useLiveT();
  const { view } = useConsole();
  return (
    <section className={styles.team} aria-labelledby="team">
      <h3 id="team">{say('console.team')}</h3>
      <ul className={styles.seats}>
        {view.staff.map(({ id, name, role, isHere }) => (
          <li key={id} className={styles.seat} data-here={isHere}>
            <span
              className={styles.dot}
              role="img"
              aria-label={say(isHere ? 'console.isHere' : 'console.isAway')}
            />
            <span className={styles.about}>
              <bdi className={styles.alias}>{name}</bdi>
              <span className={styles.soft}>
                {say(id === view.leadId ? 'console.team.leads' : `console.team.${role}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
