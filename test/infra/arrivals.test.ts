import { expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { hearArrivals } from '../../lib/aws/pictures';
import { stageNamed } from './support/asked';

it('are not awaited in vain: a bucket that can’t be made to tell of them is refused', () => {
  const stack = new Stack();
  const objects = new Bucket(stack, 'objects');
  objects.node.tryRemoveChild('Resource');
  const fn = new Function(stack, 'pictures', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = () => {}'),
  });
  const deployed = { fn, logs: new LogGroup(stack, 'logs') };
  expect(() => hearArrivals(stack, stageNamed('dev'), objects, deployed)).toThrow('tells of no arrival');
});
