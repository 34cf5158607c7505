import { CodedError } from '@parcours/shared/errors';

/** The code with which a promise is refused. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof CodedError ? error.code : `no coded error: ${error}`;
}
