import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Where the server's pages are, as the requester reached it; behind a proxy that ends TLS, that is https. */
export function originOf(context: Context): string {
  const secure = /^https\b/.test(context.req.header('X-Forwarded-Proto') ?? '');
  return `${secure ? 'https' : 'http'}://${context.req.header('Host')}`;
}

/** From where a request comes; empty where it came through no socket. */
export function addressOf({ env }: Context): string {
  const { incoming } = (env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
}
