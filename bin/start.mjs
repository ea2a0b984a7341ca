import { pathToFileURL } from 'node:url';
import { commandLine } from './command-line.mjs';
import { fetchFromMaven, giveUp, install, root } from './install.mjs';

commandLine('start');
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.setSourceMapsEnabled(true);
const fetched = fetchFromMaven('engine');
await install();
const { bundle } = await import('./bundle.mjs');
const file = await bundle(root).catch((error) =>
  giveUp(`Hearth's source could not be put together:\n${error.message}`),
);
await fetched;
await import(pathToFileURL(file).href);
