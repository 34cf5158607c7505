/** Where the server logs events. Fields never hold a token, a name, or anything from a board. */
export interface Logger {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}
