import { featureOf, type RoundRow, type StaffView, WITHOUT_GROUP } from '@parcours/shared/workshop';
import { useState } from 'react';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { AskAgain } from '../../../ui/AskAgain.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/controls.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { currentNumber } from './agenda.ts';
import { useConsole } from './ConsoleContext.tsx';
import styles from './Rounds.module.css';
import { useGroupWords } from './useGroupWords.ts';

type Standing = RoundRow['groups'][number]['standing'];

/** Private lists and votes: what is open and how far, else what can be opened, first what the phase is for. */
export function Rounds() {
  const say = useLiveT();
  const { view, may } = useConsole();
  const { round } = view;
  const isRunning = view.stage.kind === 'running' && view.groups.length > 0;
  if (round === undefined && !(isRunning && may('private-open'))) return null;
  const isOpen = round?.groups.some(({ standing }) => isWriting(standing));
  return (
    <section className={styles.rounds} aria-labelledby="rounds">
      <h3 id="rounds" className={styles.title}>
        {say(round === undefined ? 'console.rounds' : `console.round.${round.kind}`)}
      </h3>
      {round !== undefined && <RoundNow round={round} />}
      {!isOpen && isRunning && may('private-open') && <Openers />}
    </section>
  );
}

function RoundNow({ round }: { readonly round: RoundRow }) {
  const say = useLiveT();
  const nameOf = useGroupWords();
  const { view, act, may, open } = useConsole();
  const writing = round.groups.filter(({ standing }) => standing.kind === 'open');
  return (
    <>
      <ul className={styles.groups}>
        {round.groups.map(({ number, standing, count, aside }) => {
          const name =
            number === WITHOUT_GROUP
              ? say('remarks.nobody')
              : nameOf(view.groups.find((group) => group.number === number) ?? { number });
          return (
            <li key={number} className={styles.group}>
              <span className={styles.name}>{name}</span>
              <span className={styles.state}>
                <GroupState round={round} number={number} standing={standing} count={count} />
                {aside > 0 && ` · ${say('console.round.aside.count', { count: aside })}`}
              </span>
              {round.kind === 'private' && isWriting(standing) && count > 0 && may('set-aside') && (
                <Button
                  size="sm"
                  variant="quiet"
                  label={say('console.round.lookOf', { group: name })}
                  onPress={() => open({ kind: 'look', group: number, round: round.id })}
                >
                  {say('console.round.look')}
                </Button>
              )}
              {standing.kind === 'open' &&
                round.kind !== 'question' &&
                round.groups.length > 1 &&
                may('round-close') && (
                  <Button
                    size="sm"
                    variant="quiet"
                    label={say('console.round.closeOne', { group: name })}
                    onPress={() => void act({ do: 'round-close', round: round.id, groups: [number] })}
                  >
                    {say('console.round.close')}
                  </Button>
                )}
            </li>
          );
        })}
      </ul>
      {writing.length > 0 && may('round-close') && (
        <div className={styles.actions}>
          <Button variant="primary" onPress={() => void act({ do: 'round-close', round: round.id })}>
            {say(`console.round.${round.kind}.closeAll`)}
          </Button>
          <ThrowAway round={round.id} />
        </div>
      )}
    </>
  );
}

interface GroupStateProps {
  readonly round: RoundRow;
  readonly number: number;
  readonly standing: Standing;
  readonly count: number;
}

const isWriting = ({ kind }: Standing): boolean => kind === 'open' || kind === 'closing';

/** Numbers alone: who wrote what, nobody is told. */
function GroupState({ round, number, standing, count }: GroupStateProps) {
  const say = useLiveT();
  const { view } = useConsole();
  switch (standing.kind) {
    case 'open':
    case 'closing':
      return round.kind === 'private'
        ? say('console.round.so-far', { count })
        : say(round.kind === 'vote' ? 'console.round.finished' : 'console.round.answered', {
            count,
            of: membersOf(view, number),
          });
    case 'ended':
      if ('named' in standing.result) return say('console.round.named', { count: standing.result.named });
      return 'voters' in standing.result
        ? say('round.vote.voters', { count: standing.result.voters })
        : say('console.round.question.ended');
    case 'discarded':
      return say('console.round.discarded');
  }
}

function membersOf({ seats }: StaffView, number: number): number {
  return seats.filter(({ group, standing }) => standing === 'in' && group === number).length;
}

function ThrowAway({ round }: { readonly round: string }) {
  const say = useLiveT();
  const cancel = useT()('common.cancel');
  const errorMessage = useErrorMessage();
  const { act } = useConsole();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button variant="danger" onPress={() => setAsking(true)}>
        {say('console.round.discard')}
      </Button>
    );
  return (
    <AskAgain
      label={say('console.round.discard')}
      text={say('console.round.discard.about')}
      confirm={say('console.round.discard')}
      leave={cancel}
      variant="danger"
      onConfirm={async () => {
        await act({ do: 'round-discard', round });
      }}
      onLeave={() => setAsking(false)}
      wordsOf={errorMessage}
    />
  );
}

/** What the phase is for is at hand, and by a press alone; in others it is folded away. */
function Openers() {
  const say = useLiveT();
  const { view } = useConsole();
  const feature = featureOf(view.plan[currentNumber(view)]);
  if (feature === 'private') return <PrivateOpener isMain />;
  if (feature === 'vote') return <VoteOpener isMain />;
  if (feature === 'question') return <QuestionOpener />;
  return (
    <Disclosure summary={say('console.round.open')}>
      <div className={styles.openers}>
        <PrivateOpener isMain={false} />
        <VoteOpener isMain={false} />
      </div>
    </Disclosure>
  );
}

interface OpenerProps {
  /** What the phase is for. */
  readonly isMain: boolean;
}

function PrivateOpener({ isMain }: OpenerProps) {
  const say = useLiveT();
  const { act } = useConsole();
  return (
    <div className={styles.opener}>
      <p className={styles.hint}>{say('console.round.private.about')}</p>
      <Button variant={isMain ? 'primary' : 'plain'} onPress={() => void act({ do: 'private-open' })}>
        {say('console.round.private.open')}
      </Button>
    </div>
  );
}

/** Once a workshop: it opens with the close by itself, unless something else is open then. */
function QuestionOpener() {
  const say = useLiveT();
  const { view, act } = useConsole();
  if (view.question !== 'unasked') return null;
  return (
    <div className={styles.opener}>
      <p className={styles.hint}>{say('console.round.question.about')}</p>
      <Button variant="primary" onPress={() => void act({ do: 'question-open' })}>
        {say('console.round.question.open')}
      </Button>
    </div>
  );
}

const COUNTS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
const OPTIONS = COUNTS.map((value) => ({ value, label: value }));

function VoteOpener({ isMain }: OpenerProps) {
  const say = useLiveT();
  const { view, act } = useConsole();
  const [dots, setDots] = useState<string>('3');
  const [most, setMost] = useState<string>('2');
  const items = Math.max(0, ...view.groups.map(({ barriers }) => barriers));
  const open = () =>
    void act({ do: 'vote-open', dots: Number(dots), mostOnOne: Math.min(Number(most), Number(dots)) });
  return (
    <div className={styles.opener}>
      <div className={styles.fields}>
        <Select label={say('console.round.dots')} value={dots} options={OPTIONS} onChange={setDots} />
        <Select label={say('console.round.most')} value={most} options={OPTIONS} onChange={setMost} />
      </div>
      <p className={styles.hint}>
        {items === 0
          ? say('console.round.vote.nothing')
          : say('console.round.vote.suggestion', { items, dots: suggestedDots(items) })}
      </p>
      <Button variant={isMain ? 'primary' : 'plain'} isDisabled={items === 0} onPress={open}>
        {say('console.round.vote.open')}
      </Button>
    </div>
  );
}

/** As many as let people choose among so many, and not spread over all. */
function suggestedDots(items: number): number {
  return Math.min(COUNTS.length, Math.max(1, Math.round(Math.sqrt(items))));
}
