import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { projectRoot } from '../root';
import { fetchJars, jarsAreCached, jarsFolder } from './jars';
import { keepWriteAheadLog } from './write-ahead-log';

export interface EnginePlace {
  port: number;
  /** The folder where the engine keeps its file; absent: in memory. */
  folder?: string | undefined;
  /** Whether it has so much to do that the optimising compiler earns back what it takes. */
  lasting: boolean;
}

/**
 * The options of Java: idle in about 100 MB and ready in about 1 s; twice the memory with the defaults of a
 * big machine.
 */
const frugal = ['-XX:+UseSerialGC', '-Xms32m', '-Xmx256m', '-Xss512k', '-XX:-UsePerfData'];
/**
 * For an engine in memory, that of tests: with the usual room for what is new, a tenth of its processor time
 * went into 4 collections a second.
 */
const roomy = ['-Xmn64m'];
/**
 * The compiler's options, by docs/decisions/0032: what lives as long as a test never earns back what the
 * optimising compiler takes; what people use does, with little profiling on the way.
 */
const compiler = { shortLived: ['-XX:TieredStopAtLevel=1'], lasting: ['-XX:Tier3DelayOn=0'] };

const byJava = async ({ port, folder, lasting }: EnginePlace): Promise<string[]> => {
  const jars = await jarsFolder();
  if (folder) await keepWriteAheadLog(folder);
  const keep = folder ? `dbPath=${folder}` : 'inMemory=true';
  const configuration = join(projectRoot(), 'lib/local/engine/server.xml');
  return [
    'java',
    ...frugal,
    ...(lasting ? compiler.lasting : compiler.shortLived),
    ...(folder ? [] : roomy),
    `-Djava.library.path=${jars}`,
    '-cp',
    join(jars, '*'),
    'org.eclipse.jetty.xml.XmlConfiguration',
    `port=${port}`,
    keep,
    configuration,
  ];
};

const byDocker = ({ port, folder }: EnginePlace): string[] => {
  const keep = folder
    ? ['-v', `${folder}:/data`, '--user', `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`]
    : [];
  const engine = [
    '-jar',
    'DynamoDBLocal.jar',
    '-sharedDb',
    '-disableTelemetry',
    ...(folder ? ['-dbPath', '/data'] : ['-inMemory']),
  ];
  return ['docker', 'run', '--rm', '-p', `127.0.0.1:${port}:8000`, ...keep, 'amazon/dynamodb-local:2.6.1', ...engine];
};

const exists = (command: string) =>
  new Promise<boolean>((resolve) =>
    execFile('/bin/sh', ['-c', 'command -v "$0"', command], (error) => resolve(!error)),
  );

/**
 * Finds the way to run the engine on this machine: Java with the cached jars, with jars that Maven fetches,
 * or Docker.
 * @throws CannotStart that says what to install.
 */
export const launch = async (log: (line: string) => void): Promise<(place: EnginePlace) => Promise<string[]>> => {
  const [java, maven, docker] = await Promise.all(['java', 'mvn', 'docker'].map(exists));
  if (java && (await jarsAreCached())) return byJava;
  if (java && maven) {
    await fetchJars(log);
    return byJava;
  }
  if (docker) return (place) => Promise.resolve(byDocker(place));
  throw new CannotStart(
    `The table engine needs ${java ? 'Maven (mvn), which is' : 'Java 17 or later and Maven, which are'} not installed, or Docker.\n` +
      'Install them (Debian, Ubuntu: apt-get install openjdk-17-jre-headless maven; macOS: brew install openjdk maven) and start again,\n' +
      'or set DYNAMODB_ENDPOINT to a DynamoDB Local that runs already.',
  );
};
