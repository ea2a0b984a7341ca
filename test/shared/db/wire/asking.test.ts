import { GetItemCommand, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from '../../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { lightClient } from '../../../../shared/db/client';
import { DailySigner } from '../../../../shared/db/wire/signer';
import { runs } from '../../../support/generated';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const waits = { connection: 1, answer: 1, silence: 1 };
const credentials = { accessKeyId: 'AK', secretAccessKey: 'secret', accountId: '123456789012' };

/** Answers every request with nothing, and keeps where it went. */
const asked = () => {
  const places: string[] = [];
  return {
    places,
    requestHandler: {
      handle: ({ protocol, hostname, port, path, headers }: HttpRequest) => {
        places.push(
          `${protocol}//${hostname}:${port ?? ''}${path} ${headers.host ?? ''} ${headers['content-length'] ?? ''}`,
        );
        return Promise.resolve({ response: new HttpResponse({ statusCode: 200, body: Buffer.from('{}') }) });
      },
    },
  };
};

describe('the table’s client', () => {
  it('asks where the SDK’s rules say, by region, account and what is configured of endpoints', async () => {
    const configured: (DynamoDBClientConfig & { region: string })[] = [
      { region: 'eu-north-1' },
      { region: 'us-gov-west-1', useFipsEndpoint: true },
      { region: 'eu-north-1', useDualstackEndpoint: true },
      { region: 'us-east-1', useFipsEndpoint: true, useDualstackEndpoint: true },
      { region: 'cn-north-1', accountIdEndpointMode: 'disabled' },
      { region: 'eu-north-1', endpoint: 'http://localhost:8000' },
      { region: 'eu-north-1', endpoint: 'https://[::1]:8443' },
    ];
    for (const one of configured) {
      const [plain, light] = [asked(), asked()];
      const command = new GetItemCommand({ TableName: 't', Key: { pk: { S: 'ö' } } });
      await new DynamoDBClient({ credentials, ...one, requestHandler: plain.requestHandler }).send(command);
      const client = lightClient({ credentials, ...one, requestHandler: light.requestHandler }, waits);
      await client.send(command);
      await client.send(command);
      expect(light.places).toEqual([...plain.places, ...plain.places]);
    }
  });

  it('signs as the SDK’s signer does, at any time, for any body, with or without a session', async () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'B', '7', '+', '/', '=') });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          accessKeyId: fc.constantFrom('AK1', 'AK2'),
          secretAccessKey: text,
          sessionToken: fc.option(text, { nil: undefined }),
        }),
        fc.constantFrom('eu-north-1', 'us-east-1'),
        fc.array(fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }), { minLength: 1 }),
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array()),
        async ({ sessionToken, ...others }, region, times, body) => {
          const identity = { ...others, ...(sessionToken !== undefined && { sessionToken }) };
          const ours = new DailySigner(region, () => Promise.resolve(identity));
          const theirs = new SignatureV4({
            credentials: identity,
            region,
            service: 'dynamodb',
            sha256: Sha256,
            applyChecksum: false,
          });
          const request = () =>
            new HttpRequest({
              method: 'POST',
              path: '/',
              headers: { host: 'h', 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'T.Query', te: 'x' },
              body,
            });
          // One signer for all of them: the key is kept for a day.
          for (const day of times.flatMap((time) => [time, new Date(time.getTime() + 1_000)])) {
            const { headers } = await ours.sign(request(), { signingDate: day });
            expect(headers).toEqual((await theirs.sign(request(), { signingDate: day })).headers);
          }
        },
      ),
      {
        numRuns: runs(200),
        examples: [
          [
            { accessKeyId: 'AK1', secretAccessKey: 's', sessionToken: 't' },
            'eu-north-1',
            [new Date('2026-12-31T23:59:59.500Z')],
            '{}',
          ],
        ],
      },
    );
  });
});
