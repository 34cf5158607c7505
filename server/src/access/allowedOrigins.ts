import { isLoopback } from '../config.ts';

/** The hosts and origins from which requests are accepted. */
export interface AllowedOrigins {
  /** Whether the server answers under this `Host` header at all. */
  knowsHost(host: string | undefined): boolean;
  /** Whether a page of this origin may open connections and change things here. */
  allowsOrigin(origin: string | undefined, host: string | undefined): boolean;
}

/**
 * Pages of the server's own origin and of the named ones are accepted; a request with no `Origin` does not come from
 * a page. A server bound to loopback answers under names of this machine alone: any other name resolves here because
 * a name server was set up to make a foreign page count as one of ours (DNS rebinding).
 */
export function createAllowedOrigins(boundTo: string, origins: readonly string[]): AllowedOrigins {
  const namedHosts = new Set(origins.map((origin) => new URL(origin).host));
  const knowsHost = (host: string | undefined) => {
    const name = hostName(host);
    if (host === undefined || name === undefined) return false;
    return !isLoopback(boundTo) || isLoopback(name) || namedHosts.has(host.toLowerCase());
  };
  return {
    knowsHost,
    allowsOrigin: (origin, host) => {
      if (origin === undefined || origins.includes(origin)) return true;
      return knowsHost(host) && URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
    },
  };
}

/** Just host and port, since it goes into links and into the content security policy. */
function hostName(host: string | undefined): string | undefined {
  if (host === undefined || !/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host)) return undefined;
  return host.replace(/:\d{1,5}$/, '');
}
