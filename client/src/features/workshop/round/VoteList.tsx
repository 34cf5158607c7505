import { LEAST_WRITERS, type OwnGroupView, type RoundView } from '@parcours/shared/workshop';
import { Check, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { type Ballot, ballotForm, dotsLeft, dotsOn, given, mayGive } from './ballot.ts';
import { type BarrierWords, useBarrierWords } from './placeWords.ts';
import { ReadOnlyLine } from './ReadOnlyLine.tsx';
import styles from './round.module.css';
import { SavedLine } from './SavedLine.tsx';
import { usePaper } from './usePaper.ts';

interface VoteListProps {
  readonly workshopId: string;
  readonly round: RoundView;
  readonly group: OwnGroupView;
}

/** A person's dots. Only presses give them, so that nobody votes by going through the list. */
export function VoteList({ workshopId, round, group }: VoteListProps) {
  const t = useLiveT();
  const { paper, standing, isReadOnly, change, handIn } = usePaper(ballotForm, workshopId, round);
  const wordsOf = useBarrierWords();
  const { items = [], dots = 0, mostOnOne = 0, count } = round;
  const budget = { dots, mostOnOne };
  const finish = (ballot: Ballot) => {
    change(ballot);
    handIn();
  };
  const isAbstaining = paper.isFinished && dotsLeft(paper, budget) === dots;
  return (
    <>
      <p className={styles.about}>{t('round.vote.about', { dots, most: mostOnOne })}</p>
      <p className={styles.soft}>{t('round.vote.few', { least: LEAST_WRITERS })}</p>
      <ReadOnlyLine round={round} />
      <p role="status" className={styles.left}>
        {t('round.vote.left', { left: dotsLeft(paper, budget), count: dots })}
      </p>
      <ul className={styles.items}>
        {items.map((item) => (
          <Item
            key={item}
            words={wordsOf(item)}
            dots={dotsOn(paper, item)}
            mayGive={!isReadOnly && mayGive(paper, item, budget)}
            mayTake={!isReadOnly && dotsOn(paper, item) > 0}
            onGive={() => change(given(paper, item, 1))}
            onTake={() => change(given(paper, item, -1))}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <div className={styles.ends}>
          <Button
            variant={paper.isFinished ? 'plain' : 'primary'}
            isPressed={paper.isFinished && !isAbstaining}
            isDisabled={isReadOnly}
            icon={paper.isFinished && !isAbstaining ? <Check size={18} aria-hidden /> : undefined}
            onPress={() => finish({ ...paper, isFinished: !paper.isFinished || isAbstaining })}
          >
            {t('round.vote.finished')}
          </Button>
          <Button
            isPressed={isAbstaining}
            isDisabled={isReadOnly}
            icon={isAbstaining ? <Check size={18} aria-hidden /> : undefined}
            onPress={() => finish({ kind: 'vote', dots: {}, isFinished: !isAbstaining })}
          >
            {t('round.vote.abstain')}
          </Button>
        </div>
        {paper.isFinished && <p className={styles.soft}>{t('round.vote.still')}</p>}
        <SavedLine standing={standing} onAgain={handIn} />
        <p className={styles.soft}>{t('round.vote.count', { count, of: group.members.length })}</p>
      </div>
    </>
  );
}

interface ItemProps {
  /** Undefined where it was removed from the board. */
  readonly words: BarrierWords | undefined;
  readonly dots: number;
  readonly mayGive: boolean;
  readonly mayTake: boolean;
  onGive(): void;
  onTake(): void;
}

function Item({ words, dots, mayGive, mayTake, onGive, onTake }: ItemProps) {
  const t = useLiveT();
  const title = words?.title ?? t('round.vote.gone');
  return (
    <li className={styles.item} data-given={dots > 0 || undefined}>
      <div className={styles.words}>
        <strong dir="auto">{title}</strong>
        {words?.place !== undefined && (
          <span className={styles.soft} dir="auto">
            {words.place}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no use for what is no form */}
      <div role="group" aria-label={title} className={styles.dots}>
        <Step label={t('round.vote.take', { title })} isOff={!mayTake} onPress={onTake}>
          <Minus size={18} aria-hidden />
        </Step>
        <span className={styles.number}>
          <span aria-hidden>{dots}</span>
          <span className="visually-hidden">{t('round.vote.given', { count: dots })}</span>
        </span>
        <Step
          label={t('round.vote.give', { title })}
          isOff={words === undefined || !mayGive}
          onPress={onGive}
        >
          <Plus size={18} aria-hidden />
        </Step>
      </div>
    </li>
  );
}

interface StepProps {
  readonly label: string;
  /** It keeps the keyboard where nothing more can be done with it. */
  readonly isOff: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

function Step({ label, isOff, children, onPress }: StepProps) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress()}
    >
      {children}
    </button>
  );
}
