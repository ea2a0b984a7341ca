import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from '@jest/globals';
import { withWords } from './testing';

/**
 * Expects that axe finds nothing wrong with a page as it stands, in light and in dark (every rule of
 * axe-core's that is on by itself).
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // A frame later the page has been told; what then fades over is looked at once it has.
    await page.evaluate(
      'new Promise(requestAnimationFrame).then(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))',
    );
    // As an expression of the debugger's: the page's policy runs no script of anybody else's.
    const { violations }: Pick<AxeResults, 'violations'> = await page.evaluate(
      `${axe.source}; axe.run(document, { resultTypes: ['violations'] })`,
    );
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
    );
    withWords(`${page.url()} in ${colorScheme}`, () => expect(found).toEqual([]));
  }
};
