import { CodedError, ERRORS } from '@parcours/shared/errors';

const MEDIA_TYPE = 'application/problem+json';

/** An error as an RFC 9457 problem document. Its `type` is the stable code; `details` become members of it. */
export function problemResponse(
  { code, details }: CodedError,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = ERRORS[code];
  const body = { ...details, type: `urn:parcours:error:${code}`, title, status, code };
  const response = new Response(`${JSON.stringify(body)}\n`, { status, headers });
  response.headers.set('Content-Type', MEDIA_TYPE);
  response.headers.set('Cache-Control', 'no-store');
  if (status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
  return response;
}

/** Whatever was thrown, as an error that may be told: only coded errors say what they are. */
export function tellable(error: unknown): CodedError {
  return error instanceof CodedError ? error : new CodedError('server.failed');
}
