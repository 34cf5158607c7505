import type { Fault } from '@parcours/shared/board';
import { formatMessage } from '@parcours/shared/messages';
import { Fragment, type ReactElement } from 'react';
import { type FaultValue, faultWords } from '../i18n/faultWords.ts';
import { useWords, type Words } from '../i18n/useT.ts';
import { Code } from './Code.tsx';

/** What is wrong with a record, in the page's language. */
export function FaultText({ fault }: { readonly fault: Fault }) {
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
