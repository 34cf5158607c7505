import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { words } from './words.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const OFFLINE = ['on', 'off'] as const;
type Offline = (typeof OFFLINE)[number];

/** More processes than any server has a use for. */
const MOST_REHEARSALS = 20;

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
  /** Origins, beside its own, whose pages may use the server. */
  readonly origins: readonly string[];
  readonly logLevel: LogLevel;
  /** How long a board without members stays in memory, since people reload pages. */
  readonly idleSeconds: number;
  /** Whether browsers may store the pages, to open boards without the server. */
  readonly offline: Offline;
  /** In how many rehearsals at once there may be robots; 0 where there are to be none. */
  readonly rehearsals: number;
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

const MINIMUM_SECRET = 16;
const MOST_IDLE_SECONDS = 86_400;

/** A text that passes a test; else the fault names what was given. */
const text = (passes: (given: string) => boolean, fault: (given: string) => string) =>
  z.string().refine(passes, { error: ({ input }) => fault(String(input)) });

const isWhole = (given: string): boolean => /^\d+$/.test(given);

const secret = (name: string) =>
  text(
    (given) => given.length >= MINIMUM_SECRET && /^[\x20-\x7e]+$/.test(given),
    () => words.config.secret({ name, length: MINIMUM_SECRET }),
  );

const notSupported = (name: string) =>
  z.undefined({ error: () => words.config.notSupported({ name }) }).optional();

/** The variables that are set, of which blank ones are left out. */
const environmentShape = z.object({
  DATABASE_URL: notSupported('DATABASE_URL'),
  REDIS_URL: notSupported('REDIS_URL'),
  PORT: text(
    (given) => isWhole(given) && Number(given) <= 65_535,
    (given) => words.config.port({ text: given }),
  ).default('4321'),
  HOST: text(
    (given) => isIP(given) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(given),
    (given) => words.config.host({ text: given }),
  ).default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  SECRET: z
    .string()
    .transform((given) => given.split(',').map((each) => each.trim()))
    .pipe(z.array(secret('SECRET')))
    .default([]),
  ADMIN_SECRET: secret('ADMIN_SECRET').optional(),
  ORIGINS: z
    .string()
    .transform((given) => given.split(/[\s,]+/).filter((each) => each !== ''))
    .pipe(z.array(text(isOrigin, (given) => words.config.origin({ text: given }))))
    .default([]),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: ({ input }) => words.config.logLevel({ text: String(input), levels: LOG_LEVELS.join(', ') }),
    })
    .default('info'),
  IDLE_SECONDS: text(
    (given) => isWhole(given) && Number(given) >= 1 && Number(given) <= MOST_IDLE_SECONDS,
    (given) => words.config.idle({ text: given, most: String(MOST_IDLE_SECONDS) }),
  ).default('15'),
  OFFLINE: z
    .enum(OFFLINE, { error: ({ input }) => words.config.offline({ text: String(input) }) })
    .default('on'),
  REHEARSALS: text(
    (given) => given === 'off' || (isWhole(given) && Number(given) >= 1 && Number(given) <= MOST_REHEARSALS),
    (given) => words.config.rehearsals({ text: given, most: String(MOST_REHEARSALS) }),
  ).default('2'),
});

/**
 * Reads the configuration from environment variables.
 * @throws ConfigError with every fault, rather than ignoring what it does not understand.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.entries(environment).map(([name, value = '']) => [name, value.trim()] as const);
  const { success, data, error } = environmentShape.safeParse(
    Object.fromEntries(given.filter(([, value]) => value !== '')),
  );
  if (!success) throw new ConfigError(error.issues.map(({ message }) => message));
  return {
    port: Number(data.PORT),
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    secrets: data.SECRET,
    origins: data.ORIGINS,
    logLevel: data.LOG_LEVEL,
    idleSeconds: Number(data.IDLE_SECONDS),
    offline: data.OFFLINE,
    rehearsals: data.REHEARSALS === 'off' ? 0 : Number(data.REHEARSALS),
    ...(data.ADMIN_SECRET !== undefined && { adminSecret: data.ADMIN_SECRET }),
  };
}

/** Whether only this machine can reach a server bound to this address. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/**
 * Whether creating a board takes the administrator's secret: it does where others than this machine's users
 * can reach the server, by its address or through a proxy that serves another origin.
 */
export function adminNeeded({ host, adminSecret, origins }: Config): boolean {
  return (
    adminSecret !== undefined ||
    !isLoopback(host) ||
    origins.some((origin) => !isLoopback(new URL(origin).hostname))
  );
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
