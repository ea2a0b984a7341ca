import { chromium, type Browser } from 'playwright-core';

import { headless } from '../../../lib/releases/chromium';
import { onTestFinished } from '../../support/testing';

/** Opens a headless Chromium until the test ends. @throws Error that says what to install */
export const openChromium = async (): Promise<Browser> => {
  const browser = await chromium.launch(headless(undefined));
  onTestFinished(() => browser.close());
  return browser;
};
