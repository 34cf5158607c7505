import { describe, expect, test } from 'vitest';
import { createUiStore } from '../../../../client/src/store/uiStore.ts';

describe('what the page has in hand', () => {
  test('UI-18 selecting what is selected already changes nothing', () => {
    const ui = createUiStore();
    ui.actions.select(['a', 'b']);
    const { selection } = ui.getState();
    ui.actions.select(['b', 'a']);
    expect(ui.getState().selection).toBe(selection);
    ui.actions.select(['a']);
    expect([...ui.getState().selection]).toEqual(['a']);
  });

  test('UI-18 revealing selects, and asks the canvas anew each time', () => {
    const ui = createUiStore();
    ui.actions.revealRecords(['a']);
    const first = ui.getState().reveal;
    ui.actions.revealRecords(['a']);
    expect(ui.getState()).toMatchObject({ reveal: { ids: ['a'] }, panel: 'canvas' });
    expect(ui.getState().reveal?.key).not.toBe(first?.key);
  });

  test('UI-18 each notice is shown until it is dismissed', () => {
    const ui = createUiStore();
    ui.actions.notify('leg.self');
    ui.actions.notify('leg.exists', { id: 'l1' });
    const [first] = ui.getState().notices;
    ui.actions.dismiss(first?.key ?? 0);
    expect(ui.getState().notices).toMatchObject([{ code: 'leg.exists', details: { id: 'l1' } }]);
  });
});
