import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { systemClock } from '../../shared/core/clock';
import { uploadIn } from '../../shared/db/objects/picture-keys';
import { processUpload } from '../../shared/pictures/process-upload';
import { makePicture } from './make-picture';

/**
 * The part that is read of what EventBridge says of a new object
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html).
 */
const Arrival = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });
export type Arrival = z.input<typeof Arrival>;

/**
 * Makes pictures of what people have sent. A call that fails comes again; one that comes twice finds the
 * upload ended.
 * @throws ZodError for an event of another kind, TableBusy, the store's error when it is away
 */
export const handler = async (event: unknown, { awsRequestId }: Pick<Context, 'awsRequestId'>): Promise<void> => {
  const site = uploadIn(Arrival.parse(event).detail.object.key);
  if (!site) return;
  await processUpload(site, { make: makePicture(awsRequestId), now: systemClock(), requestId: awsRequestId });
};
