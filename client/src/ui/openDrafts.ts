const open = new Set<() => void>();

/** Counts a field among those that may hold typed text which was not handed over yet; returns how to end that. */
export function addOpenDraft(flush: () => void): () => void {
  open.add(flush);
  return () => open.delete(flush);
}

/** Hands over what is typed in any field at this moment. */
export function flushDrafts(): void {
  for (const flush of [...open]) flush();
}
