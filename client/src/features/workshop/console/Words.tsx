import {
  MOST_UNITS,
  READY_WORDS,
  type ReadyWord,
  type Word,
  type WordReach,
} from '@parcours/shared/workshop';
import { Megaphone, Siren } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/controls.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import control from '../../../ui/Field.module.css';
import { Field } from '../../../ui/Field.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { useConsole } from './ConsoleContext.tsx';
import styles from './Side.module.css';

/** What is said to all groups, to some or to those who help: ready words arrive in each reader's language. */
export function Words() {
  const say = useLiveT();
  const { act, addressed, address } = useConsole();
  const [isForStaff, setForStaff] = useState(false);
  const [isUrgent, setUrgent] = useState(false);
  const [text, setText] = useState('');
  const to: WordReach =
    addressed !== undefined
      ? { kind: 'groups', groups: [...addressed] }
      : isForStaff
        ? { kind: 'staff' }
        : { kind: 'all' };
  const send = async (said: Word['said']) => {
    // A copy: the contract's lists can be written to.
    const reach = to.kind === 'groups' ? { ...to, groups: [...to.groups] } : to;
    if (!(await act({ do: 'say', to: reach, said, isUrgent }))) return false;
    address(undefined);
    setUrgent(false);
    return true;
  };
  const sendText = async () => {
    if (await send({ text: text.trim() })) setText('');
  };
  return (
    <div className={styles.words}>
      <Reach to={to} onStaff={setForStaff} />
      <Check
        label={
          <span className={styles.urgent}>
            <Siren size={16} aria-hidden /> {say('console.words.urgent')}
          </span>
        }
        isChecked={isUrgent}
        onChange={setUrgent}
      />
      <form
        className={styles.free}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void sendText();
        }}
      >
        <LongText
          label={say('console.words.free')}
          hint={say('console.words.free.hint')}
          value={text}
          onChange={(typed) => setText(typed.slice(0, MOST_UNITS.word))}
        />
        <Button
          type="submit"
          variant="primary"
          icon={<Megaphone size={17} aria-hidden />}
          isDisabled={text.trim() === ''}
        >
          {say('console.words.send')}
        </Button>
      </form>
      <ReadyWords onSay={(ready) => void send({ ready })} />
      <Said />
    </div>
  );
}

interface ReachProps {
  readonly to: WordReach;
  onStaff(isForStaff: boolean): void;
}

/** To whom. */
function Reach({ to, onStaff }: ReachProps) {
  const say = useLiveT();
  const { view, address } = useConsole();
  const numbers = view.groups
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map(({ number }) => number);
  const some = to.kind === 'groups' ? to.groups : [];
  const choose = (kind: string) => {
    onStaff(kind === 'staff');
    address(kind === 'groups' ? numbers.slice(0, 1) : undefined);
  };
  const toggle = (number: number) => {
    const next = some.includes(number) ? some.filter((other) => other !== number) : [...some, number];
    if (next.length > 0) address([...next].sort((a, b) => a - b));
  };
  return (
    <>
      <Field label={say('console.words.to')}>
        {({ id }) => (
          <select
            id={id}
            className={control.control}
            value={to.kind}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="all">{say('console.words.to.all')}</option>
            {numbers.length > 0 && <option value="groups">{say('console.words.to.groups')}</option>}
            <option value="staff">{say('console.words.to.staff')}</option>
          </select>
        )}
      </Field>
      {to.kind === 'groups' && (
        <fieldset className={styles.some}>
          <legend className="visually-hidden">{say('console.words.to.groups')}</legend>
          {numbers.map((number) => (
            <label key={number} className={styles.one}>
              <input type="checkbox" checked={some.includes(number)} onChange={() => toggle(number)} />
              {number}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Sent as soon as they are pressed. */
function ReadyWords({ onSay }: { onSay(word: ReadyWord): void }) {
  const say = useLiveT();
  return (
    <section className={styles.ready} aria-labelledby="ready">
      <h3 id="ready">{say('console.words.ready')}</h3>
      <ul>
        {READY_WORDS.map((word) => (
          <li key={word}>
            <button type="button" onClick={() => onSay(word)}>
              {say(`word.${word}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said, the last first. */
function Said() {
  const say = useLiveT();
  const format = useFormat();
  const { view } = useConsole();
  const wordsOf = useReachWords();
  if (view.words.length === 0) return null;
  return (
    <Disclosure summary={say('console.words.said', { count: view.words.length })}>
      <ol className={styles.said}>
        {[...view.words].reverse().map((word) => (
          <li key={word.id} data-urgent={word.isUrgent}>
            <p className={styles.soft}>
              {format.time(word.at)} · <bdi>{view.staff.find(({ id }) => id === word.by)?.name}</bdi> ·{' '}
              {wordsOf(word.to)}
            </p>
            <p dir="auto">{'ready' in word.said ? say(`word.${word.said.ready}`) : word.said.text}</p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function useReachWords(): (to: WordReach) => string {
  const say = useLiveT();
  const format = useFormat();
  return (to) =>
    to.kind === 'groups'
      ? say('console.words.toSome', { groups: format.list(to.groups.map(String)) })
      : say(`console.words.to.${to.kind}`);
}
