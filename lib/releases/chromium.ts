import { existsSync } from 'node:fs';

/** The places where Debian, Ubuntu, Fedora, snap, GitHub's runners and macOS put it. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Returns the options to start a headless Chromium, for `chromium.launch`.
 * @param path where it is; absent: one of the usual places
 * @throws Error that says what to install
 */
export const headless = (path: string | undefined) => {
  const executablePath = path ?? places.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error('Chromium is missing. On Debian and Ubuntu: apt-get install chromium');
  return { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] };
};
