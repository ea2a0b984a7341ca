import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundles } from '../../lib/aws/bundles';

describe('the bundles for Lambda', () => {
  let made: Bundle[] = [];
  beforeAll(async () => {
    made = await bundles();
  });

  it('are no larger than they may be', () => {
    expect(made.filter(({ bytes, most }) => most !== undefined && bytes > most).map(({ name, bytes }) => `${name}: ${bytes} bytes`)).toEqual([]);
  });

  it('hold no words of zod in other languages, no client of the SDK with every command, and no tracer', () => {
    const unwanted = /zod\/v4\/locales\/(?!en\.js)|client-[\w-]+\/dist-es\/(DynamoDB|SESv2|CognitoIdentityProvider)\.js|powertools\/tracer|aws-xray/;
    expect(made.flatMap(({ name, files }) => files.filter((file) => unwanted.test(file)).map((file) => `${name}: ${file}`))).toEqual([]);
  });

  it('hold what they are made of', () => {
    for (const { name, files } of made.filter((one) => one.name !== 'rotate-token-key' && one.name !== 'probe')) expect(files, name).toContain('shared/db/client.ts');
  });
});
