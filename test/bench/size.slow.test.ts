import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { loadedAtMost } from '../../lib/aws/bundle-entries';
import { type Sized, sizedBundles } from '../bundles/support/made';
import { own } from '../../shared/core/own';
import { withWords } from '../support/testing';

describe('the bundles for Lambda', () => {
  let made: readonly Sized[] = [];
  beforeAll(() => {
    made = sizedBundles();
  });

  it('are no larger than they may be', () => {
    expect(
      made
        .filter(({ bytes, most }) => most !== undefined && bytes > most)
        .map(({ name, bytes }) => `${name}: ${bytes} bytes`),
    ).toEqual([]);
  });

  it('load no more than they may, when the API starts and for a route of each noun', () => {
    const loaded = made.find(({ name }) => name === 'api')?.loaded;
    if (!loaded) throw new Error('There is no bundle of the API');
    const nouns = [...new Set(routes.map(({ noun }) => noun))];
    expect(Object.keys(loadedAtMost.with).filter((noun) => !nouns.includes(noun))).toEqual([]);
    const kilobytes = (bytes: number | undefined) => (bytes ?? Number.NaN) / 1_000;
    expect(kilobytes(loaded.atStart)).toBeLessThanOrEqual(loadedAtMost.atStart);
    for (const noun of nouns) {
      const most = own(loadedAtMost.with, noun) ?? loadedAtMost.ordinary;
      withWords(noun, () => expect(kilobytes(loaded.with[noun])).toBeLessThanOrEqual(most));
      withWords(noun, () => expect(kilobytes(loaded.with[noun])).toBeGreaterThan(kilobytes(loaded.atStart)));
    }
  });

  it('hold no words of zod in other languages, no client of the SDK with every command, and no tracer', () => {
    const unwanted =
      /zod\/v4\/locales\/(?!en\.js)|client-[\w-]+\/dist-es\/(DynamoDB|SESv2|CognitoIdentityProvider)\.js|powertools\/tracer|aws-xray/;
    expect(
      made.flatMap(({ name, files }) => files.filter((file) => unwanted.test(file)).map((file) => `${name}: ${file}`)),
    ).toEqual([]);
  });

  it('hold what they are made of', () => {
    for (const { name, files } of made.filter((one) => one.name !== 'rotate-token-key' && one.name !== 'probe'))
      withWords(name, () => expect(files).toContain('shared/db/client.ts'));
  });
});
