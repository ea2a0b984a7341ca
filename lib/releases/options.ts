import * as z from 'zod';
import { StageSettings, stages } from '../aws/stage';
import { LocalSettings } from '../local/settings';
import { Environment } from '../../shared/core/env';
import { SmokeVariables } from './smoke-settings';

const Option = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  description: z.string().default(''),
  default: z.unknown().optional(),
});
const Options = z.object({ properties: z.record(z.string(), Option), required: z.array(z.string()).default([]) });

const code = (text: string): string => `\`${text}\``;
const kindOf = ({ type, format, enum: values }: z.output<typeof Option>): string =>
  values?.map(code).join(', ') ?? (format === 'uri' ? 'address' : (type ?? ''));
const unless = (required: boolean, value: unknown): string => {
  if (value === undefined) return required ? 'must be set' : '';
  return value === '' ? 'empty' : code(typeof value === 'string' ? value : JSON.stringify(value));
};

/** Writes a schema's fields as rows: name, kind, what applies where it is not set, meaning. */
const rows = (schema: z.ZodType): string => {
  const { properties, required } = Options.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const lines = Object.entries(properties).map(
    ([name, option]) =>
      `| ${code(name)} | ${kindOf(option)} | ${unless(required.includes(name), option.default)} | ${option.description} |`,
  );
  return ['| option | kind | unless set | |', '|---|---|---|---|', ...lines].join('\n');
};

/** Writes the stages' settings side by side. */
const stageRows = (): string => {
  const all = stages();
  const names = Object.keys(StageSettings.shape);
  const value = (settings: object, name: string): string => {
    const found: unknown = new Map(Object.entries(settings)).get(name);
    return found === undefined ? '' : code(typeof found === 'string' ? found : JSON.stringify(found));
  };
  return [
    `| option | ${all.map(({ name }) => name).join(' | ')} |`,
    `|---|${all.map(() => '---|').join('')}`,
    ...names.map((name) => `| ${code(name)} | ${all.map((stage) => value(stage, name)).join(' | ')} |`),
  ].join('\n');
};

/** Writes docs/options.md: every option of Hearth, read off the schemas that check them. */
export const optionsText = (): string => `# Every option

Made by \`npm run options\` from the schemas that check them. What is set wrongly ends the program with words that name it.

## Of a stage on AWS

In \`lib/aws/stage.ts\`, where everything that differs between stages stands. Nothing secret is among it.

${rows(StageSettings)}

As they are set:

${stageRows()}

## Of one machine

Environment variables of \`npm start\`.

${rows(LocalSettings)}

## Of the functions

Environment variables that the stack sets, on AWS (\`lib/aws/functions.ts\`) as on one machine (\`lib/local/settings.ts\`): nobody sets them by hand. What is named ENDPOINT is set only where AWS's own isn't meant;
the keys of AWS among them are Lambda's own, for hours.
Powertools reads \`LOG_LEVEL\` besides (\`WARN\` on one machine; \`INFO\` logs every request).

${rows(Environment)}

## Of the smoke test

Environment variables of \`npm run smoke -- --url https://…\`.

${rows(SmokeVariables)}
`;
