/** The checks of checkov that Hearth's templates don't pass, and why they stay as they are. */
export const checkovAnswers: Readonly<Record<string, string>> = {
  CKV_AWS_115:
    'Reserved concurrency takes from the account’s pool; what a flood may cost is bounded by throttling at the gateway.',
  CKV_AWS_116:
    'Functions that are called without waiting have their queue; the others answer their caller, and the ' +
    'stream keeps what failed in a bucket.',
  CKV_AWS_117: 'No function reaches anything in a private network.',
  CKV_AWS_158: 'Logs hold ids, codes and counts, no content, and are encrypted with a key of CloudWatch’s.',
  CKV_AWS_173: 'Environment variables hold names and addresses, nothing secret.',
  CKV_AWS_27:
    'What waits in the queue is encrypted with a key of SQS’s (SqsManagedSseEnabled), which this check does not count.',
  CKV_AWS_18: 'See S1 in lib/aws/acknowledged.ts.',
  CKV_AWS_120: 'Answers are people’s own and must be fresh: the gateway caches nothing.',
};
