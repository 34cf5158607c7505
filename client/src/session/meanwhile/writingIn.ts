/** The record in whose form somebody has the keyboard, and what the field says that has it. */
export interface Writing {
  readonly id: string;
  readonly text: string;
}

/** Marks a form as that of a record. */
export function formOf(id: string): { readonly 'data-record': string } {
  return { 'data-record': id };
}

export function writingIn(page: Document): Writing | undefined {
  const field = page.activeElement;
  const isWritten = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const id = isWritten ? field.closest<HTMLElement>('[data-record]')?.dataset.record : undefined;
  return isWritten && id !== undefined ? { id, text: field.value } : undefined;
}
