/** How this page can become an app: by a button, by hand as on iOS, or not at all. */
export type Installing = 'offered' | 'by-hand' | 'no';

/** Chromium's, which no standard has. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

/** Takes what the browser offers, once and early, to be asked about when the person wants it. */
export function awaitInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isOffer(event)) return;
    event.preventDefault();
    change(event);
  });
  window.addEventListener('appinstalled', () => change(undefined));
}

export function installing(): Installing {
  if (isApp()) return 'no';
  if (offer !== undefined) return 'offered';
  return isAppleTouch() ? 'by-hand' : 'no';
}

/** Whether the page is in a window of its own, without an address bar. */
export function isApp(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

/** Has the browser ask the person; an offer is good for once. */
export function install(): void {
  void offer?.prompt();
  change(undefined);
}

export function subscribeToInstalling(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: InstallOffer | undefined): void {
  offer = next;
  for (const tell of listeners) tell();
}

function isOffer(event: Event): event is InstallOffer {
  return 'prompt' in event;
}

/** An iPad says that it is a Mac; no Mac has a touch screen. */
function isAppleTouch(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}
