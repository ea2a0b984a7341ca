import type { DynamoDBRecord } from 'aws-lambda';
import { handler } from '../../functions/streams/consistency';
import { present } from '../../shared/db/expressions';
import type { Key } from '../../shared/db/keys';
import { batchGet } from '../../shared/db/read';
import { remove, transact } from '../../shared/db/transact';
import { imageOfPlain } from './stream-image';

/** Removes a record, as its time to live does, and tells the function of the stream. */
export const removeRecord = async ({ pk, sk }: Key): Promise<void> => {
  const [stored] = await batchGet([{ pk, sk }]);
  await transact('expired', [remove({ pk, sk }, present(), () => new Error('gone'))]);
  const record: DynamoDBRecord = {
    eventName: 'REMOVE',
    dynamodb: { Keys: imageOfPlain({ pk, sk }), OldImage: imageOfPlain({ ...stored }), SequenceNumber: '1' },
  };
  if (await handler({ Records: [record] }, { awsRequestId: 'stream' })) throw new Error('Not followed up');
};
