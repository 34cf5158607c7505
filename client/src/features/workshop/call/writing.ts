import { isTextField } from '../../../ui/ownText.ts';

/** Whether somebody is at a field for text: what is half written there is not to be taken away. */
export function isWriting(): boolean {
  const { activeElement } = document;
  return isTextField(activeElement) || activeElement?.matches('[contenteditable="true"]') === true;
}

/** Tells when somebody begins to write, and when they leave off. Returns how to stop. */
export function onWriting(tell: (writes: boolean) => void): () => void {
  const look = () => tell(isWriting());
  // What has the keyboard next is known a turn later.
  const lookNext = () => setTimeout(look);
  document.addEventListener('focusin', look);
  document.addEventListener('focusout', lookNext);
  return () => {
    document.removeEventListener('focusin', look);
    document.removeEventListener('focusout', lookNext);
  };
}
