import { featureOf, type GroupRow, type StaffPlenaryView, type StaffView } from '@parcours/shared/workshop';
import { ChevronDown, ChevronUp, GripVertical, SkipForward, X } from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import { useLeftOf } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { isTarget, reordered, useRowDrag } from '../../../live/plan/useRowDrag.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/controls.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Timer } from '../bar/Timer.tsx';
import { currentNumber } from './agenda.ts';
import { useConsole } from './ConsoleContext.tsx';
import styles from './Plenary.module.css';
import { useGroupWords } from './useGroupWords.ts';

/** The plenary: whose turn it is and who comes, else the way to begin one. */
export function Plenary() {
  const say = useLiveT();
  const { view, may, open } = useConsole();
  if (view.plenary !== undefined) return <PlenaryNow plenary={view.plenary} />;
  if (view.stage.kind !== 'running' || view.groups.length === 0 || !may('plenary-start')) return null;
  const isMain = featureOf(view.plan[currentNumber(view)]) === 'plenary';
  return (
    <Button variant={isMain ? 'primary' : 'plain'} size="sm" onPress={() => open({ kind: 'plenary' })}>
      {say('console.plenary.open')}
    </Button>
  );
}

function PlenaryNow({ plenary }: { readonly plenary: StaffPlenaryView }) {
  const say = useLiveT();
  const nameOf = useGroupWords();
  const { act, may } = useConsole();
  const left = useLeftOf(plenary.timer);
  const { turn, groups, at } = plenary;
  const group = groups[at];
  const next = groups[at + 1];
  return (
    <section className={styles.plenary} aria-labelledby="plenary">
      <h3 id="plenary" className={styles.title}>
        {say('console.plenary')}
      </h3>
      <div className={styles.now}>
        <strong>{group && nameOf(group)}</strong>
        <Timer left={left} />
      </div>
      <Presenter plenary={plenary} />
      {may('plenary-go') && (
        <div className={styles.actions}>
          {next !== undefined && (
            <Button
              variant="primary"
              icon={<SkipForward size={17} aria-hidden className={styles.next} />}
              onPress={() => void act({ do: 'plenary-go', from: turn, to: at + 1 })}
            >
              {say('console.plenary.next', { group: nameOf(next) })}
            </Button>
          )}
          <Button onPress={() => void act({ do: 'plenary-time', from: turn, seconds: 60 })}>
            {say('console.plenary.more')}
          </Button>
          <Button
            variant={next === undefined ? 'primary' : 'plain'}
            onPress={() => void act({ do: 'plenary-end', from: turn })}
          >
            {say('console.plenary.end')}
          </Button>
        </div>
      )}
      {may('plenary-queue') && <Queue plenary={plenary} />}
    </section>
  );
}

/** In the list of those who may present. */
const MYSELF = 'me';
const NOBODY = '';

function Presenter({
  plenary: { turn, groups, at, presenter, isPresenter },
}: {
  readonly plenary: StaffPlenaryView;
}) {
  const say = useLiveT();
  const { view, act, may, stepIn } = useConsole();
  const number = groups[at]?.number;
  const host =
    presenter?.kind === 'staff' && !isPresenter
      ? view.staff.find(({ id }) => id === presenter.person)
      : undefined;
  if (!may('plenary-present') || number === undefined) return null;
  const seats = view.seats.filter(({ standing, group }) => standing === 'in' && group === number);
  const value = isPresenter ? MYSELF : presenter?.kind === 'seat' ? presenter.seat : NOBODY;
  const choose = async (chosen: string) => {
    if (chosen === MYSELF) {
      if (await act({ do: 'plenary-present', from: turn })) stepIn(number);
    } else if (chosen !== NOBODY) await act({ do: 'plenary-present', from: turn, seat: chosen });
  };
  return (
    <>
      <Select
        label={say('console.plenary.presenter')}
        value={value}
        options={[
          ...(value === NOBODY
            ? [{ value: NOBODY, label: host?.name ?? say('console.plenary.nobody') }]
            : []),
          ...seats.map(({ id, alias, isHere }) => ({
            value: id,
            label: isHere ? alias : say('console.plenary.away', { alias }),
          })),
          { value: MYSELF, label: say('console.plenary.me') },
        ]}
        onChange={(chosen) => void choose(chosen)}
      />
      {isPresenter && (
        <Button size="sm" onPress={() => stepIn(number)}>
          {say('console.stepIn.short')}
        </Button>
      )}
    </>
  );
}

/** Who comes, and who would like to. */
function Queue({ plenary: { turn, groups, at } }: { readonly plenary: StaffPlenaryView }) {
  const say = useLiveT();
  const nameOf = useGroupWords();
  const { view, act } = useConsole();
  const next = groups.slice(at + 1).map(({ number }) => number);
  const queue = (numbers: readonly number[]) =>
    void act({ do: 'plenary-queue', from: turn, next: [...numbers] });
  const current = groups[at]?.number;
  const others = openGroups(view).filter(({ number }) => number !== current && !next.includes(number));
  return (
    <>
      <GroupOrder numbers={next} label={say('console.plenary.queue')} onOrder={queue} />
      {others.length > 0 && (
        <select
          className={styles.add}
          aria-label={say('console.plenary.add')}
          value=""
          onChange={({ target }) => queue([...next, Number(target.value)])}
        >
          <option value="" disabled>
            {say('console.plenary.add')}
          </option>
          {others.map((group) => (
            <option key={group.number} value={group.number}>
              {hasAsked(view, group.number)
                ? say('console.plenary.asks', { group: nameOf(group) })
                : nameOf(group)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

interface GroupOrderProps {
  readonly numbers: readonly number[];
  readonly label: string;
  onOrder(numbers: readonly number[]): void;
}

/** Groups in an order that is changed by buttons, or by dragging. */
export function GroupOrder({ numbers, label, onOrder }: GroupOrderProps) {
  const t = useT();
  const say = useLiveT();
  const nameOf = useGroupWords();
  const { view } = useConsole();
  const move = (number: number, to: number) => onOrder(reordered(numbers, number, to));
  const drag = useRowDrag(0, (id, to) => move(Number(id), to));
  const ids = numbers.map(String);
  return (
    <ol className={styles.queue} aria-label={label}>
      {numbers.map((number, at) => {
        const group = nameOf(view.groups.find((each) => each.number === number) ?? { number });
        return (
          <li
            key={number}
            data-dragged={drag.dragged?.id === String(number)}
            data-target={isTarget(ids, drag.dragged, at)}
          >
            <span className={styles.grip} {...drag.handleProps(String(number))}>
              <GripVertical size={16} aria-hidden />
            </span>
            <span className={styles.name}>{group}</span>
            <IconButton
              size="sm"
              label={say('plan.up', { title: group })}
              isDisabled={at === 0}
              onPress={() => move(number, at - 1)}
            >
              <ChevronUp size={17} aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              label={say('plan.down', { title: group })}
              isDisabled={at === numbers.length - 1}
              onPress={() => move(number, at + 1)}
            >
              <ChevronDown size={17} aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              label={t('common.remove', { name: group })}
              onPress={() => onOrder(numbers.filter((other) => other !== number))}
            >
              <X size={17} aria-hidden />
            </IconButton>
          </li>
        );
      })}
    </ol>
  );
}

export function openGroups({ groups }: Pick<StaffView, 'groups'>): readonly GroupRow[] {
  return groups.filter(({ mergedInto }) => mergedInto === undefined);
}

/** Whether somebody of a group has raised a hand to present. */
export function hasAsked({ hands }: Pick<StaffView, 'hands'>, number: number): boolean {
  return hands.some(({ group, reason }) => group === number && reason === 'present');
}
