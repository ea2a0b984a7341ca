import { handler } from '../../functions/streams/consistency';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { recordsIn } from './records';

/** As the event of a stream has it: nothing binary is stored, which alone differs. */
const Image = z.record(z.string(), z.custom<AttributeValue>());
const asStored = (record: object) => Image.parse(marshall(record, { removeUndefinedValues: true }));

/** Tells the function of everything that stands in a partition, as its stream would, until nothing follows any more. */
export const settled = async (pk: string): Promise<void> => {
  for (let before = ''; ; ) {
    const records = await recordsIn(pk);
    const now = JSON.stringify(records);
    if (now === before) return;
    before = now;
    const Records: DynamoDBRecord[] = records.map((record, index) => {
      const NewImage = asStored(record);
      return { eventName: 'MODIFY', dynamodb: { Keys: asStored({ pk, sk: record.sk }), NewImage, SequenceNumber: String(index) } };
    });
    const failed = await handler({ Records }, { awsRequestId: 'stream' });
    if (failed) throw new Error(`Not followed up: ${JSON.stringify(failed)}`);
  }
};
