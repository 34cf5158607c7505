import type { Fault } from '@parcours/shared/board';
import type { MessageKey } from '../i18n/messages.ts';
import { useT, useWords } from '../i18n/useT.ts';
import { Code } from './Code.tsx';
import { FaultText } from './FaultText.tsx';
import styles from './ProblemTable.module.css';

interface Problem {
  readonly collection: string;
  readonly id: string;
  /** In English. */
  readonly message: string;
  /** None where a newer server found something that this page has no words for. */
  readonly fault?: Fault | undefined;
}

interface ProblemTableProps {
  readonly problems: readonly Problem[];
}

const LISTED = 200;

/** What does not validate, and where. */
export function ProblemTable({ problems }: ProblemTableProps) {
  const t = useT();
  const rest = problems.length - LISTED;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('problems.where')}</th>
            <th scope="col">{t('problems.what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, LISTED).map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read the same, and the list never moves
            <tr key={index}>
              <td>
                <Where {...problem} />
              </td>
              <What {...problem} />
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p>{t('problems.more', { count: rest })}</p>}
    </>
  );
}

function Where({ collection, id }: Problem) {
  const place = usePlace(collection);
  const isWhole = collection === 'board';
  return (
    <>
      {place} {(id || !isWhole) && <Code>{id || collection}</Code>}
    </>
  );
}

/** What a collection is called, the meta, or the board; undefined where a newer server has one more. */
function usePlace(collection: string): string | undefined {
  const { t, messages } = useWords();
  if (collection === 'meta' || collection === 'board') return t(`problems.place.${collection}`);
  const key = `record.${collection}`;
  const isKnown = (known: string): known is MessageKey => Object.hasOwn(messages, known);
  return isKnown(key) ? t(key) : undefined;
}

function What({ message, fault }: Problem) {
  return fault ? (
    <td>
      <FaultText fault={fault} />
    </td>
  ) : (
    <td lang="en" dir="ltr">
      {message}
    </td>
  );
}
