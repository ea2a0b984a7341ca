import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { migrateOnStart } from '../migrations/on-start';
import { localCredentials, localRegion } from './credentials';
import { takeDataFolder } from './data-folder';
import { startEngine } from './engine/engine';
import { createTable } from './engine/table';
import { openFolder } from './folder';
import { lambdaContext } from './gateway/context';
import { createGateway } from './gateway/gateway';
import { showHome } from './home-page';
import { startJobs } from './jobs/jobs';
import { openMail } from './mail';
import { openObjects } from './objects/front';
import { startStreams } from './pump/streams';
import { tellsOfWrites } from './pump/written';
import { projectRoot } from './root';
import { type Running, runningPage } from './running';
import { listen } from './server';
import { giveEnvironment, type LocalSettings } from './settings';
import { openSignIn } from './sign-in';
import { appCallbackUrl, type Pool } from './sign-in/pool';
import { keptTokenKeys } from './token-keys';

export interface Stack {
  url: string;
  /** Whether the table was made by this start: there is nothing in it yet. */
  isNew: boolean;
  /** Fetches what this start did without and a later request may need, in the background. */
  fetchRest: () => Promise<void>;
  /** A promise that settles, with what to tell, when a part ended by itself. */
  broken: Promise<string>;
  /** Answers what is in flight, then ends every part. */
  stop: () => Promise<void>;
}

const tableName = 'hearth';
/** The time that one run of a function may take, in milliseconds, as on AWS. */
const timeout = { request: 10_000, trigger: 5_000, batch: 60_000, job: 300_000 };
const bucketName = 'hearth-objects';
/** The time that requests in flight have to be answered when the stack ends, in milliseconds. */
const drainFor = 3_000;

const log = (entry: object) =>
  process.stderr.write(
    `${JSON.stringify(entry, (_key, value: unknown) => (value instanceof Error ? value.stack : value))}\n`,
  );

/**
 * Starts the whole product on this machine, part by part.
 * @param say takes a line of progress.
 * @throws CannotStart in words for people.
 */
export const startStack = async (settings: LocalSettings, say: (line: string) => void): Promise<Stack> => {
  const endings: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    return await startParts(settings, say, endings, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

const startParts = async (
  settings: LocalSettings,
  say: (line: string) => void,
  endings: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<Stack> => {
  const data = await takeDataFolder(settings.dataFolder);
  endings.push(data.release);
  say(settings.dataFolder ? `data: ${settings.dataFolder}` : 'data: in memory alone, gone at the end');

  // The port is taken first, so that a taken one is told at once; until all is ready it answers 503.
  let serve = (_request: IncomingMessage, response: ServerResponse): Promise<unknown> =>
    Promise.resolve(response.writeHead(503, { 'Retry-After': '1' }).end());
  const main = await listen(settings.port, (request, response) => serve(request, response), settings.hosts);
  endings.push(main.end, main.close);
  const url = `http://localhost:${main.port}`;

  const engineFolder = data.of('engine');
  if (engineFolder) await mkdir(engineFolder, { recursive: true });
  const engine = settings.engine ? undefined : await startEngine({ folder: engineFolder, log: say });
  if (engine) endings.push(engine.stop);
  const endpoint = engine?.endpoint ?? settings.engine ?? '';
  say(`table engine: ${endpoint}`);
  const isNew = await createTable(endpoint, tableName);
  say(`table: ${tableName}${isNew ? ', new' : ''}`);
  await migrateOnStart({ endpoint, tableName, isNew, backups: data.of('backups'), say });

  const mail = openMail({
    folder: await openFolder(data.of('mail')),
    // Imported when first called, as triggers are.
    publish: async (event) =>
      (await import('../../functions/mail/feedback')).handler(event, lambdaContext('mail-feedback', timeout.trigger)),
  });
  const ses = await listen(0, mail.ses, settings.hosts);
  endings.push(ses.end, ses.close);
  say(`mail: ${url}/local/inbox`);

  const pool: Pool = {
    id: `${localRegion}_Local0001`,
    region: localRegion,
    clientId: 'hearth-local-app',
    callbackUrls: [
      appCallbackUrl,
      ...settings.callbackUrls,
      `${url}/docs/oauth2-redirect.html`,
      `${url}/docs/invitation-callback.html`,
    ],
    logoutUrls: [appCallbackUrl, ...settings.callbackUrls, `${url}/docs`, `${url}/docs/invitation-callback.html`],
  };
  const signIn = await openSignIn({
    pool,
    publicUrl: url,
    supportEmail: settings.supportEmail,
    limits: settings.limits,
    folder: await openFolder(data.of('sign-in')),
    sendMail: async (letter) => {
      await mail.send(letter);
    },
    // Imported when first called: by then the environment is set.
    triggers: {
      postConfirmation: async (event) =>
        (await import('../../functions/triggers/post-confirmation')).handler(
          event,
          lambdaContext(event.userName, timeout.trigger),
        ),
      preTokenGeneration: async (event) =>
        (await import('../../functions/triggers/pre-token')).handler(
          event,
          lambdaContext(event.userName, timeout.trigger),
        ),
    },
  });
  const poolApi = await listen(0, (request, response) => signIn.poolApi(request, response), settings.hosts);
  endings.push(poolApi.end, poolApi.close);
  say(`sign-in: hosted pages; to try them, open ${url}/docs and choose Authorize`);

  const objects = await openObjects({
    folder: data.of('objects'),
    bucket: bucketName,
    origins: settings.origins,
    hosts: settings.hosts,
    log: say,
  });
  endings.push(objects.stop);

  const poolEndpoint = `http://127.0.0.1:${poolApi.port}`;
  giveEnvironment({
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    TABLE_NAME: tableName,
    RATE_LIMITS: settings.limits,
    USER_POOL_ID: pool.id,
    USER_POOL_CLIENT_ID: pool.clientId,
    SIGN_IN_URL: url,
    API_URL: url,
    TOKEN_KEYS: await keptTokenKeys(await openFolder(data.of('keys'))),
    ASSETS_FOLDER: join(projectRoot(), 'docs'),
    DYNAMODB_ENDPOINT: endpoint,
    SES_ENDPOINT: `http://127.0.0.1:${ses.port}`,
    OBJECTS_ENDPOINT: objects.endpoint,
    OBJECTS_BUCKET: objects.bucket,
    POOL_ENDPOINT: poolEndpoint,
    JWKS_URI: `${poolEndpoint}/${pool.id}/.well-known/jwks.json`,
    WELL_KNOWN_URL: `${url}/.well-known`,
    CORS_ORIGINS: settings.origins.join(','),
  });
  const [{ table }, { handler, warm }, { routes }, consistency, observation] = await Promise.all([
    import('../../shared/db/client'),
    import('../../functions/api/handler'),
    import('../../functions/api/routes'),
    import('../../functions/streams/consistency'),
    import('../../functions/streams/observation'),
  ]);

  let wake: () => void = () => undefined;
  table().middlewareStack.use(tellsOfWrites(() => wake()));
  await warm();
  const streams = await startStreams({
    endpoint,
    tableName,
    data,
    handlers: {
      consistency: (event, kept) =>
        consistency.following(() => Promise.resolve(kept))(
          event,
          lambdaContext('consistency', timeout.batch, 'consistency'),
        ),
      observation: (event, kept) =>
        observation.following(() => Promise.resolve(kept))(
          event,
          lambdaContext('observation', timeout.batch, 'observation'),
        ),
    },
    log,
  });
  wake = streams.wake;
  endings.push(streams.stop);
  say(`stream pumps: ${url}/local/streams`);
  const erasure = async () => {
    const [{ erasing }, { runsJobs }] = await Promise.all([
      import('../../shared/operations/jobs/erasure'),
      import('../../functions/jobs/job'),
    ]);
    return { handler: runsJobs({ erasure: erasing(streams.undelivered) }) };
  };
  const jobs = startJobs({
    call: async (name, order) => {
      // Imported when first called: most starts end before a job is due.
      const { handler: run } = await {
        sweeper: () => import('../../functions/jobs/sweeper'),
        retention: () => import('../../functions/jobs/retention'),
        inspection: () => import('../../functions/jobs/inspection'),
        erasure,
      }[name]();
      return run(order, lambdaContext(name, timeout.job));
    },
    log,
  });
  endings.push(jobs.stop);
  say(`jobs: ${url}/local/jobs`);

  const gateway = createGateway({
    routes,
    handler,
    origins: settings.origins,
    limits: settings.limits,
    timeout: timeout.request,
    log,
  });
  endings.push(
    () => Promise.race([gateway.drain(), new Promise((resolve) => setTimeout(resolve, drainFor).unref())]),
    main.close,
  );
  say(`gateway: ${routes.length} routes`);

  const running: Running = {
    dataFolder: settings.dataFolder ?? null,
    engine: endpoint,
    objects: { endpoint: objects.endpoint, bucket: objects.bucket },
  };
  serve = async (request, response) => {
    const { method } = request;
    // Pages know GET alone; Node leaves the body out of an answer to HEAD.
    if (method === 'HEAD') request.method = 'GET';
    if (request.method === 'GET' && /^\/(?:\?|$)/.test(request.url ?? '')) return showHome(url, request, response);
    if (await mail.inbox(request, response)) return undefined;
    if (await signIn.pages(request, response)) return undefined;
    if (await streams.page(request, response)) return undefined;
    if (await jobs.page(request, response)) return undefined;
    if (runningPage(running, request, response)) return undefined;
    request.method = method;
    await gateway.handle(request, response);
    return undefined;
  };
  const broken = engine
    ? engine.ended.then(
        () => 'The table engine has ended by itself. Start Hearth again: nothing that was answered is lost.',
      )
    : new Promise<string>(() => undefined);
  return { url, isNew, fetchRest: objects.fetch, broken, stop };
};
