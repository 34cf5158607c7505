import { useCallback } from 'react';
import { useWords } from './useT.ts';

/** What a person should read about an error with a code; about any other, that something unexpected happened. */
export function useErrorMessage(): (error: unknown) => string {
  const { messages } = useWords();
  return useCallback(
    (error) => {
      const key = `error.${codeOf(error)}`;
      return isError(key, messages) ? messages[key] : messages['error.unexpected'];
    },
    [messages],
  );
}

function isError<Known extends object>(key: string, messages: Known): key is Extract<keyof Known, string> {
  return Object.hasOwn(messages, key);
}

function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : '';
}
