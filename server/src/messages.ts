/** What the server says to the person who starts it. */
export const CONFIG_MESSAGES = {
  notSupported: (name: string) =>
    `${name} is set, but this version keeps boards in its embedded store only. Unset ${name} to go on.`,
  port: (text: string) => `PORT must be a number from 0 to 65535, not "${text}".`,
  host: (text: string) => `HOST must be an address or a host name, not "${text}".`,
  secret: (name: string, length: number) =>
    `${name} must have at least ${length} characters, all of them ASCII.`,
  origin: (text: string) =>
    `ORIGINS must be a list such as https://parcours.example.org, with no path; "${text}" is not one.`,
  idle: (text: string, most: number) => `IDLE_SECONDS must be a number from 1 to ${most}, not "${text}".`,
  logLevel: (text: string, levels: readonly string[]) =>
    `LOG_LEVEL must be one of ${levels.join(', ')}, not "${text}".`,
} as const;

export const SERVE_MESSAGES = {
  usage:
    'Usage: parcours serve\n\nSettings come from the environment: PORT, HOST, DATA_DIR, SECRET, ADMIN_SECRET, ORIGINS, LOG_LEVEL, IDLE_SECONDS.',
  summary: 'start the server, and print the address to open',
  ready: (address: string) => `Parcours is ready. Open ${address}`,
  data: (folder: string) => `Boards are kept in ${folder}`,
  admin: (secret: string) => `Others can reach this server, so creating a board takes this secret: ${secret}`,
  adminSet: 'Creating a board takes the ADMIN_SECRET that you set.',
  portTaken: (host: string, port: number) =>
    `Port ${port} on ${host} is taken: another program listens there, perhaps another Parcours. Stop it, or set PORT.`,
  hostUnknown: (host: string) => `HOST is ${host}, but this machine has no such address.`,
  notAllowed: (folder: string, port: number) =>
    `Parcours may not write to ${folder}, or not listen on port ${port}. Set DATA_DIR or PORT, or free some space.`,
  folderInUse: (folder: string, pid: number) =>
    `Another Parcours (process ${pid}) keeps its boards in ${folder}. Stop it, or set DATA_DIR to a folder of its own.`,
  stopped: 'Parcours has stopped; everything is saved.',
} as const;

export const MAIN_MESSAGES = {
  unknown: (name: string) => `parcours: there is no command "${name}".`,
  usage: (lines: readonly string[]) => ['Usage: parcours <command> [options]', '', ...lines].join('\n'),
} as const;
