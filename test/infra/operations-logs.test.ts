import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { handler as heard } from '../../functions/mail/feedback';
import { handler as probe } from '../../functions/jobs/probe';
import { handler as observed } from '../../functions/streams/observation';
import { handler as confirmed } from '../../functions/triggers/post-confirmation';
import { handler as tokenIssued } from '../../functions/triggers/pre-token';
import { contributorRules } from '../../lib/aws/operations/contributors';
import { type LogMetric, logMetrics, type LogMetricName } from '../../lib/aws/operations/log-metrics';
import { memoryFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';
import { postConfirmationEvent, preTokenEvent } from '../../lib/local/sign-in/triggers';
import { signedUp } from '../../lib/local/sign-in/users';
import { withEnvironment } from '../support/environment';
import { household } from '../support/household';
import { capturedLog } from '../support/log-lines';
import { type Json, person, pool } from '../support/person';
import { openTable } from '../support/table';

const log = capturedLog();
beforeEach(() => log.clear());

/** Listens on a free port and answers everything the same way. */
const answering = async (status: number): Promise<{ url: string; close: () => void }> => {
  const server = createServer((_request, response) => void response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
    close: () => void server.close(),
  };
};

const mail = openMail({ folder: memoryFolder() });
const ses = createServer((request, response) => void mail.ses(request, response));
beforeAll(async () => {
  await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
  const address = ses.address();
  withEnvironment({
    SES_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
  });
});
afterAll(() => void ses.close());

const fieldOf = (line: Json, path: string): Json => path.split('.').reduce<Json>((value, name) => value?.[name], line);

/** Tells whether CloudWatch's filter would take the line. */
const taken = ({ where: { field, is } }: LogMetric, line: Json): boolean => {
  const value = fieldOf(line, field);
  if (is === 'a word') return typeof value === 'string';
  if (is === 'a number') return typeof value === 'number';
  return is.includes(value);
};
const counted = (name: LogMetricName): Json[] => log.lines().filter((line) => taken(logMetrics[name], line));

const context = { awsRequestId: 'a-request' };
const callbacks = { ...pool, callbackUrls: [], logoutUrls: [] };

const invited = async () => {
  const { owner, path, scope } = await household();
  const guest = await person();
  const { body } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
  log.clear();
  return { scopeId: String(scope.id), invitationId: String(body.id) };
};

describe('what logs count', () => {
  it('a refused or failed request, once, by the code of its problem', async () => {
    const { path, viewer, owner } = await household();
    log.clear();
    await viewer.post(`${path}/lists`, { name: 'Mine' });
    await owner.get(`${path}/lists/${randomUUID()}`);
    await owner.get(`${path}/lists`);
    expect(counted('problems').map(({ problem, status }) => [problem, status])).toEqual([
      ['forbidden', 403],
      ['not-found', 404],
    ]);
  });

  it('a fault that nobody expected, and no other line', async () => {
    const { path, owner } = await household();
    log.clear();
    const name = 'a fault of our own';
    openTable().middlewareStack.add(() => () => Promise.reject(new RangeError('planted')), {
      step: 'initialize',
      name,
    });
    await owner.get(`${path}/lists`).finally(() => openTable().middlewareStack.remove(name));
    expect(counted('faults')).toHaveLength(1);
    expect(counted('problems').map(({ problem }) => problem)).toEqual(['internal']);
  });

  it('what AWS refused as malformed or not allowed, and no fault of another kind', async () => {
    const { path, owner } = await household();
    log.clear();
    const name = 'a fault of our own';
    for (const error of [
      Object.assign(new Error('no'), { name: 'AccessDeniedException' }),
      new RangeError('planted'),
    ]) {
      openTable().middlewareStack.add(() => () => Promise.reject(error), { step: 'initialize', name });
      await owner.get(`${path}/lists`).finally(() => openTable().middlewareStack.remove(name));
    }
    expect([counted('requestsRefused').length, counted('faults').length]).toEqual([1, 2]);
  });

  it('a partition that grows large, with the household whose it is, and none that doesn’t', async () => {
    const { path, owner, scope } = await household();
    const written = async (gigabytes: number): Promise<Json[]> => {
      log.clear();
      const name = 'a large partition';
      openTable().middlewareStack.add(
        (next) => async (args) => {
          const result = await next(args);
          if (!('TransactItems' in args.input)) return result;
          expect(args.input).toMatchObject({ ReturnItemCollectionMetrics: 'SIZE' });
          const metrics = {
            ItemCollectionKey: { pk: { S: `SCOPE#${String(scope.id)}` } },
            SizeEstimateRangeGB: [gigabytes, gigabytes + 1],
          };
          return { ...result, output: { ...result.output, ItemCollectionMetrics: { table: [metrics] } } };
        },
        { step: 'initialize', name },
      );
      await owner.post(`${path}/lists`, { name: 'Groceries' }).finally(() => openTable().middlewareStack.remove(name));
      return counted('partitionGigabytes');
    };
    expect(await written(3)).toEqual([]);
    expect(
      (await written(5)).map(({ partition, partitionGigabytes, level }) => [partition, partitionGigabytes, level]),
    ).toEqual([[`SCOPE#${String(scope.id)}`, 5, 'WARN']]);
  });

  it('a sign-in but not a refresh, and a sign-up', async () => {
    const user = {
      ...signedUp,
      sub: randomUUID(),
      email: 'robin@example.com',
      name: 'Robin',
      password: '',
      createdAt: 0,
      modifiedAt: 0,
    };
    await confirmed(postConfirmationEvent(callbacks, user, 'PostConfirmation_ConfirmSignUp'), context);
    await tokenIssued(preTokenEvent(callbacks, user, 'hearth/api', 'TokenGeneration_HostedAuth'), context);
    await tokenIssued(preTokenEvent(callbacks, user, 'hearth/api', 'TokenGeneration_RefreshTokens'), context);
    expect([counted('signUps'), counted('signIns')].map((lines) => lines.length)).toEqual([1, 1]);
  });

  it('an invitation that was mailed, once however often the stream brings it', async () => {
    const { scopeId, invitationId } = await invited();
    const record = {
      eventName: 'INSERT' as const,
      dynamodb: {
        Keys: { pk: { S: `SCOPE#${scopeId}` }, sk: { S: `INVITATION#${invitationId}` } },
        SequenceNumber: '1',
      },
    };
    await observed({ Records: [record, record] }, context);
    await observed({ Records: [record] }, context);
    expect(counted('invitationsSent').map((line) => [line.scopeId, line.invitationId])).toEqual([
      [scopeId, invitationId],
    ]);
  });

  it('an invitation that came back, by its kind', async () => {
    const { scopeId, invitationId } = await invited();
    const Message = JSON.stringify({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent' },
      mail: { tags: { scopeId: [scopeId], invitationId: [invitationId] } },
    });
    const event: Json = { Records: [{ Sns: { Message } }] };
    await heard(event, context);
    expect(counted('invitationsRefused').map(({ kind }) => kind)).toEqual(['Bounce']);
  });

  it('a mail that SES could not fill in, which is none that came back', async () => {
    const { scopeId, invitationId } = await invited();
    const Message = JSON.stringify({
      eventType: 'Rendering Failure',
      failure: { templateName: 'a', errorMessage: 'b' },
      mail: { tags: { scopeId: [scopeId], invitationId: [invitationId] } },
    });
    const event: Json = { Records: [{ Sns: { Message } }] };
    await heard(event, context);
    expect(counted('mailsNotRendered').map(({ templateName, errorMessage }) => [templateName, errorMessage])).toEqual([
      ['a', 'b'],
    ]);
    expect(counted('invitationsRefused')).toEqual([]);
  });

  it('a cold start, as Lambda writes it', () => {
    // https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html#platform-report
    const report = (metrics: object) => ({
      time: '2026-01-01T00:00:00.000Z',
      type: 'platform.report',
      record: {
        requestId: 'a',
        metrics: { durationMs: 12, billedDurationMs: 13, memorySizeMB: 1024, maxMemoryUsedMB: 120, ...metrics },
        status: 'success',
      },
    });
    expect([report({ initDurationMs: 203.5 }), report({})].map((line) => taken(logMetrics.coldStarts, line))).toEqual([
      true,
      false,
    ]);
  });

  it('by dimensions of few values: never an id', () => {
    const dimensions = Object.values<LogMetric>(logMetrics).flatMap(({ by = {} }) => Object.values(by));
    expect(dimensions.toSorted()).toEqual(['kind', 'problem']);
  });
});

describe('the tops that Contributor Insights keeps', () => {
  it('find on a request’s line whose units they are', async () => {
    const { path, owner, scope } = await household();
    log.clear();
    await owner.get(`${path}/lists`);
    const [line] = log.lines().filter(({ message }) => message === 'request');
    const {
      keys: [key],
      valueOf,
    } = contributorRules['scopes-by-units'];
    expect([key, valueOf].map((path) => fieldOf(line, path.slice(2)))).toEqual([scope.id, line.units]);
    expect(line.units).toBeGreaterThan(0);
  });
});

describe('the probe', () => {
  const ask = (url: string) => probe({ url: `${url}/health/ready`, patienceMs: 2_000 }, context);

  it('is content with 200, and fails for everything else: then its call counts as failed', async () => {
    const [well, ill] = await Promise.all([answering(200), answering(503)]);
    await ask(well.url);
    await expect(ask(ill.url)).rejects.toThrow('answered 503');
    await expect(probe({ url: 'nowhere' }, context)).rejects.toThrow();
    for (const { close } of [well, ill]) close();
    await expect(ask(ill.url)).rejects.toThrow();
  });

  it('does not wait longer than it was told', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    await expect(
      probe(
        {
          url: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
          patienceMs: 50,
        },
        context,
      ),
    ).rejects.toThrow(/timeout|aborted/);
    silent.closeAllConnections();
    silent.close();
  });
});
