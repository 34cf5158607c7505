const LIMIT_MILLISECONDS = 5000;

/** A browser does not always notice that its network is back. */
const LOOK_MILLISECONDS = 5000;

/** Whether the server answers over HTTP. Another's page in its place, such as a hotel's, is no answer. */
export async function serverAnswers(): Promise<boolean> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), LIMIT_MILLISECONDS);
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: controller.signal });
    return answer.ok && (await answer.json()).status === 'ok';
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when the server answers: at once where it does. */
export async function whenServerAnswers(): Promise<void> {
  while (!(await serverAnswers())) await somethingMayHaveChanged();
}

function somethingMayHaveChanged(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      clearTimeout(timer);
      window.removeEventListener('online', look);
      resolve();
    };
    const timer = setTimeout(look, LOOK_MILLISECONDS);
    window.addEventListener('online', look);
  });
}
