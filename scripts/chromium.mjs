/** Finds the Chromium that the browser tests drive, or installs it where that is possible. */
import { existsSync } from 'node:fs';
import { fail, run } from './run.mjs';

const KNOWN = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const APT_PACKAGES = ['chromium', 'fonts-noto-core'];

const found = () => KNOWN.find((path) => path && existsSync(path));
const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** The path of a Chromium. Where there is none and none can be installed, says what to do and ends. */
export function chromiumPath() {
  if (!found() && canUseApt()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...APT_PACKAGES]);
  }
  return (
    found() ??
    fail(
      `The browser tests need Chromium, and none was found. On Debian or Ubuntu: sudo apt-get install ${APT_PACKAGES.join(' ')}. ` +
        'Elsewhere install Chrome or Chromium, and set CHROMIUM_PATH to its program.',
    )
  );
}
