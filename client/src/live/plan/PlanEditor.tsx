import {
  featureOf,
  MAX_PHASE_MINUTES,
  MAX_PHASE_TEXT,
  MAX_PHASES,
  PHASE_KINDS,
  type Phase,
  type PhaseKind,
  planMinutes,
} from '@parcours/shared/workshop';
import { ArrowDown, ArrowUp, GripVertical, Lock, PencilLine, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { Check, TextInput } from '../../ui/controls.tsx';
import { cx } from '../../ui/cx.ts';
import control from '../../ui/Field.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { WholeNumber } from '../../ui/WholeNumber.tsx';
import { useLiveT } from '../LiveWords.tsx';
import styles from './Plan.module.css';
import { beginnings, changedPhase, movedPhase, withoutPhase, withPhase } from './planEdits.ts';
import { usePhaseTitle } from './usePhaseTitle.ts';
import { isTarget, useRowDrag } from './useRowDrag.ts';

interface PlanEditorProps {
  readonly plan: readonly Phase[];
  /** When the first phase begins, or began (milliseconds since 1970); a plan for any day has minutes from its beginning. */
  readonly beginsAt?: number;
  /** So many phases at the beginning took place, and stay as they were. */
  readonly past?: number;
  onChange(plan: readonly Phase[]): void;
}

const MINUTE = 60_000;

/** The phases of a workshop in their order, to be put together: by mouse, finger and keyboard. */
export function PlanEditor({ plan, beginsAt, past = 0, onChange }: PlanEditorProps) {
  const say = useLiveT();
  const format = useFormat();
  const titleOf = usePhaseTitle();
  const [said, setSaid] = useState('');
  const moveTo = (id: string, to: number) => {
    const moved = movedPhase(plan, id, Math.max(past, to));
    const phase = moved.find((each) => each.id === id);
    if (phase === undefined) return;
    onChange(moved);
    setSaid(
      say('plan.moved', { title: titleOf(phase), place: moved.indexOf(phase) + 1, count: moved.length }),
    );
  };
  const drag = useRowDrag(past, moveTo);
  const ids = plan.map(({ id }) => id);
  const begins = beginnings(plan);
  const timeOf = (minutes: number) =>
    beginsAt === undefined ? say('plan.after', { minutes }) : format.time(beginsAt + minutes * MINUTE);
  return (
    <div className={styles.editor}>
      <ol className={styles.rows}>
        {plan.map((phase, at) => (
          <PhaseRow
            key={phase.id}
            phase={phase}
            begins={timeOf(begins[at] ?? 0)}
            isPast={at < past}
            canBeRemoved={plan.length > 1}
            isDragged={drag.dragged?.id === phase.id}
            isTarget={isTarget(ids, drag.dragged, at)}
            handle={drag.handleProps(phase.id)}
            onMove={(by) => moveTo(phase.id, at + by)}
            onChange={(change) => onChange(changedPhase(plan, phase.id, change))}
            onRemove={() => {
              onChange(withoutPhase(plan, phase.id));
              setSaid(say('plan.removed', { title: titleOf(phase) }));
            }}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className={styles.foot}>
        {plan.length < MAX_PHASES && (
          <AddPhase onAdd={(kind) => onChange(withPhase(plan, kind, USUAL_MINUTES))} />
        )}
        <p className={styles.sum}>{say('plan.sum', { minutes: planMinutes(plan) })}</p>
      </div>
    </div>
  );
}

/** Of a phase that is added. */
const USUAL_MINUTES = 5;

/** The device's own list, which lies over dialogs as well. */
function AddPhase({ onAdd }: { onAdd(kind: PhaseKind): void }) {
  const say = useLiveT();
  const add = (chosen: string) => {
    const kind = PHASE_KINDS.find((each) => each === chosen);
    if (kind !== undefined) onAdd(kind);
  };
  return (
    <select
      className={cx(control.control, styles.add)}
      aria-label={say('plan.add')}
      value=""
      onChange={({ target }) => add(target.value)}
    >
      <option value="" disabled>
        {say('plan.add')}
      </option>
      {PHASE_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {say(`phase.${kind}.title`)}
        </option>
      ))}
    </select>
  );
}

interface PhaseRowProps {
  readonly phase: Phase;
  /** When, in words. */
  readonly begins: string;
  readonly isPast: boolean;
  readonly canBeRemoved: boolean;
  readonly isDragged: boolean;
  readonly isTarget: boolean;
  readonly handle: ReturnType<ReturnType<typeof useRowDrag>['handleProps']>;
  onMove(by: 1 | -1): void;
  onChange(change: Partial<Omit<Phase, 'id' | 'kind'>>): void;
  onRemove(): void;
}

function PhaseRow({ phase, begins, isPast, ...row }: PhaseRowProps) {
  const say = useLiveT();
  const title = usePhaseTitle()(phase);
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.row} data-dragged={row.isDragged} data-target={row.isTarget} data-past={isPast}>
      <Grip title={title} isDisabled={isPast} handle={row.handle} onMove={row.onMove} />
      <span className={styles.time}>{begins}</span>
      <p className={styles.title}>
        <bdi>{title}</bdi>
        {phase.isFrozen === true && (
          <span className={styles.frozen} title={say('plan.frozen')}>
            <Lock size={14} aria-hidden />
            <span className="visually-hidden">{say('plan.frozen')}</span>
          </span>
        )}
      </p>
      {isPast ? (
        <p className={styles.minutes}>{say('plan.minutes', { minutes: phase.minutes })}</p>
      ) : (
        <div className={styles.minutes}>
          <WholeNumber
            isBare
            label={say('plan.minutes.of', { title })}
            value={phase.minutes}
            least={1}
            most={MAX_PHASE_MINUTES}
            onChange={(minutes) => row.onChange({ minutes })}
          />
          <span aria-hidden>{say('plan.min')}</span>
        </div>
      )}
      <div className={styles.actions}>
        <IconButton
          size="sm"
          label={say('plan.words.of', { title })}
          isPressed={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          <PencilLine size={17} aria-hidden />
        </IconButton>
        {!isPast && <PhaseButtons title={title} {...row} />}
      </div>
      {isOpen && <PhaseWords phase={phase} isPast={isPast} onChange={row.onChange} />}
    </li>
  );
}

interface GripProps {
  readonly title: string;
  readonly isDisabled: boolean;
  readonly handle: PhaseRowProps['handle'];
  onMove(by: 1 | -1): void;
}

/** Drags a row; its arrow keys move it as well. */
function Grip({ title, isDisabled, handle, onMove }: GripProps) {
  const say = useLiveT();
  const button = useRef<HTMLButtonElement>(null);
  const wasMoved = useRef(false);
  // The browser lets go of the keyboard where an element changes its place in the page.
  useLayoutEffect(() => {
    if (wasMoved.current) button.current?.focus();
    wasMoved.current = false;
  });
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    wasMoved.current = true;
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  if (isDisabled) return <span className={styles.grip} />;
  return (
    <button
      ref={button}
      type="button"
      className={styles.grip}
      aria-label={say('plan.grip', { title })}
      title={say('plan.grip.hint')}
      onKeyDown={move}
      {...handle}
    >
      <GripVertical size={17} aria-hidden />
    </button>
  );
}

interface PhaseButtonsProps {
  readonly title: string;
  readonly canBeRemoved: boolean;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

function PhaseButtons({ title, canBeRemoved, onMove, onRemove }: PhaseButtonsProps) {
  const say = useLiveT();
  return (
    <>
      <IconButton size="sm" label={say('plan.up', { title })} onPress={() => onMove(-1)}>
        <ArrowUp size={17} aria-hidden />
      </IconButton>
      <IconButton size="sm" label={say('plan.down', { title })} onPress={() => onMove(1)}>
        <ArrowDown size={17} aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label={say('plan.remove', { title })}
        isDisabled={!canBeRemoved}
        onPress={onRemove}
      >
        <Trash2 size={17} aria-hidden />
      </IconButton>
    </>
  );
}

interface PhaseWordsProps {
  readonly phase: Phase;
  readonly isPast: boolean;
  onChange(change: Partial<Omit<Phase, 'id' | 'kind'>>): void;
}

/** What the phase says where its kind's own words do not fit, and whether boards can only be looked at. */
function PhaseWords({ phase, isPast, onChange }: PhaseWordsProps) {
  const say = useLiveT();
  return (
    <div className={styles.words}>
      <TextInput
        label={say('plan.title')}
        placeholder={say(`phase.${phase.kind}.title`)}
        value={phase.title ?? ''}
        maxLength={MAX_PHASE_TEXT.title}
        onChange={(title) => onChange({ title })}
      />
      <LongText
        label={say('plan.task')}
        hint={say('plan.task.hint')}
        value={phase.task ?? ''}
        onChange={(task) => onChange({ task })}
      />
      <LongText
        label={say('plan.note')}
        hint={say('plan.note.hint')}
        value={phase.note ?? ''}
        onChange={(note) => onChange({ note })}
      />
      {featureOf(phase) === 'question' && (
        <TextInput
          label={say('plan.question')}
          hint={say('plan.question.hint')}
          placeholder={say('round.question.default')}
          value={phase.question ?? ''}
          maxLength={MAX_PHASE_TEXT.question}
          onChange={(question) => onChange({ question })}
        />
      )}
      {!isPast && (
        <Check
          label={say('plan.isFrozen')}
          hint={say('plan.isFrozen.hint')}
          isChecked={phase.isFrozen === true}
          onChange={(isFrozen) => onChange({ isFrozen })}
        />
      )}
    </div>
  );
}
