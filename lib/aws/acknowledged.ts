import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Stage } from './stage';

const ofExports = {
  'IAM5[Resource::<objects7623FC4F.Arn>/exports/*]': 'Objects that people have exported, named by themselves.',
} as const;
const ofUploads = {
  'IAM5[Resource::<objects7623FC4F.Arn>/uploads/*]': 'Files that people have sent, named by their uploads.',
} as const;
const ofPictures = {
  'IAM5[Resource::<objects7623FC4F.Arn>/pictures/*]': 'Pictures that people have uploaded, named by their uploads.',
} as const;

/**
 * The findings of cdk-nag (AwsSolutions) that stay as they are, by the path of their construct within a
 * stage's stack, each with the reason.
 */
const acknowledged: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  api: {
    APIG2:
      'The functions validate every part of a request by its zod schema, and name every wrong field; the ' +
      'gateway’s validator would only answer 400.',
  },
  'api/CloudWatchRole': {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
      'API Gateway takes one role an account for all logs; AWS keeps this policy for it.',
  },
  users: {
    COG1: 'Twelve characters without rules of composition: NIST SP 800-63B, 3.1.1.2 forbids such rules. A second factor is required.',
    COG8: 'Essentials, not Plus: docs/decisions/0017.',
  },
  'push-key': {
    SMG4: 'Browsers subscribe for this very key: with another, no push arrives until each device has registered anew.',
  },
  undelivered: {
    S1:
      'Only Lambda and the functions of the stream write here and only an operator reads; CloudTrail’s ' +
      'data events show who, where an account wants that.',
  },
  objects: {
    S1:
      'Functions write here, and people by forms for one file each; they read exports and pictures by links that ' +
      'hold for an hour or two, an operator the archive. CloudTrail’s data events show who, where an account wants that.',
  },
  'picture-failures': { SQS3: 'This is the dead-letter queue: of the rule and of the function’s asynchronous calls.' },
  'job-failures': { SQS3: 'This is the dead-letter queue: of the schedules and of the jobs’ asynchronous calls.' },
  'mail-feedback-failures': {
    SQS3: 'This is the dead-letter queue: of the subscription and of the function’s asynchronous calls.',
  },
  'backup-plan': {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
      'AWS Backup’s own policy, which AWS keeps in step with what backups need.',
  },
  'reader-release': {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
      'CodeDeploy’s own policy for Lambda, the limited one.',
  },
  'writer-release': {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
      'CodeDeploy’s own policy for Lambda, the limited one.',
  },
  'consistency-role': {
    'IAM5[Resource::<undeliveredA85334D5.Arn>/*]':
      'Objects of the one bucket for records that could not be handled, named by Lambda.',
    'IAM5[Resource::<objects7623FC4F.Arn>/archive/*]': 'Objects of the archive, named by what was in them.',
    ...ofExports,
    ...ofUploads,
    ...ofPictures,
  },
  'inspection-role': {
    'IAM5[Resource::<objects7623FC4F.Arn>/archive/*]': 'Objects of the archive, named by what was in them.',
    'IAM5[Resource::<objects7623FC4F.Arn>/users/*]': 'Exports of the user pool, named by when they were made.',
  },
  'sweeper-role': { ...ofExports, ...ofPictures },
  'erasure-role': {
    'IAM5[Resource::<objects7623FC4F.Arn>/archive/*]':
      'Objects of the archive, named by what was in them: whose they are is looked up.',
    'IAM5[Resource::<undeliveredA85334D5.Arn>/*]':
      'Objects of the one bucket for records that could not be handled, named by Lambda.',
    ...ofExports,
    ...ofUploads,
    ...ofPictures,
  },
  'reader-role': ofPictures,
  'writer-role': ofUploads,
  'pictures-role': { ...ofUploads, ...ofPictures },
  'observation-role': {
    'IAM5[Resource::<undeliveredA85334D5.Arn>/*]':
      'Objects of the one bucket for records that could not be handled, named by Lambda.',
  },
};

const everywhere =
  'X-Ray’s actions know no resources ' +
  '(https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html), ' +
  'ListStreams asks which streams there are. Nothing else in this policy has none ' +
  '(test/infra/permissions.test.ts).';

const restored =
  'Tables that a restore makes of the stage’s own are named after it, with a time behind a dot ' +
  '(docs/decisions/0019): the stage can work on one without a deployment.';

const accept = (construct: IConstruct, id: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${id}`, reason });
};

/**
 * Acknowledges the findings that stay as they are.
 * @throws Error when something is acknowledged that isn't there any more
 */
export const acknowledge = (stack: Stack, { name, account = '<AWS::AccountId>', backupCopyRegion }: Stage): void => {
  for (const [path, findings] of Object.entries(acknowledged)) {
    const construct = path.split('/').reduce<IConstruct | undefined>((node, id) => node?.node.tryFindChild(id), stack);
    if (!construct) throw new Error(`Findings of ${path} are acknowledged, but it is not there`);
    for (const [id, reason] of Object.entries(findings)) accept(construct, id, reason);
  }
  if (backupCopyRegion !== undefined) {
    const copies = `IAM5[Resource::arn:${stack.partition}:s3:::hearth-${name}-users-${account}-${backupCopyRegion}/users/*]`;
    accept(
      stack.node.findChild('inspection-role'),
      copies,
      'Copies of exports of the user pool, named by when they were made.',
    );
  }
  for (const role of stack.node.children.filter(({ node }) => node.id.endsWith('-role'))) {
    accept(role, 'IAM5[Resource::*]', everywhere);
    accept(role, 'IAM5[Resource::<table8235A42E.Arn>.*]', restored);
  }
  // The scheduler's targets name these roles by hashes of their own.
  for (const role of stack.node.children.filter(({ node }) => node.id.startsWith('SchedulerRole'))) {
    for (const fn of ['probe813ECC71', 'sweeperBA9FDF91', 'retention3837FEBD', 'inspectionB1D77D57', 'erasureB8F8EA92'])
      accept(
        role,
        `IAM5[Resource::<${fn}.Arn>:*]`,
        'The scheduler may call any version of the function, and no other.',
      );
  }
};
