import declared from './commands.json';

type Declared = typeof declared;
/** The scripts of package.json. */
export type CommandName = keyof Declared;

type Value<Declaration> = Declaration extends { number: string } ? number : string;
type ValuesOf<Command> = Command extends { values: infer Values }
  ? { [Option in keyof Values]: Values[Option] extends { required: boolean } | { default: string } ? Value<Values[Option]> : Value<Values[Option]> | undefined }
  : unknown;
type FlagsOf<Command> = Command extends { flags: infer Flags } ? { [Flag in keyof Flags]: boolean } : unknown;

/** What a command was called with: its options by name, and the words beside them. */
export interface Called<Name extends CommandName> {
  readonly values: ValuesOf<Declared[Name]> & FlagsOf<Declared[Name]>;
  readonly words: readonly string[];
}

export declare const commands: Readonly<Record<string, { readonly does: string; readonly examples: readonly string[]; readonly file?: string; readonly steps?: readonly (string | { readonly run: string; readonly unless: string })[] }>>;
/** How somebody calls a command with these words. */
export declare const callOf: (name: string, words: string) => string;
/** What a command answers to `--help`. */
export declare const helpOf: (name: string) => string;
/** Reads a command's words as its declaration says. @throws Error with what is wrong, or missing, in plain words */
export declare const parsed: (name: string, given: readonly string[]) => { readonly help: true } | { readonly values: Readonly<Record<string, string | number | boolean | undefined>>; readonly words: readonly string[]; readonly help?: undefined };
/** Reads the words that this process was called with; says what is wrong with them (exit code 2), or what the command does (0), and ends it. */
export declare const commandLine: <Name extends CommandName>(name: Name, given?: readonly string[]) => Called<Name>;
