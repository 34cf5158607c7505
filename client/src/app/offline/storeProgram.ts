import { lookForRelease } from '../../api/release.ts';

let isBegun = false;

/**
 * Has this browser store the program, by a service worker, so that pages open without the server. It begins once there
 * is nothing else to do. Where the browser refuses, all is as without.
 */
export function storeProgram(): void {
  // There is none by plain HTTP from another machine, nor while the program is worked on.
  if (isBegun || !('serviceWorker' in navigator) || import.meta.env.DEV) return;
  isBegun = true;
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}

function whenIdle(): void {
  const begin = () => void register().catch(() => {});
  // Safari has no such call.
  if ('requestIdleCallback' in window) window.requestIdleCallback(begin);
  else setTimeout(begin);
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const registration = await navigator.serviceWorker.ready;
  // The files of its release are kept for as long as a page is under the worker.
  if (navigator.serviceWorker.controller === null) registration.active?.postMessage(null);
  registration.addEventListener('updatefound', () => tellOnceInstalled(registration.installing));
  // Installed by another window, or on an earlier visit.
  if (registration.waiting !== null) await lookForRelease();
  else tellOnceInstalled(registration.installing);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lookForUpdate();
  });
}

/** A worker that is new belongs to a new release, of which this page may be already. */
function tellOnceInstalled(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed') void lookForRelease();
  });
}

/** Has the browser look for a newer release, which it stores beside the one that is in use. */
export function lookForUpdate(): void {
  if (!isBegun) return;
  // Away from the server there is none.
  void navigator.serviceWorker
    .getRegistration()
    .then((registration) => registration?.update())
    .catch(() => {});
}

/** Whether this browser has the program stored, and so opens pages without the server. */
export async function isProgramStored(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    return (registration?.active ?? null) !== null;
  } catch {
    return false;
  }
}
