import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { commandLine } from './command-line.mjs';
import { fetchFromMaven, install, installChromium, root } from './install.mjs';

commandLine('test');
const fetched = fetchFromMaven('engine', 'objects');
await install();
installChromium();
await fetched;
const jest = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code) => process.exit(code ?? 1));
