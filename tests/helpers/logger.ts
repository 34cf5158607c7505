import type { Logger } from '../../server/src/ports/logger.ts';

export interface LogEntry {
  readonly level: keyof Logger;
  readonly event: string;
  readonly fields: object;
}

/** A logger that records its entries. */
export function recordingLogger(): Logger & { readonly entries: LogEntry[] } {
  const entries: LogEntry[] = [];
  const keep = (level: keyof Logger) => (fields: object, event: string) => {
    entries.push({ level, event, fields });
  };
  return { entries, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
