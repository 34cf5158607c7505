import type { GroupingWish, SeatRow, Unmet } from '@parcours/shared/workshop';
import { Shuffle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { WholeNumber } from '../../../ui/WholeNumber.tsx';
import { useConsole } from './ConsoleContext.tsx';
import styles from './MakeGroups.module.css';
import { type Grouping, peopleToPlace, proposedGrouping, withMoved } from './proposal.ts';

const CITIES = ['mixed', 'together'] as const satisfies readonly GroupingWish['cities'][];

/** Groups are proposed, changed by hand as wished, and only then made, each with its board. */
export function MakeGroups({ onClose }: { onClose(): void }) {
  const t = useT();
  const say = useLiveT();
  const { view, act } = useConsole();
  const [people] = useState(() => peopleToPlace(view));
  const [count, setCount] = useState(view.groupCount);
  const [cities, setCities] = useState<GroupingWish['cities']>('mixed');
  const [seed, setSeed] = useState(1);
  const [byHand, setByHand] = useState<Grouping>();
  const [isPending, setPending] = useState(false);
  const proposed = useMemo(
    () => proposedGrouping(people, count, { cities }, seed),
    [people, count, cities, seed],
  );
  const grouping = byHand ?? proposed;
  /** Another proposal takes the place of what was changed by hand. */
  const propose = (change: () => void) => {
    change();
    setByHand(undefined);
  };
  const make = async () => {
    setPending(true);
    const groups = grouping.groups.map(({ language, seats }) => ({ language, seats: [...seats] }));
    const isMade = await act({ do: 'group', groups });
    setPending(false);
    if (isMade) onClose();
  };
  return (
    <Dialog
      size="lg"
      title={say('groups.make')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <p role="status" className={styles.status}>
            {isPending && say('groups.making', { count: grouping.groups.length })}
          </p>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void make()}>
            {say('groups.use', { count: grouping.groups.length })}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{say('groups.about', { count: people.length })}</p>
      <div className={styles.wishes}>
        <WholeNumber
          label={say('groups.count')}
          value={count}
          least={1}
          most={Math.max(1, Math.min(64, people.length))}
          onChange={(next) => propose(() => setCount(next))}
        />
        <Segmented
          label={say('groups.cities')}
          value={cities}
          options={CITIES.map((value) => ({ value, label: say(`groups.cities.${value}`) }))}
          onChange={(next) => propose(() => setCities(next))}
        />
        <Button icon={<Shuffle size={17} aria-hidden />} onPress={() => propose(() => setSeed(seed + 1))}>
          {say('groups.shuffle')}
        </Button>
      </div>
      <UnmetList unmet={grouping.unmet} people={people} />
      <GroupTable
        grouping={grouping}
        people={people}
        onMove={(seat, to) => setByHand(withMoved(grouping, seat, to, people, { cities }))}
      />
    </Dialog>
  );
}

interface GroupTableProps {
  readonly grouping: Grouping;
  readonly people: readonly SeatRow[];
  onMove(seat: string, to: number): void;
}

function GroupTable({ grouping, people, onMove }: GroupTableProps) {
  const say = useLiveT();
  const format = useFormat();
  const byId = new Map(people.map((person) => [person.id, person]));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('groups.column.number')}</th>
          <th scope="col">{say('groups.column.language')}</th>
          <th scope="col">{say('groups.column.people')}</th>
        </tr>
      </thead>
      <tbody>
        {grouping.groups.map(({ language, seats }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its number
          <tr key={at}>
            <th scope="row">{at + 1}</th>
            <td>{language === '' ? '' : format.language(language)}</td>
            <td>
              <ul className={styles.seats}>
                {seats.map((id) => {
                  const person = byId.get(id);
                  return (
                    person && (
                      <li key={id}>
                        <Placed
                          person={person}
                          speaks={person.languages.includes(language)}
                          from={at + 1}
                          count={grouping.groups.length}
                          onMove={(to) => onMove(id, to)}
                        />
                      </li>
                    )
                  );
                })}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PlacedProps {
  readonly person: SeatRow;
  /** Whether the person speaks the language of the group. */
  readonly speaks: boolean;
  readonly from: number;
  readonly count: number;
  onMove(to: number): void;
}

/** A person, with the groups that there are to move to: by the device's own list, which lies over dialogs as well. */
function Placed({ person: { alias, languages, city }, speaks, from, count, onMove }: PlacedProps) {
  const say = useLiveT();
  return (
    <span className={styles.person} data-speaks={speaks}>
      <bdi>{alias}</bdi> <small>{[languages.join(' '), city].filter(Boolean).join(' · ')}</small>
      <select
        aria-label={say('groups.move', { alias })}
        value={from}
        onChange={({ target }) => onMove(Number(target.value))}
      >
        {Array.from({ length: count }, (_, at) => at + 1).map((number) => (
          <option key={number} value={number}>
            {say('console.tile', { number })}
          </option>
        ))}
      </select>
    </span>
  );
}

interface UnmetListProps {
  readonly unmet: readonly Unmet[];
  readonly people: readonly SeatRow[];
}

/** What could not be met, in words. */
function UnmetList({ unmet, people }: UnmetListProps) {
  const say = useLiveT();
  const wordsOf = useUnmetWords(people);
  return (
    <div role="status" className={styles.unmet} data-met={unmet.length === 0}>
      {unmet.length === 0 ? (
        <p>{say('groups.allMet')}</p>
      ) : (
        <ul>
          {unmet.map((each) => (
            <li key={JSON.stringify(each)}>{wordsOf(each)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useUnmetWords(people: readonly SeatRow[]): (unmet: Unmet) => string {
  const say = useLiveT();
  const format = useFormat();
  const aliases = (seats: readonly string[]) =>
    format.list(seats.flatMap((id) => people.find((person) => person.id === id)?.alias ?? []));
  const languages = (tags: readonly string[]) => format.list(tags.map(format.language));
  return (unmet) => {
    switch (unmet.kind) {
      case 'fewer-groups':
        return say('groups.unmet.fewer', { wanted: unmet.wanted, made: unmet.made });
      case 'alone-in-language':
        return say('groups.unmet.alone', {
          alias: aliases([unmet.seat]),
          group: unmet.group,
          languages: languages(unmet.speaks),
        });
      case 'without-group-language':
        return say('groups.unmet.without', {
          aliases: aliases(unmet.seats),
          count: unmet.seats.length,
          group: unmet.group,
          language: format.language(unmet.language),
          languages: languages(unmet.speaks),
        });
      case 'one-city':
        return say('groups.unmet.oneCity', { group: unmet.group, city: unmet.city });
      case 'city-divided':
        return say('groups.unmet.divided', {
          city: unmet.city,
          groups: format.list(unmet.groups.map(String)),
        });
      case 'wish':
        return say(`groups.unmet.wish.${unmet.wish}`, { aliases: aliases(unmet.seats), group: unmet.group });
    }
  };
}
