import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** What a person should read about an error with a code; about any other, that something unexpected happened. */
export function useErrorMessage(): (error: unknown) => string {
  const intl = useIntl();
  return useCallback(
    (error) => {
      const key = `error.${codeOf(error)}`;
      return intl.formatMessage({ id: Object.hasOwn(intl.messages, key) ? key : 'error.unexpected' });
    },
    [intl],
  );
}

function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : '';
}
