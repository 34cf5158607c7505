/** Where the server says what happens. Fields never hold a token, a name, or anything from a board. */
export interface Journal {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}
