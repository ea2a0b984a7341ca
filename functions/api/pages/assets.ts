import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../../../shared/core/env';

const html = 'text/html; charset=utf-8';
const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';
const swagger = 'node_modules/swagger-ui-dist';
const own = 'functions/api/pages';

/** The files that pages for people load, each with its type, and where it is in the source. */
export const assets = {
  'docs.js': { type: script, source: own },
  'docs.css': { type: style, source: own },
  'swagger-ui.css': { type: style, source: swagger },
  'swagger-ui-bundle.js': { type: script, source: swagger },
  'oauth2-redirect.html': { type: html, source: own },
  'oauth2-redirect.js': { type: script, source: swagger },
  'invitation.js': { type: script, source: own },
  'invitation-callback.html': { type: html, source: own },
  'invitation-callback.js': { type: script, source: own },
  'page.css': { type: style, source: own },
  'icon.svg': { type: 'image/svg+xml', source: own },
} as const;

/**
 * The files that are read to answer. Deployed they lie side by side in ASSETS_FOLDER, beside the bundle; on
 * one machine that folder is `docs/`, which holds openapi.json alone, and the others are found at their
 * source.
 */
export const files = {
  ...assets,
  'docs.html': { type: html, source: own },
  'openapi.json': { type: 'application/json', source: 'docs' },
} as const;
type FileName = keyof typeof files;

export const isAsset = (name: string): name is keyof typeof assets => Object.hasOwn(assets, name);

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const load = async (name: FileName): Promise<string> => {
  const folder = env().ASSETS_FOLDER;
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return readFile(join(folder, '..', files[name].source, name), 'utf8');
  }
};

const loaded = new Map<FileName, Promise<string>>();

/** Reads the file's text, once. @throws Error when it can't be read; the next call tries again */
export const fileText = (name: FileName): Promise<string> => {
  const kept = loaded.get(name);
  if (kept) return kept;
  const text = load(name);
  loaded.set(name, text);
  text.catch(() => loaded.delete(name));
  return text;
};
