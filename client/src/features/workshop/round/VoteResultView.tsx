import type { VoteResult } from '@parcours/shared/workshop';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { votesOn } from '../../../records/votes/votes.tsx';
import { useBoard } from '../../../session/hooks.ts';
import { useBarrierWords } from './placeWords.ts';
import styles from './round.module.css';

interface VoteResultViewProps {
  readonly round: string;
  readonly result: VoteResult;
}

/** What a vote came to: in numbers, or of few voters the order alone. */
export function VoteResultView({ round, result: { voters, fell, order, isShown } }: VoteResultViewProps) {
  const t = useLiveT();
  return (
    <>
      <p className={styles.outcome}>{t('round.vote.voters', { count: voters })}</p>
      {order.length === 0 && <p>{t('round.vote.none')}</p>}
      {order.length > 0 && (isShown ? <Numbers round={round} order={order} /> : <Order order={order} />)}
      {fell > 0 && <p className={styles.soft}>{t('round.vote.fell', { count: fell })}</p>}
    </>
  );
}

interface NumbersProps {
  readonly round: string;
  readonly order: readonly string[];
}

function Numbers({ round, order }: NumbersProps) {
  const t = useLiveT();
  const votes = useBoard(({ records }) => votesOn(records));
  const countOf = (id: string) => votes.get(id)?.rounds.find((each) => each.round === round)?.count ?? 0;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('round.vote.result')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('round.vote.barrier')}</th>
          <th scope="col">{t('round.vote.dots')}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((id) => (
          <tr key={id}>
            <th scope="row">
              <Voted id={id} />
            </th>
            <td>{countOf(id)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Order({ order }: Pick<NumbersProps, 'order'>) {
  const t = useLiveT();
  return (
    <>
      <p className={styles.soft}>{t('round.vote.order')}</p>
      <ol className={styles.order} aria-label={t('round.vote.result')}>
        {order.map((id) => (
          <li key={id}>
            <Voted id={id} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Voted({ id }: { readonly id: string }) {
  const t = useLiveT();
  const words = useBarrierWords()(id);
  return (
    <span className={styles.words}>
      <span dir="auto">{words?.title ?? t('round.vote.gone')}</span>
      {words?.place !== undefined && (
        <span className={styles.soft} dir="auto">
          {words.place}
        </span>
      )}
    </span>
  );
}
