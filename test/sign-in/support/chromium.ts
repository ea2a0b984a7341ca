import { chromium, type Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { headless } from '../../../lib/releases/chromium';

/** Opens a headless Chromium until the test ends. @throws Error that says what to install */
export const openChromium = async (): Promise<Browser> => {
  const browser = await chromium.launch(headless(undefined));
  onTestFinished(() => browser.close());
  return browser;
};
