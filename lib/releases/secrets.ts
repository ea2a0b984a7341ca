import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { execa } from 'execa';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A text that looks like a credential. */
export interface SecretFinding {
  /** The path relative to the project. */
  readonly file: string;
  readonly line: number;
  /** The message, without the credential itself. */
  readonly message: string;
}

/** Finds credentials in a file's text, by secretlint's recommended rules. */
export const secretsIn = async (file: string, text: string): Promise<SecretFinding[]> => {
  const { messages } = await lintSource({
    source: { filePath: file, content: text, ext: extname(file), contentType: 'text' },
    options: {
      locale: 'en',
      maskSecrets: true,
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] },
    },
  });
  return messages.map(({ message, loc }) => ({ file, line: loc.start.line, message }));
};

/** Finds credentials in the files that git tracks or would add. @param root of the project */
export const secretsOf = async (root: string): Promise<{ files: number; findings: SecretFinding[] }> => {
  const { stdout } = await execa('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
  });
  const files = stdout.split('\0').filter(Boolean);
  const findings = await Promise.all(
    files.map(async (file) => secretsIn(file, await readFile(join(root, file), 'utf8').catch(() => ''))),
  );
  return { files: files.length, findings: findings.flat() };
};
