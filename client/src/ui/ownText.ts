/** Inputs that hold a choice and no text. */
const CHOICES: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'range',
  'button',
  'submit',
  'reset',
  'file',
  'color',
  'image',
]);

/** On fields, or around them, whose text is theirs alone until it is submitted, beside others that show the board. */
export const OWN_TEXT = { 'data-own-text': true } as const;

const OWN = 'input[type=search], [role=combobox], [data-own-text], [data-own-text] *';

/** Whether a field takes typed text. */
export function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !CHOICES.has(element.type);
}

/**
 * Whether undo at this place is the browser's matter: a field with text that is on no board, such as what one
 * searches for, or anything in a dialog. A field without such text has nothing of its own to undo.
 */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, [role=dialog], [role=alertdialog], [contenteditable]') !== null) return true;
  return isTextField(target) && target.matches(OWN) && target.value !== '';
}
