/** The letters that take a tool in hand. */
type ToolShortcut =
  | 'marquee'
  | 'connect'
  | 'placeStep'
  | 'placeObjective'
  | 'placeNote'
  | 'placePersona'
  | 'placeFrame'
  | 'comment';

/** Of the browser, which tells the page of them by events of their own. */
type ClipboardShortcut = 'copy' | 'cut' | 'paste';

/** From a card to another along the ways. */
type AlongShortcut = 'nextOnWay' | 'previousOnWay' | 'alternativeAbove' | 'alternativeBelow';

/** What the keyboard can ask for, on whatever page it means something. */
export type Shortcut =
  | 'undo'
  | 'redo'
  | 'selectAll'
  | ClipboardShortcut
  | 'duplicate'
  | 'frameSelection'
  | 'remove'
  | AlongShortcut
  | ToolShortcut
  | 'connectFrom'
  | 'choose'
  | 'rename'
  | 'addNext'
  | 'putDown'
  | 'contextMenu'
  | 'zoomIn'
  | 'zoomOut'
  | 'showAll'
  | 'zoomToSelection'
  | 'find'
  | 'commands'
  | 'help'
  | 'nextRegion'
  | 'previousRegion'
  | 'print';

/** The keys by which each is known to people, as `aria-keyshortcuts` names them. */
export const KEYS_OF: Readonly<Record<Shortcut, readonly string[]>> = {
  undo: ['Control', 'Z'],
  redo: ['Control', 'Y'],
  selectAll: ['Control', 'A'],
  copy: ['Control', 'C'],
  cut: ['Control', 'X'],
  paste: ['Control', 'V'],
  duplicate: ['Control', 'D'],
  frameSelection: ['Control', 'G'],
  remove: ['Delete'],
  nextOnWay: ['Control', 'ArrowRight'],
  previousOnWay: ['Control', 'ArrowLeft'],
  alternativeAbove: ['Control', 'ArrowUp'],
  alternativeBelow: ['Control', 'ArrowDown'],
  marquee: ['M'],
  connect: ['C'],
  placeStep: ['S'],
  placeObjective: ['O'],
  placeNote: ['N'],
  placePersona: ['P'],
  placeFrame: ['F'],
  comment: ['K'],
  connectFrom: ['Shift', 'Enter'],
  choose: ['Enter'],
  rename: ['F2'],
  addNext: ['Control', 'Enter'],
  putDown: ['Escape'],
  contextMenu: ['Shift', 'F10'],
  zoomIn: ['+'],
  zoomOut: ['-'],
  showAll: ['Shift', '1'],
  zoomToSelection: ['Shift', '2'],
  find: ['Control', 'F'],
  commands: ['Control', 'K'],
  help: ['?'],
  nextRegion: ['F6'],
  previousRegion: ['Shift', 'F6'],
  print: ['Control', 'P'],
};

export const isShortcut = (name: string): name is Shortcut => Object.hasOwn(KEYS_OF, name);

const TOOL_SHORTCUTS = [
  'marquee',
  'connect',
  'placeStep',
  'placeObjective',
  'placeNote',
  'placePersona',
  'placeFrame',
  'comment',
] as const satisfies readonly ToolShortcut[];
const TOOLS: ReadonlyMap<string | undefined, ToolShortcut> = new Map(
  TOOL_SHORTCUTS.map((tool) => [KEYS_OF[tool][0]?.toLowerCase(), tool]),
);

/** The keys of a shortcut as the attribute `aria-keyshortcuts` takes them. */
export const ariaKeys = (shortcut: Shortcut): string => KEYS_OF[shortcut].join('+');

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'getModifierState'
>;

/** What a key press asks for; undefined where it is no shortcut, or is part of composing a character. */
export function shortcutOf(press: KeyPress): Shortcut | undefined {
  if (press.isComposing) return undefined;
  // Where AltGr is Ctrl and Alt, what counts is the sign that it types.
  const isAltGraph = press.getModifierState('AltGraph');
  if (isAltGraph) return signOf(press);
  if (press.altKey) return undefined;
  return press.ctrlKey || press.metaKey ? commandOf(press) : (signOf(press) ?? plainKeyOf(press));
}

/** By the letter that is pressed with Ctrl. */
const COMMANDS_BY_LETTER: ReadonlyMap<string | undefined, Shortcut> = new Map([
  ['z', 'undo'],
  ['y', 'redo'],
  ['a', 'selectAll'],
  ['c', 'copy'],
  ['x', 'cut'],
  ['v', 'paste'],
  ['d', 'duplicate'],
  ['g', 'frameSelection'],
  ['f', 'find'],
  ['k', 'commands'],
  ['p', 'print'],
]);

const ALONG_BY_KEY: ReadonlyMap<string, AlongShortcut> = new Map([
  ['ArrowRight', 'nextOnWay'],
  ['ArrowLeft', 'previousOnWay'],
  ['ArrowUp', 'alternativeAbove'],
  ['ArrowDown', 'alternativeBelow'],
]);

function commandOf(press: KeyPress): Shortcut | undefined {
  const { key, shiftKey } = press;
  if (key === 'Enter') return 'addNext';
  if (ALONG_BY_KEY.has(key)) return shiftKey ? undefined : ALONG_BY_KEY.get(key);
  const letter = letterOf(press);
  if (shiftKey) return letter === 'z' ? 'redo' : undefined;
  return COMMANDS_BY_LETTER.get(letter);
}

/** By what is typed: where a sign is on a keyboard differs from country to country. */
function signOf({ key, code }: KeyPress): Shortcut | undefined {
  // On the key of + there is = without Shift on some keyboards, and Shift is easily forgotten.
  if (key === '+' || (key === '=' && code === 'Equal')) return 'zoomIn';
  if (key === '-' || key === '−') return 'zoomOut';
  return key === '?' || key === '؟' ? 'help' : undefined;
}

function plainKeyOf(press: KeyPress): Shortcut | undefined {
  switch (press.key) {
    case 'Delete':
    case 'Backspace':
      return 'remove';
    case 'Enter':
      return press.shiftKey ? 'connectFrom' : 'choose';
    case 'F2':
      return 'rename';
    case 'Escape':
      return 'putDown';
    case 'F6':
      return press.shiftKey ? 'previousRegion' : 'nextRegion';
    case 'F10':
      return press.shiftKey ? 'contextMenu' : undefined;
    case 'ContextMenu':
      return 'contextMenu';
    default:
      return shiftedDigitOf(press) ?? TOOLS.get(letterOf(press));
  }
}

/** By the key, since each keyboard types another sign by it; a letter that is typed there remains one. */
function shiftedDigitOf({ key, code, shiftKey }: KeyPress): Shortcut | undefined {
  if (!shiftKey || LETTER.test(key)) return undefined;
  if (code === 'Digit1') return 'showAll';
  return code === 'Digit2' ? 'zoomToSelection' : undefined;
}

/** Whether a key types a letter or a digit, and nothing else is meant by it. */
export function isTyping(press: KeyPress): boolean {
  return !isCommand(press) && shiftedDigitOf(press) === undefined && /^[\p{L}\p{N}]$/u.test(press.key);
}

/** Whether a key is pressed together with one that makes it a command. */
export function isCommand(press: KeyPress): boolean {
  return (press.ctrlKey || press.metaKey || press.altKey) && !press.getModifierState('AltGraph');
}

const LETTER = /^\p{L}/u;
const LATIN_LETTER = /^\p{Script=Latin}/u;

/**
 * The Latin letter that a key stands for: the one that it types; where it types a letter of another script, the one
 * that is printed beside it.
 */
function letterOf({ key, code }: KeyPress): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const isOfAnotherScript = LETTER.test(key) && !LATIN_LETTER.test(key);
  return isOfAnotherScript ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;
}
