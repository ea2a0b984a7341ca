import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientLanguage } from '../../lib/clients/generate';

/** A field as a language has it. */
export interface Field {
  readonly type: string;
  readonly nullable: boolean;
}

/**
 * The way to read the sources of a language: where they are, what begins a class, and what a field looks like
 * (its type as group `type`, its name on the wire as `wire`).
 */
interface Reader {
  readonly models: string;
  readonly apis: string;
  readonly className: RegExp;
  readonly field: RegExp;
  readonly isNullable: (type: string) => boolean;
}

const endsWithMark = (type: string): boolean => type.endsWith('?');

const readers: Readonly<Record<ClientLanguage, Reader>> = {
  kotlin: {
    models: 'src/main/kotlin/org/openapitools/client/models',
    apis: 'src/main/kotlin/org/openapitools/client/apis',
    className: /^(?:data class|class|sealed interface|enum class) (?<name>\w+)/gm,
    field: /@SerialName\(value = "(?<wire>[^"]+)"\)\s+val `?\w+`?: (?<type>[^\n=,<]+(?:<[^\n=]*>)?\??)/g,
    isNullable: endsWithMark,
  },
  swift: {
    models: 'Sources/OpenAPIClient/Models',
    apis: 'Sources/OpenAPIClient/APIs',
    className: /^public (?:struct|enum) (?<name>\w+)/gm,
    field: /^ {4}public var (?<wire>\w+): (?<type>[^\n=]+?)(?: = .*)?$/gm,
    isNullable: endsWithMark,
  },
  python: {
    models: 'openapi_client/models',
    apis: 'openapi_client/api',
    className: /^class (?<name>\w+)\(/gm,
    field: /^ {4}(?<wire>[a-z]\w*): (?<type>(?!ClassVar)[A-Z].*|[a-z]\w*(?: = .*)?)$/gm,
    isNullable: (type) => type.startsWith('Optional['),
  },
  dart: {
    models: 'lib/src/model',
    apis: 'lib/src/api',
    className: /^(?:abstract )?class (?<name>\w+) /gm,
    field: /@BuiltValueField\(wireName: r'(?<wire>[^']+)'\)\s+(?<type>[^\n]+?) get \w+;/g,
    isNullable: endsWithMark,
  },
};

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name), 'utf8'));

/**
 * Finds the name on the wire, where a language says it apart from the field: in Python beside the type, in
 * Swift among the keys.
 */
const wireName = (language: ClientLanguage, source: string, name: string, type: string): string => {
  if (language === 'python') return /alias="([^"]+)"/.exec(type)?.[1] ?? name;
  return language === 'swift' ? (new RegExp(`case ${name} = "([^"]+)"`).exec(source)?.[1] ?? name) : name;
};

/** Reads the fields of each class, under the names of the wire. */
export const classesOf = (language: ClientLanguage, folder: string): Map<string, Map<string, Field>> => {
  const { models, className, field, isNullable } = readers[language];
  return new Map(
    filesOf(join(folder, models)).flatMap((source) => {
      const fields = [...source.matchAll(field)].map(({ groups }) => {
        const type = (groups?.type ?? '').trim();
        return [wireName(language, source, groups?.wire ?? '', type), { type, nullable: isNullable(type) }] as const;
      });
      return [...source.matchAll(className)]
        .slice(0, 1)
        .map(({ groups }) => [(groups?.name ?? '').replace(/^Model/, ''), new Map(fields)] as const);
    }),
  );
};

/** Reads the sources that call the routes, as one text. */
export const callsOf = (language: ClientLanguage, folder: string): string =>
  filesOf(join(folder, readers[language].apis)).join('\n');
