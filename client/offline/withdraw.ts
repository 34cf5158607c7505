/* Stands in the place of the service worker where an operator has withdrawn it: takes it out of browsers, and what it stored. */

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('parcours.')).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

export {};
