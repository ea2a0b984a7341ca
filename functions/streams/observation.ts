import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock } from '../../shared/core/clock';
import { haveTokenKeys } from '../../shared/core/token-keys';
import { invitationIn } from '../../shared/db/keys';
import { audit, log } from '../../shared/http/log';
import { deliver } from '../../shared/invitations/deliver';

/** What follows from one change of the table: a new invitation is mailed. */
const observe = async ({ eventName, dynamodb }: DynamoDBRecord, requestId: string): Promise<void> => {
  const { pk, sk } = dynamodb?.Keys ?? {};
  const invitation = eventName === 'INSERT' && pk?.S && sk?.S ? invitationIn({ pk: pk.S, sk: sk.S }) : undefined;
  if (invitation && (await deliver(invitation.scopeId, invitation.invitationId, systemClock(), requestId))) {
    audit('invitation-sent', requestId, { scopeId: invitation.scopeId, invitationId: invitation.invitationId });
  }
};

/**
 * Reads the table's stream, in order. May lag; must lose nothing: at the first record that fails, it and what follows come again
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html).
 */
export const handler = async ({ Records }: DynamoDBStreamEvent, { awsRequestId }: Pick<Context, 'awsRequestId'>): Promise<DynamoDBBatchResponse | undefined> => {
  await haveTokenKeys();
  for (const record of Records) {
    try {
      await observe(record, awsRequestId);
    } catch (error) {
      log().error('a change could not be observed', { requestId: awsRequestId, sequenceNumber: record.dynamodb?.SequenceNumber ?? '', error: error instanceof Error ? error.name : 'unknown' });
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return undefined;
};
