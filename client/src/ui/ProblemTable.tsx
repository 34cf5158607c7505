import type { Fault } from '@parcours/shared/board';
import { formatMessage } from '@parcours/shared/messages';
import { Fragment, type ReactElement } from 'react';
import { type FaultValue, faultWords } from '../i18n/faultWords.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useT, useWords, type Words } from '../i18n/useT.ts';
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

/** What is in a file, or on a board, without being a record. */
const PLACES = ['meta', 'board', 'node', 'edge', 'row'] as const;

/** What a collection is called, or such a place; undefined where a newer server has one more. */
function usePlace(collection: string): string | undefined {
  const { t, messages } = useWords();
  const place = PLACES.find((known) => known === collection);
  if (place !== undefined) return t(`problems.place.${place}`);
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

/** What is wrong with a record, in the page's language. */
function FaultText({ fault }: { readonly fault: Fault }) {
  const words = useWords();
  const { key, values } = faultWords(fault);
  const filled = Object.entries(values).map(([name, value]) => [name, shown(words, value)] as const);
  return <>{formatMessage<ReactElement>(words.messages[key], words, Object.fromEntries(filled))}</>;
}

function shown({ locale, messages }: Words, value: FaultValue): number | ReactElement {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'code':
      return <Code key={value.text}>{value.text}</Code>;
    case 'codes':
      return listed(locale, value.joined, value.texts, (text) => <Code>{text}</Code>);
    case 'terms':
      return listed(
        locale,
        value.joined,
        value.keys.map((key) => messages[key]),
        (term) => <>{term}</>,
      );
  }
}

/** "a, b and c", each as `show` draws it. */
function listed(
  locale: string,
  type: Intl.ListFormatType,
  texts: readonly string[],
  show: (text: string) => ReactElement,
): ReactElement {
  const parts = new Intl.ListFormat(locale, { type }).formatToParts(texts);
  const pieces = parts.map(({ type: part, value }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name, and stay in their order.
    <Fragment key={at}>{part === 'element' ? show(value) : value}</Fragment>
  ));
  return <Fragment key={texts.join(' ')}>{pieces}</Fragment>;
}

/** Something as it is written in a file: of no language, and from left to right. */
function Code({ children }: { readonly children: string }) {
  return (
    <code dir="ltr" translate="no">
      {children}
    </code>
  );
}
