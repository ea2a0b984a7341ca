import { projectRoot } from '../lib/local/root';
import { secretsOf } from '../lib/releases/secrets';
import { commandLine } from './command-line.mjs';

/** `npm run secrets`: whether a file that git tracks or would add holds a credential. */
commandLine('secrets');
const { files, findings } = await secretsOf(projectRoot());
for (const { file, line, message } of findings) process.stderr.write(`${file}:${line}: ${message}\n`);
process.stdout.write(`secrets: ${findings.length === 0 ? `none in ${files} files` : `${findings.length} found`}\n`);
process.exitCode = findings.length > 0 ? 1 : 0;
