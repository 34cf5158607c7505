import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { CONFIG_MESSAGES as SAY } from './messages.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** How one server runs. Everything has a default that suits one machine. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /**
   * The key of the tokens, and older ones after it whose tokens still hold; where there are none, one is made
   * once and kept in `dataDir`.
   */
  readonly secrets: readonly string[];
  /** What creating boards takes; where it is absent and needed, one is made once and kept in `dataDir`. */
  readonly adminSecret?: string;
  /** Origins, beside its own, from which pages may use the server. */
  readonly origins: readonly string[];
  readonly logLevel: LogLevel;
  /** How long a board that nobody is on stays in memory, since people reload pages. */
  readonly idleSeconds: number;
}

/** The configuration cannot be used; each fault says in plain words what to change. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
type Fault = (text: string) => void;

const MINIMUM_SECRET = 16;
const MOST_IDLE_SECONDS = 86_400;

/**
 * Reads the configuration from environment variables.
 * @throws ConfigError with every fault, rather than ignoring what it does not understand.
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const fault: Fault = (text) => faults.push(text);
  const value = (name: string) => environment[name]?.trim() || undefined;
  for (const name of ['DATABASE_URL', 'REDIS_URL']) if (value(name)) fault(SAY.notSupported(name));
  const secrets = readSecrets('SECRET', value('SECRET'), fault);
  const adminSecret = readSecret('ADMIN_SECRET', value('ADMIN_SECRET'), fault);
  const config: Config = {
    port: readPort(value('PORT') ?? '4321', fault),
    host: readHost(value('HOST') ?? '127.0.0.1', fault),
    dataDir: resolve(value('DATA_DIR') ?? './data'),
    secrets,
    origins: readOrigins(value('ORIGINS') ?? '', fault),
    logLevel: readLogLevel(value('LOG_LEVEL') ?? 'info', fault),
    idleSeconds: readIdleSeconds(value('IDLE_SECONDS') ?? '15', fault),
    ...(adminSecret !== undefined && { adminSecret }),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** Whether only this machine can reach a server bound to this address. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/**
 * Whether creating a board takes the administrator's secret: it does where others than this machine's users
 * can reach the server, be it by its address or through a proxy that serves another origin.
 */
export function adminNeeded({ host, adminSecret, origins }: Config): boolean {
  return (
    adminSecret !== undefined ||
    !isLoopback(host) ||
    origins.some((origin) => !isLoopback(new URL(origin).hostname))
  );
}

function readPort(text: string, fault: Fault): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) fault(SAY.port(text));
  return port;
}

function readHost(text: string, fault: Fault): string {
  if (isIP(text) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) fault(SAY.host(text));
  return text;
}

function readSecret(name: string, text: string | undefined, fault: Fault): string | undefined {
  const sendable = text === undefined || /^[\x20-\x7e]+$/.test(text);
  if (!sendable || (text?.length ?? MINIMUM_SECRET) < MINIMUM_SECRET) fault(SAY.secret(name, MINIMUM_SECRET));
  return text;
}

function readSecrets(name: string, text: string | undefined, fault: Fault): string[] {
  const secrets = text?.split(',').map((secret) => secret.trim()) ?? [];
  for (const secret of secrets) readSecret(name, secret, fault);
  return secrets;
}

function readOrigins(text: string, fault: Fault): string[] {
  const origins = text.split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of origins) if (!isOrigin(origin)) fault(SAY.origin(origin));
  return origins;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function readIdleSeconds(text: string, fault: Fault): number {
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds < 1 || seconds > MOST_IDLE_SECONDS)
    fault(SAY.idle(text, MOST_IDLE_SECONDS));
  return seconds;
}

function readLogLevel(text: string, fault: Fault): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) fault(SAY.logLevel(text, LOG_LEVELS));
  return level ?? 'info';
}
