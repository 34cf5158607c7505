import { useCallback } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { MessageKey } from './catalogue.ts';
import { isolate } from './isolate.ts';

type MessageValues = Readonly<Record<string, string | number | Date>>;
/** A message in the page's language; `values` fill its ICU arguments. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The translator of the page's language; the same function until the language changes. */
export function useT(): Translate {
  const intl = useIntl();
  return useCallback((key, values) => translate(intl, key, values), [intl]);
}

function translate(intl: IntlShape, key: MessageKey, values: MessageValues = {}): string {
  const isolated = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolate(value, intl.locale) : value,
  ]);
  return intl.formatMessage({ id: key }, Object.fromEntries(isolated));
}
