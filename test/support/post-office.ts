import { createServer } from 'node:http';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll } from '@jest/globals';
import { handler } from '../../functions/streams/observation';
import { memoryFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';
import { KeptMail } from '../../lib/local/mail/mail';
import { withEnvironment } from './environment';
import type { Json } from './person';
import { imageOfPlain } from './stream-image';

/**
 * The ways in which SES answers: it takes mails, refuses them, takes them and breaks the connection before it
 * says so, or has closed a connection that was kept when the next mail comes.
 */
type Manner = 'takes' | 'refuses' | 'takes and says nothing' | 'closes kept connections';

/** Opens the post office of a test file, to which the stream's function hands its mails. */
export const postOffice = () => {
  const box = memoryFolder();
  const mail = openMail({ folder: box });
  let manner: Manner = 'takes';
  const used = new WeakSet<object>();
  const ses = createServer((request, response) => {
    if (manner === 'closes kept connections' && used.has(request.socket)) return void request.socket.destroy();
    used.add(request.socket);
    if (manner === 'refuses') return void response.writeHead(400, { 'x-amzn-errortype': 'MessageRejected' }).end('{}');
    if (manner === 'takes and says nothing') response.writeHead = () => response.destroy();
    return void mail.ses(request, response);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
    const address = ses.address();
    withEnvironment({
      SES_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
    });
  });
  afterAll(() => void ses.close());

  const told = (scopeId: string, id: string, images?: NonNullable<DynamoDBRecord['dynamodb']>): DynamoDBRecord => ({
    eventName: images ? 'MODIFY' : 'INSERT',
    dynamodb: {
      Keys: { pk: { S: `SCOPE#${scopeId}` }, sk: { S: `INVITATION#${id}` } },
      SequenceNumber: '1',
      ...images,
    },
  });
  const deliver = async (record: DynamoDBRecord): Promise<boolean> =>
    (await handler({ Records: [record] }, { awsRequestId: 'a-request' })) !== undefined;
  return {
    /** Lets the stream's function follow up an invitation that was made. @returns whether it failed */
    deliver: (scopeId: string, id: string): Promise<boolean> => deliver(told(scopeId, id)),
    /** The same for a change of one. */
    deliverChange: (scopeId: string, id: string, before: Json, after: Json): Promise<boolean> =>
      deliver(told(scopeId, id, { OldImage: imageOfPlain(before), NewImage: imageOfPlain(after) })),
    mailsTo: async (email: string): Promise<KeptMail[]> => {
      const all = await Promise.all((await box.names()).map(async (name) => KeptMail.parse(await box.get(name))));
      return all.filter(({ to }) => to === email);
    },
    answering: async <T>(next: Manner, act: () => Promise<T>): Promise<T> => {
      manner = next;
      try {
        return await act();
      } finally {
        manner = 'takes';
      }
    },
  };
};
