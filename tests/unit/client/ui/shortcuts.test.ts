import { describe, expect, test } from 'vitest';
import {
  isTyping,
  KEYS_OF,
  type KeyPress,
  type Shortcut,
  shortcutOf,
} from '../../../../client/src/ui/shortcuts.ts';

type Held = 'Control' | 'Meta' | 'Shift' | 'Alt' | 'AltGraph';

/** A key press: what it types, where the key is, what is held meanwhile. */
function pressed(key: string, code: string, ...held: Held[]): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('Control'),
    metaKey: held.includes('Meta'),
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    isComposing: false,
    getModifierState: (name) => held.some((one) => one === name),
  };
}

describe('shortcuts', () => {
  test.each<[Shortcut, string, string, ...Held[]]>([
    ['undo', 'z', 'KeyZ', 'Control'],
    ['undo', 'z', 'KeyZ', 'Meta'],
    ['undo', 'Z', 'KeyZ', 'Control'],
    // Where Z is depends on the keyboard: French, German.
    ['undo', 'z', 'KeyW', 'Control'],
    ['undo', 'z', 'KeyY', 'Control'],
    ['redo', 'y', 'KeyZ', 'Control'],
    ['redo', 'Z', 'KeyZ', 'Control', 'Shift'],
    // Arabic, Russian, Greek, Hebrew.
    ['undo', 'ئ', 'KeyZ', 'Control'],
    ['undo', 'я', 'KeyZ', 'Control'],
    ['undo', 'ζ', 'KeyZ', 'Control'],
    ['undo', 'ז', 'KeyZ', 'Control'],
    ['redo', 'غ', 'KeyY', 'Control'],
    ['redo', 'Я', 'KeyZ', 'Control', 'Shift'],
    ['selectAll', 'ش', 'KeyA', 'Control'],
    ['selectAll', 'ф', 'KeyA', 'Control'],
    ['selectAll', 'a', 'KeyQ', 'Control'],
    ['duplicate', 'd', 'KeyD', 'Control'],
    ['duplicate', 'ي', 'KeyD', 'Control'],
    ['marquee', 'ة', 'KeyM'],
    ['print', 'з', 'KeyP', 'Control'],
    ['connect', 'c', 'KeyC'],
    ['connect', 'с', 'KeyC'],
    ['connect', 'ؤ', 'KeyC'],
    ['placeStep', 's', 'KeyS'],
    ['placeNote', 'т', 'KeyN'],
    ['placePersona', 'ح', 'KeyP'],
    ['find', 'f', 'KeyF', 'Control'],
    ['find', 'ب', 'KeyF', 'Control'],
    ['commands', 'k', 'KeyK', 'Control'],
    ['commands', 'ن', 'KeyK', 'Meta'],
  ])('UI-100 a letter is found on every keyboard: %s by %s on %s', (shortcut, key, code, ...held) => {
    expect(shortcutOf(pressed(key, code, ...held))).toBe(shortcut);
  });

  test.each<[Shortcut, string, string, ...Held[]]>([
    ['zoomIn', '+', 'Equal', 'Shift'],
    ['zoomIn', '=', 'Equal'],
    ['zoomIn', '+', 'NumpadAdd'],
    // Spanish, German; French; a keyboard that types it with AltGr, where that is Ctrl and Alt.
    ['zoomIn', '+', 'BracketRight'],
    ['zoomIn', '+', 'Equal', 'AltGraph', 'Control', 'Alt'],
    ['zoomOut', '-', 'Minus'],
    ['zoomOut', '-', 'Slash'],
    ['zoomOut', '-', 'Digit6'],
    ['zoomOut', '-', 'NumpadSubtract'],
    ['showAll', '!', 'Digit1', 'Shift'],
    ['showAll', '1', 'Digit1', 'Shift'],
    ['zoomToSelection', '@', 'Digit2', 'Shift'],
    ['zoomToSelection', '2', 'Digit2', 'Shift'],
    // English, German, French and Arabic.
    ['help', '?', 'Slash', 'Shift'],
    ['help', '?', 'Minus', 'Shift'],
    ['help', '?', 'KeyM', 'Shift'],
    ['help', '؟', 'Slash', 'Shift'],
  ])('UI-101 a sign counts by what is typed: %s by %s on %s', (shortcut, key, code, ...held) => {
    expect(shortcutOf(pressed(key, code, ...held))).toBe(shortcut);
  });

  test.each([
    ['a semicolon on the key of Z of another Latin keyboard', pressed(';', 'KeyZ', 'Control')],
    ['an accented letter', pressed('ć', 'KeyC', 'AltGraph')],
    ['the browser’s own zoom', pressed('+', 'Equal', 'Control')],
    ['the sign beside = on a German keyboard', pressed('=', 'Digit0', 'Shift')],
    ['a menu', pressed('c', 'KeyC', 'Alt')],
    ['saving', pressed('s', 'KeyS', 'Control')],
    ['Ctrl and Delete', pressed('Delete', 'Delete', 'Control')],
    ['the menu of the browser’s window', pressed('F10', 'F10')],
    ['a letter on the key of 2', pressed('É', 'Digit2', 'Shift')],
    ['a key of a phone that says nothing', pressed('Unidentified', '')],
    ['what is part of a character', { ...pressed('Enter', 'Enter'), isComposing: true }],
  ])('UI-100 is no shortcut: %s', (_name, press) => {
    expect(shortcutOf(press)).toBeUndefined();
  });

  test.each<[boolean, ...Parameters<typeof pressed>]>([
    [true, 'a', 'KeyA'],
    [true, 'É', 'Digit2', 'Shift'],
    [true, '७', 'Digit7'],
    [true, 'ć', 'KeyC', 'AltGraph', 'Control', 'Alt'],
    [false, 'a', 'KeyA', 'Control'],
    [false, 'a', 'KeyA', 'Alt'],
    [false, ' ', 'Space'],
    [false, '+', 'Equal'],
    [false, 'Enter', 'Enter'],
    [false, 'F2', 'F2'],
    [false, '2', 'Digit2', 'Shift'],
  ])(
    'UI-193 what types a letter or a digit is told from what means something else: %s for %s',
    (expected, ...press) => {
      expect(isTyping(pressed(...press))).toBe(expected);
    },
  );

  test('UI-100 the keys that people are told are those that work', () => {
    for (const [shortcut, keys] of Object.entries(KEYS_OF)) {
      const key = keys.at(-1) ?? '';
      const held = keys.slice(0, -1).filter((name) => name === 'Control' || name === 'Shift');
      const code = /\d/.test(key) ? `Digit${key}` : '';
      expect(shortcutOf(pressed(key, code, ...held))).toBe(shortcut);
    }
  });
});
