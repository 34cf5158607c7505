import type { RemarkRow } from '@parcours/shared/workshop';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../console/ConsoleContext.tsx';
import { useGroupWords } from '../console/useGroupWords.ts';
import { useServerNow } from '../console/useServerNow.ts';
import styles from './WallConsole.module.css';

/** What is said of boards: first what waits to be let through, then what was, the latest first. */
export function RemarkList() {
  const t = useLiveT();
  const { view, may } = useConsole();
  const { held, waiting, shown } = view.remarks;
  return (
    <>
      {(view.holdsRemarks || held > 0) && may('remark-judge') && (
        <section className={styles.remarks} aria-label={t('remarks.held', { count: held })}>
          <h3>{t('remarks.held', { count: held })}</h3>
          <ul>
            {waiting.map((remark) => (
              <Row key={remark.id} remark={remark} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.remarks} aria-label={t('remarks.shown')}>
        <h3>{t('remarks.shown')}</h3>
        {shown.length === 0 && <p className={styles.soft}>{t('remarks.none')}</p>}
        <ul>
          {shown.map((remark) => (
            <Row key={remark.id} remark={remark} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Row({ remark: { id, at, from, group, kind, text, standing } }: { readonly remark: RemarkRow }) {
  const t = useLiveT();
  const { view, act, stepIn } = useConsole();
  const { ago } = useFormat();
  const now = useServerNow();
  const nameOf = useGroupWords();
  const called = (number: number | undefined) => {
    const found = view.groups.find((each) => each.number === number);
    return found ? nameOf(found) : t('remarks.nobody');
  };
  const judge = (isShown: boolean) => void act({ do: 'remark-judge', remark: id, isShown });
  return (
    <li>
      <p className={styles.soft}>
        {t('remarks.way', { from: called(from), to: called(group) })} · {ago(at, now)}
      </p>
      {kind !== 'free' && <p className={styles.kind}>{t(`remark.kind.${kind}`)}</p>}
      {text !== undefined && <p dir="auto">{text}</p>}
      <div className={styles.actions}>
        {standing === 'held' && (
          <>
            <Button size="sm" variant="primary" onPress={() => judge(true)}>
              {t('remarks.show')}
            </Button>
            <Button size="sm" onPress={() => judge(false)}>
              {t('remarks.throw')}
            </Button>
          </>
        )}
        <Button size="sm" variant="quiet" onPress={() => stepIn(group)}>
          {t('console.stepIn.short')}
        </Button>
      </div>
    </li>
  );
}
