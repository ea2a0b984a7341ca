import { handler } from '../../functions/streams/consistency';
import type { DynamoDBRecord } from 'aws-lambda';
import { recordsIn } from './records';
import { imageOfPlain } from './stream-image';

/**
 * Tells the function of everything that stands in a partition, as its stream would, until nothing follows any
 * more.
 */
export const runStream = async (pk: string): Promise<void> => {
  for (let before = ''; ; ) {
    const records = await recordsIn(pk);
    const now = JSON.stringify(records);
    if (now === before) return;
    before = now;
    const Records: DynamoDBRecord[] = records.map((record, index) => {
      const NewImage = imageOfPlain(record);
      return {
        eventName: 'MODIFY',
        dynamodb: { Keys: imageOfPlain({ pk, sk: record.sk }), NewImage, SequenceNumber: String(index) },
      };
    });
    const failed = await handler({ Records }, { awsRequestId: 'stream' });
    if (failed) throw new Error(`Not followed up: ${JSON.stringify(failed)}`);
  }
};
