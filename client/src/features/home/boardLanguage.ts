/** The language to start a scenario in: the reader's where the scenario speaks it, else its first. */
export function boardLanguage(available: readonly string[], reader: string): string {
  return available.includes(reader) ? reader : (available[0] ?? reader);
}
