import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** Where Debian, Ubuntu, Fedora, snap and macOS put it. */
const places = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A headless Chromium until the test ends. @throws Error that says what to install */
export const openChromium = async (): Promise<Browser> => {
  const executablePath = places.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('Chromium is missing. On Debian and Ubuntu: apt-get install chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  onTestFinished(() => browser.close());
  return browser;
};
