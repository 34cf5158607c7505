import { CodedError, ERRORS } from '@parcours/shared/errors';
import type { MessageKey } from './catalogue.ts';
import type { Translate } from './useT.ts';

/** What a person should read about an error: its code's message, or that something unexpected happened. */
export function errorMessage(t: Translate, error: unknown): string {
  return t(errorKey(error));
}

function errorKey(error: unknown): MessageKey {
  if (error instanceof CodedError) return `error.${error.code}`;
  const code = codeOf(error);
  return isErrorCode(code) ? `error.${code}` : code === 'network' ? 'error.network' : 'error.unexpected';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function isErrorCode(code: unknown): code is keyof typeof ERRORS {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}
