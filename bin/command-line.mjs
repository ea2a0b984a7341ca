import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * The commands that `commands.json` declares: for each script of package.json what it does, its options
 * (`values` take one, `flags` none), the words that follow it, what it reads of the environment, and
 * examples. Help and parsing both follow from it. Plain JavaScript without packages: `npm start` and `npm
 * test` need it before there are any.
 */
export const commands = JSON.parse(readFileSync(new URL('./commands.json', import.meta.url), 'utf8'));

/** Says that somebody asked for something that can't be done in that way: exit code 2. */
class Misused extends Error {}

const declared = (name) => {
  if (!Object.hasOwn(commands, name))
    throw new Misused(`There is no command ${name}: package.json has ${Object.keys(commands).join(', ')}`);
  const { values = {}, flags = {}, ...others } = commands[name];
  return { name, values, flags, ...others };
};

/** Returns the words by which somebody calls it. */
const calledBy = (name) =>
  name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${commands[name].quiet ? '-s ' : ''}${name}`;

/**
 * Writes the call with words after two dashes, since npm takes options for itself unless they follow those.
 */
export const callOf = (name, words) => (words ? `${calledBy(name)} -- ${words}` : calledBy(name));

const shown = (option, { name = 'TEXT' }) => `--${option} ${name}`;
const usageOf = ({ values, flags, words }) => {
  const all = [
    ...Object.entries(values).map(([option, value]) =>
      value.required ? shown(option, value) : `[${shown(option, value)}]`,
    ),
    ...Object.keys(flags).map((flag) => `[--${flag}]`),
  ];
  const following = words ? [words.least ? words.name : `[${words.name}]`] : [];
  return (words?.first ? [...following, ...all] : [...all, ...following]).join(' ');
};

const table = (rows) => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** Returns a command's answer to `--help`. */
export const helpOf = (name) => {
  const command = declared(name);
  const { does, values, flags, words, environment = {}, examples } = command;
  const withDefault = ({ what, default: usual }) => (usual === undefined ? what : `${what} (${usual} unless given)`);
  const options = [
    ...(words ? [[words.name, words.what]] : []),
    ...Object.entries(values).map(([option, value]) => [shown(option, value), withDefault(value)]),
    ...Object.entries(flags).map(([flag, what]) => [`--${flag}`, what]),
    ['--help', 'says this'],
  ];
  const read = Object.entries(environment);
  return [
    callOf(name, usageOf(command)),
    '',
    does,
    '',
    ...table(options),
    '',
    ...(read.length > 0 ? ['Read of the environment:', ...table(read), ''] : []),
    'For example:',
    ...examples.map((example) => `  ${callOf(name, example)}`),
    '',
  ].join('\n');
};

/** Words each of parseArgs' refusals. */
const saidOf = (error, command) => {
  const options = [...Object.keys(command.values), ...Object.keys(command.flags), 'help']
    .map((option) => `--${option}`)
    .join(', ');
  const [, option] = /'(-[^' ]*)/.exec(error.message) ?? [];
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `${calledBy(command.name)} knows no option ${option}. It knows ${options}`;
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `${calledBy(command.name)} takes no such word: ${/'([^']*)'/.exec(error.message)?.[1] ?? ''}. It knows ${options}`;
  const [, name] = /--([\w-]+)/.exec(error.message) ?? [];
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return Object.hasOwn(command.values, name)
      ? `--${name} wants ${command.values[name].name ?? 'TEXT'}: ${command.values[name].what}`
      : `--${name} takes no value`;
  return error.message.split('\n', 1)[0];
};

const numbered = (option, { number, name = 'N' }, text) => {
  const read = Number(text);
  if (text.trim() === '' || !Number.isFinite(read) || read <= 0 || (number === 'whole' && !Number.isInteger(read)))
    throw new Misused(`--${option} ${name}: a ${number === 'whole' ? 'whole ' : ''}number above 0, not ${text}`);
  return read;
};

const chosen = (option, { oneOf }, text) => {
  if (oneOf && !oneOf.includes(text)) throw new Misused(`--${option} is one of ${oneOf.join(', ')}, not ${text}`);
  return text;
};

/**
 * Reads a command's words as its declaration says.
 * @returns `{ values, words }`, options by name; `{ help: true }` where they ask for it
 * @throws Misused with what is wrong, or missing, in plain words
 */
export const parsed = (name, given) => {
  const command = declared(name);
  const { values, flags, words } = command;
  const options = {
    ...Object.fromEntries(Object.keys(values).map((option) => [option, { type: 'string' }])),
    ...Object.fromEntries(
      [...Object.keys(flags), 'help'].map((flag) => [
        flag,
        { type: 'boolean', ...(flag === 'help' && { short: 'h' }) },
      ]),
    ),
  };
  let found;
  try {
    found = parseArgs({ args: given, options, allowPositionals: words !== undefined });
  } catch (error) {
    throw new Misused(saidOf(error, command));
  }
  if (found.values.help) return { help: true };
  const read = Object.entries(values).map(([option, declaration]) => {
    const text = found.values[option] ?? declaration.default;
    if (text === undefined && declaration.required)
      throw new Misused(
        `${calledBy(name)} needs --${option}: ${declaration.what}. For example: ${callOf(name, command.examples[0])}`,
      );
    if (text === undefined) return [option, undefined];
    return [option, declaration.number ? numbered(option, declaration, text) : chosen(option, declaration, text)];
  });
  const { least = 0, most = Infinity } = words ?? {};
  if (found.positionals.length < least)
    throw new Misused(
      `${calledBy(name)} needs ${words.name}: ${words.what}. For example: ${callOf(name, command.examples[0])}`,
    );
  if (found.positionals.length > most)
    throw new Misused(
      `${calledBy(name)} takes no more than ${words.name}: ${found.positionals.slice(most).join(' ')} is too much`,
    );
  return {
    values: Object.fromEntries([...read, ...Object.keys(flags).map((flag) => [flag, found.values[flag] ?? false])]),
    words: found.positionals,
  };
};

/**
 * Reads the words that this process was called with; says what is wrong with them (exit code 2), or what the
 * command does (0), and ends it.
 */
export const commandLine = (name, given = process.argv.slice(2)) => {
  try {
    const read = parsed(name, given);
    if (!read.help) return read;
    process.stdout.write(helpOf(name));
    process.exit(0);
  } catch (error) {
    if (!(error instanceof Misused)) throw error;
    process.stderr.write(
      `${error.message}\n${Object.hasOwn(commands, name) ? `${callOf(name, '--help')} says more\n` : ''}`,
    );
    process.exit(2);
  }
};
