import { CLOSE } from '@parcours/shared/protocol';
import { describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { whenToBeginAgain } from '../../../../client/src/session/beginAgain.ts';
import { watchSaved } from '../../../../client/src/session/savedState.ts';

/** As a browser has it; nothing is connected here. */
vi.stubGlobal('WebSocket', WebSocket);

function closable() {
  const doc = new Doc();
  const provider = new WebsocketProvider('ws://localhost', 'b', doc, { connect: false, disableBc: true });
  const status = watchSaved(doc, provider);
  const close = (code: number, reason: string) => provider.emit('closed', [{ code, reason }, provider]);
  return { doc, status, close, end: () => provider.destroy() };
}

describe('UI-180 a board that must begin anew', () => {
  test('does so once, also where what was being typed is written on leaving it', () => {
    const { doc, status, close, end } = closable();
    const begun: string[] = [];
    whenToBeginAgain(status, (code) => {
      begun.push(code);
      doc.getText('draft').insert(0, 'typed');
    });
    close(CLOSE.forbidden, 'access.locked');
    expect(begun).toEqual(['access.locked']);
    expect(status.getState()).toMatchObject({ state: 'closed', unsent: true });
    end();
  });

  test.each([
    [CLOSE.unauthorised, 'access.invalid', 'cut-off'],
    [CLOSE.noSuchBoard, '', 'gone'],
    [CLOSE.newerVersion, '', 'newer'],
  ])(
    'is not one that was closed with %i, of which the page knows the way on (UI-141)',
    (code, reason, wayOn) => {
      const { status, close, end } = closable();
      const begun: string[] = [];
      whenToBeginAgain(status, (each) => begun.push(each));
      close(code, reason);
      expect(begun).toEqual([]);
      expect(status.getState().finalClose?.wayOn).toBe(wayOn);
      end();
    },
  );

  test('does not once nobody waits for it', () => {
    const { status, close, end } = closable();
    const begun: string[] = [];
    whenToBeginAgain(status, (each) => begun.push(each))();
    close(CLOSE.beginAnew, 'board.trimmed');
    expect(begun).toEqual([]);
    end();
  });
});
