import { beforeAll, describe, expect, it } from '@jest/globals';
import { functions } from '../../lib/aws/bundle-entries';
import { stageNamed } from './support/asked';
import { ofType, resourcesOf, statementsOf } from './support/synthesised';

beforeAll(() => void resourcesOf('prod'), 240_000);

const bucket = () => {
  const found = ofType('prod', 'AWS::S3::Bucket').find(({ id }) => id.startsWith('objects'));
  if (!found) throw new Error('There is no bucket of objects');
  return found;
};

describe('the archive', () => {
  it('lies under the stage’s key, keeps versions, and is out of everybody’s reach from outside', () => {
    expect(bucket().properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(
      bucket().properties.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault,
    ).toMatchObject({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: expect.anything() });
    const policy = ofType('prod', 'AWS::S3::BucketPolicy').find(({ properties }) =>
      JSON.stringify(properties.Bucket).includes(`"${bucket().id}"`),
    );
    expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });

  it(
    'is read by pages of the stage’s own origins, as far as the store of one machine lets them, and by ' +
      'none where a stage names none',
    () => {
      const corsOf = (stage: 'dev' | 'prod') =>
        ofType(stage, 'AWS::S3::Bucket').find(({ id }) => id.startsWith('objects'))?.properties.CorsConfiguration
          ?.CorsRules;
      expect(corsOf('dev')).toEqual([
        expect.objectContaining({
          AllowedOrigins: stageNamed('dev').corsOrigins,
          AllowedMethods: ['GET', 'HEAD', 'POST'],
        }),
      ]);
      expect(corsOf('prod')).toBeUndefined();
    },
  );

  it('is kept for a year, exports for a day, or for as long as the stage says', () => {
    const termsOf = (
      rules: { Prefix?: string; ExpirationInDays?: number; NoncurrentVersionExpiration?: { NoncurrentDays: number } }[],
    ) =>
      rules
        .filter(({ Prefix }) => Prefix)
        .map(({ Prefix, ExpirationInDays, NoncurrentVersionExpiration }) => [
          Prefix,
          ExpirationInDays,
          NoncurrentVersionExpiration?.NoncurrentDays,
        ]);
    expect(termsOf(bucket().properties.LifecycleConfiguration.Rules)).toEqual([
      ['archive/', 365, 30],
      ['exports/', 1, 1],
      ['users/', 14, 1],
      ['uploads/', 1, 1],
      ['pictures/', undefined, 1],
    ]);
    const other = ofType('dev-kept-shorter', 'AWS::S3::Bucket').find(({ id }) => id.startsWith('objects'));
    expect(termsOf(other?.properties.LifecycleConfiguration.Rules)).toEqual([
      ['archive/', 10, 10],
      ['exports/', 2, 2],
      ['users/', 14, 1],
      ['uploads/', 1, 1],
      ['pictures/', undefined, 1],
    ]);
  });

  it(
    'holds who is in the user pool for a fortnight, and so does a bucket in the region that backups are ' +
      'copied to, where a stage names one',
    () => {
      const inspectionOf = (stage: 'dev' | 'prod') =>
        ofType(stage, 'AWS::Lambda::Function').find(
          ({ properties }) => properties.FunctionName === `hearth-${stage}-inspection`,
        )?.properties.Environment.Variables;
      expect(inspectionOf('prod').USERS_COPY_REGION).toBe(stageNamed('prod').backupCopyRegion);
      expect(JSON.stringify(inspectionOf('prod').USERS_COPY_BUCKET)).toContain('hearth-prod-users-');
      expect(inspectionOf('dev')).not.toHaveProperty('USERS_COPY_BUCKET');
      const writing = statementsOf('prod', 'inspection').filter(
        ({ actions, resources }) => actions.includes('s3:PutObject') && JSON.stringify(resources).includes('/users/*'),
      );
      expect(writing).toHaveLength(1);
      expect(JSON.stringify(writing[0]?.resources)).toContain('hearth-prod-users-');
    },
  );

  /**
   * Returns what a function may do to what is in the bucket, pictures apart, and to which part of it. Who may
   * be told that something is missing: permissions.test.ts.
   */
  const mayOn = (name: string): [string, boolean, boolean][] =>
    statementsOf('prod', name)
      .filter(({ resources }) => JSON.stringify(resources).includes(`"${bucket().id}"`))
      .filter(({ resources }) => JSON.stringify(resources).includes('/*'))
      .filter((statement) => !/(?:uploads|pictures)\/\*/.test(JSON.stringify(statement)))
      .flatMap(({ actions, resources }) =>
        actions.map((action): [string, boolean, boolean] => [
          action,
          JSON.stringify(resources).includes('/archive/*'),
          JSON.stringify(resources).includes('/exports/*'),
        ]),
      );

  it(
    'is added to by the function of the stream and the one that mends, which read and remove nothing of ' +
      'it, and touched by no other but the erasure',
    () => {
      const touching = Object.keys(functions).filter((name) => mayOn(name).length > 0);
      expect(touching.toSorted()).toEqual(['consistency', 'erasure', 'inspection', 'sweeper']);
      expect(mayOn('inspection')).toEqual([
        ['s3:PutObject', true, false],
        ['s3:PutObject', false, false],
      ]);
      expect(mayOn('consistency')).toEqual([
        ['s3:PutObject', true, false],
        ['s3:GetObject', false, true],
        ['s3:PutObject', false, true],
      ]);
      expect(mayOn('sweeper')).toEqual([
        ['s3:GetObject', false, true],
        ['s3:PutObject', false, true],
      ]);
      expect(mayOn('erasure').filter(([action]) => action.startsWith('s3:Delete'))).toEqual([
        ['s3:DeleteObject', true, true],
        ['s3:DeleteObjectVersion', true, true],
      ]);
      const told = ofType('prod', 'AWS::Lambda::Function')
        .filter(({ properties }) => properties.Environment.Variables.OBJECTS_BUCKET)
        .map(({ properties }) => properties.FunctionName);
      const forPictures = ['pictures', 'reader', 'writer'];
      expect(told.toSorted()).toEqual([...touching, ...forPictures].toSorted().map((name) => `hearth-prod-${name}`));
    },
  );
});
