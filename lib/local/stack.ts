import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeadLetterStore } from '../../shared/lifecycle/dead-letters/store';
import { migrateOnStart } from '../migrations/on-start';
import { undeliveredFolder } from '../streams/set-aside';
import { localCredentials, localRegion } from './credentials';
import { type DataFolder, takeDataFolder } from './data-folder';
import { type Engine, startEngine } from './engine/engine';
import { createTable } from './engine/table';
import { type Endings, endsWithin, gatherEndings } from './endings';
import { openFolder } from './folder';
import { lambdaContext } from './gateway/context';
import { createGateway } from './gateway/gateway';
import { showHome } from './home-page';
import { startJobs } from './jobs/jobs';
import { keptKey } from './kept-key';
import { logLine } from './log-line';
import { openMail, type Post } from './mail';
import { openObjects } from './objects/front';
import { pictureMaker } from './objects/picture-maker';
import { streamsPage } from './pump/streams-page';
import { startStreamThread } from './pump/thread';
import { tellsOfWrites } from './pump/written';
import { projectRoot } from './root';
import { type Running, runningPage } from './running';
import { listen } from './server';
import { giveEnvironment, type LocalSettings } from './settings';
import { openSignIn } from './sign-in';
import { appCallbackUrl, type Pool } from './sign-in/pool';

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
/** The time that one run of a function may take, in milliseconds, as on AWS; longer with patience. */
const timeout = { request: 20_000, trigger: 5_000, batch: 60_000, job: 300_000, picture: 60_000 };
const bucketName = 'hearth-objects';
/** The time that requests in flight have to be answered when the stack ends, in milliseconds. */
const drainFor = 3_000;

/** What every part is started with. */
interface Start {
  readonly settings: LocalSettings;
  /** Takes a line of progress. */
  readonly say: (line: string) => void;
  readonly endings: Endings;
  readonly data: DataFolder;
  readonly url: string;
}

/**
 * Starts the whole product on this machine, part by part.
 * @param say takes a line of progress.
 * @throws CannotStart in words for people.
 */
export const startStack = async (settings: LocalSettings, say: (line: string) => void): Promise<Stack> => {
  const endings = gatherEndings();
  try {
    const data = await takeDataFolder(settings.dataFolder);
    endings.add('place', data.release);
    say(settings.dataFolder ? `data: ${settings.dataFolder}` : 'data: in memory alone, gone at the end');

    // The port is taken first, so that a taken one is told at once; until all is ready it answers 503.
    const main = await openPort(settings, endings);
    const url = `http://localhost:${main.port}`;
    const parts = await startParts({ settings, say, endings, data, url });
    endings.add('work', main.close, parts.drain);
    main.serve = parts.serve;
    return { url, isNew: parts.isNew, fetchRest: parts.fetchRest, broken: parts.broken, stop: endings.end };
  } catch (error) {
    await endings.end();
    throw error;
  }
};

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** Listens on the stack's own port, where `serve` answers once it is set. */
const openPort = async (settings: LocalSettings, endings: Start['endings']) => {
  const door: { serve: Serve } = {
    serve: (_request, response) => Promise.resolve(response.writeHead(503, { 'Retry-After': '1' }).end()),
  };
  const { port, end, close } = await listen(
    settings.port,
    (request, response) => door.serve(request, response),
    settings.hosts,
  );
  endings.add('parts', close, end);
  return Object.assign(door, { port, close });
};

const startParts = async (start: Start) => {
  const { settings, say, endings, data, url } = start;
  const { engine, endpoint, isNew } = await startTable(start);
  const mail = await startMail(start);
  const signIn = await startSignIn(start, mail.send);
  const pictures = pictureMaker(timeout.picture * start.settings.patience, logLine);
  const objects = await openObjects({
    folder: data.of('objects'),
    bucket: bucketName,
    origins: settings.origins,
    hosts: settings.hosts,
    arrived: pictures.arrived,
    log: say,
  });
  endings.add('parts', objects.stop);
  endings.add('work', pictures.drain);
  giveEnvironment({
    ...signInEnvironment(start, signIn),
    ...(await keysEnvironment(start)),
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    TABLE_NAME: tableName,
    RATE_LIMITS: settings.limits,
    API_URL: url,
    ASSETS_FOLDER: join(projectRoot(), 'docs'),
    DYNAMODB_ENDPOINT: endpoint,
    SES_ENDPOINT: mail.endpoint,
    OBJECTS_ENDPOINT: objects.endpoint,
    OBJECTS_PUBLIC_ENDPOINT: url,
    OBJECTS_BUCKET: objects.bucket,
    CORS_ORIGINS: settings.origins.join(','),
  });

  // Handlers read the environment when they are loaded: they are loaded after it is set.
  const [{ handler, warm }, { routes }] = await Promise.all([
    import('../../functions/api/handler'),
    import('../../functions/api/routes'),
  ]);
  const bell = await bellOfWrites();
  await warm();
  const { streams, undelivered, broken } = await startTableStreams(start, endpoint);
  bell.ring = streams.wake;
  const jobs = startScheduledJobs(start, undelivered);
  const gateway = createGateway({
    routes,
    handler,
    origins: settings.origins,
    limits: settings.limits,
    timeout: timeout.request * settings.patience,
    log: logLine,
  });
  say(`gateway: ${routes.length} routes`);

  const running: Running = {
    dataFolder: settings.dataFolder ?? null,
    engine: endpoint,
    objects: { endpoint: objects.endpoint, bucket: objects.bucket },
    pool: { endpoint: signIn.endpoint, id: signIn.pool.id },
  };
  const pages: Page[] = [
    homePage(url),
    mail.inbox,
    signIn.pages,
    streamsPage(streams),
    jobs.page,
    (request, response) => runningPage(running, request, response),
  ];
  return {
    isNew,
    fetchRest: objects.fetch,
    serve: pagesBefore(gateway.handle, pages, objects.servedAs(new URL(url).host)),
    drain: () => endsWithin(drainFor * settings.patience, gateway.drain),
    broken: Promise.race([broken, ...(engine ? [engineEnded(engine)] : [])]),
  };
};

const startTable = async ({ settings, say, endings, data }: Start) => {
  const folder = data.of('engine');
  if (folder) await mkdir(folder, { recursive: true });
  const engine = settings.engine ? undefined : await startEngine({ folder, log: say });
  if (engine) endings.add('parts', engine.stop);
  const endpoint = engine?.endpoint ?? settings.engine ?? '';
  say(`table engine: ${endpoint}`);
  const isNew = await createTable(endpoint, tableName);
  say(`table: ${tableName}${isNew ? ', new' : ''}`);
  await migrateOnStart({ endpoint, tableName, isNew, backups: data.of('backups'), say });
  return { engine, endpoint, isNew };
};

const engineEnded = async ({ ended }: Pick<Engine, 'ended'>): Promise<string> => {
  await ended;
  return 'The table engine has ended by itself. Start Hearth again: nothing that was answered is lost.';
};

const startMail = async ({ settings, say, endings, data, url }: Start) => {
  const triggered = timeout.trigger * settings.patience;
  const mail = openMail({
    folder: await openFolder(data.of('mail')),
    // Imported when first called, as triggers are.
    publish: async (event) =>
      (await import('../../functions/mail/feedback')).handler(event, lambdaContext('mail-feedback', triggered)),
  });
  const ses = await listen(0, mail.ses, settings.hosts);
  endings.add('parts', ses.close, ses.end);
  say(`mail: ${url}/local/inbox`);
  return { send: mail.send, inbox: mail.inbox, endpoint: `http://127.0.0.1:${ses.port}` };
};

const poolOf = ({ settings, url }: Start): Pool => {
  const invitationCallback = `${url}/docs/invitation-callback.html`;
  return {
    id: `${localRegion}_Local0001`,
    region: localRegion,
    clientId: 'hearth-local-app',
    callbackUrls: [appCallbackUrl, ...settings.callbackUrls, `${url}/docs/oauth2-redirect.html`, invitationCallback],
    logoutUrls: [appCallbackUrl, ...settings.callbackUrls, `${url}/docs`, invitationCallback],
  };
};

const startSignIn = async (start: Start, send: Post['send']) => {
  const { settings, say, endings, data, url } = start;
  const pool = poolOf(start);
  const triggered = timeout.trigger * settings.patience;
  const signIn = await openSignIn({
    pool,
    publicUrl: url,
    supportEmail: settings.supportEmail,
    limits: settings.limits,
    providers: settings.providers,
    folder: await openFolder(data.of('sign-in')),
    sendMail: async (letter) => {
      await send(letter);
    },
    // Imported when first called: by then the environment is set.
    triggers: {
      postConfirmation: async (event) =>
        (await import('../../functions/triggers/post-confirmation')).handler(
          event,
          lambdaContext(event.userName, triggered),
        ),
      customMessage: async (event) =>
        (await import('../../functions/triggers/custom-message')).handler(
          event,
          lambdaContext(event.userName, triggered),
        ),
      preSignUp: async (event) =>
        (await import('../../functions/triggers/pre-sign-up')).handler(event, lambdaContext(event.userName, triggered)),
      preTokenGeneration: async (event) =>
        (await import('../../functions/triggers/pre-token')).handler(event, lambdaContext(event.userName, triggered)),
    },
  });
  const poolApi = await listen(0, (request, response) => signIn.poolApi(request, response), settings.hosts);
  endings.add('parts', poolApi.close, poolApi.end);
  say(`sign-in: hosted pages; to try them, open ${url}/docs and choose Authorize`);
  const pages: Page = (request, response) => signIn.pages(request, response);
  return { pool, pages, endpoint: `http://127.0.0.1:${poolApi.port}` };
};

const signInEnvironment = ({ url }: Start, { pool, endpoint }: Awaited<ReturnType<typeof startSignIn>>) => ({
  USER_POOL_ID: pool.id,
  USER_POOL_CLIENT_ID: pool.clientId,
  SIGN_IN_URL: url,
  POOL_ENDPOINT: endpoint,
  JWKS_URI: `${endpoint}/${pool.id}/.well-known/jwks.json`,
  WELL_KNOWN_URL: `${url}/.well-known`,
});

const keysEnvironment = async ({ data }: Start) => {
  const folder = await openFolder(data.of('keys'));
  return { TOKEN_KEYS: await keptKey(folder, 'token-keys'), PUSH_KEY: await keptKey(folder, 'push-key') };
};

/** Rings whenever the product may have written. Made before its client's first call. */
const bellOfWrites = async (): Promise<{ ring: () => void }> => {
  const { table } = await import('../../shared/db/client');
  const bell = { ring: (): void => undefined };
  table().middlewareStack.use(tellsOfWrites(() => bell.ring()));
  return bell;
};

/** The thread's program lies beside the bundle that this is in. */
const threadFile = new URL('local-streams.mjs', import.meta.url);

const startTableStreams = async ({ settings, say, endings, data, url }: Start, endpoint: string) => {
  const kept = data.of('undelivered');
  const undelivered = kept ?? (await mkdtemp(join(tmpdir(), 'hearth-undelivered-')));
  const streams = await startStreamThread(threadFile, {
    endpoint,
    tableName,
    checkpoints: data.of('pump'),
    undelivered,
    batchTimeout: timeout.batch * settings.patience,
  });
  endings.add('work', async () => {
    await streams.stop();
    if (kept === undefined) await rm(undelivered, { recursive: true, force: true });
  });
  say(`stream pumps: ${url}/local/streams`);
  const broken = streams.failed.then((error) => {
    logLine({ level: 'ERROR', message: 'the thread of the streams ended', error });
    return 'What follows from a write has ended by itself. Start Hearth again: it goes on where it was.';
  });
  return { streams, broken, undelivered: undeliveredFolder(undelivered) };
};

const startScheduledJobs = ({ settings, say, endings, url }: Start, undelivered: DeadLetterStore) => {
  const erasure = async () => {
    const [{ erasing }, { runsJobs }] = await Promise.all([
      import('../../shared/operations/jobs/erasure'),
      import('../../functions/jobs/job'),
    ]);
    return { handler: runsJobs({ erasure: erasing(undelivered) }) };
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
      return run(order, lambdaContext(name, timeout.job * settings.patience));
    },
    log: logLine,
  });
  endings.add('work', jobs.stop);
  say(`jobs: ${url}/local/jobs`);
  return jobs;
};

/** Answers a request that is for it, and tells whether it did. */
type Page = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

const homePage =
  (url: string): Page =>
  async (request, response) => {
    if (request.method !== 'GET' || !/^\/(?:\?|$)/.test(request.url ?? '')) return false;
    await showHome(url, request, response);
    return true;
  };

/**
 * Hands what is asked of the store of objects to that, as it is, then asks one page after the other whether a
 * request is for it; the rest is the gateway's.
 */
const pagesBefore =
  (handle: Serve, pages: readonly Page[], store: Page): Serve =>
  async (request, response) => {
    if (await store(request, response)) return;
    const { method } = request;
    // Pages know GET alone; Node leaves the body out of an answer to HEAD.
    if (method === 'HEAD') request.method = 'GET';
    for (const page of pages) if (await page(request, response)) return;
    request.method = method;
    await handle(request, response);
  };
