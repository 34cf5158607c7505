import type { WorkshopFrame } from '@parcours/shared/protocol';

/** A WebSocket whose server is the test. */
export class FakeSocket {
  static readonly OPEN = 1;
  static readonly CONNECTING = 0;
  static opened: FakeSocket[] = [];
  readyState = FakeSocket.CONNECTING;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  readonly sent: { n?: string; command?: unknown; time?: number }[] = [];

  readonly url: string;
  readonly protocols: readonly string[];

  constructor(url: string, protocols: readonly string[]) {
    this.url = url;
    this.protocols = protocols;
    FakeSocket.opened.push(this);
  }

  send(frame: string): void {
    this.sent.push(JSON.parse(frame));
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
  }

  tell(frame: WorkshopFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  end(code: number, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
}
