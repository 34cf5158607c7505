/** The event by which a connection that is no WebSocket of the browser's ends. */
export class LineClosed extends Event implements CloseEvent {
  readonly code: number;
  readonly reason: string;
  readonly wasClean = false;

  constructor(code: number, reason: string) {
    super('close');
    this.code = code;
    this.reason = reason;
  }
}
