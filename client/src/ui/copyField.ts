/**
 * Copies what a field shows. A page that came by plain HTTP has no clipboard to write to, and there what is selected is
 * copied instead. False where the browser refuses both: then the text stays selected, to be copied by hand.
 */
export async function copyField(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return copySelected(field);
  }
}

function copySelected(field: HTMLInputElement): boolean {
  const before = document.activeElement;
  field.focus();
  field.select();
  const isCopied = document.execCommand('copy');
  if (isCopied && before instanceof HTMLElement) before.focus();
  return isCopied;
}
