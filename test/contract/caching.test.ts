import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';

/**
 * Rows of the page's first table that promise caches a lifetime: the paths named in each, and the seconds.
 */
const promised = readFileSync('docs/caching.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, answer = '', control = ''] = line.split('|');
    const seconds = /public, max-age=(\d+)/.exec(control)?.[1];
    return seconds === undefined
      ? []
      : [...answer.matchAll(/`(\/[^`]+)`/g)].map(([, path = '']) => [path, Number(seconds)]);
  });

describe('docs/caching.md', () => {
  it('names every answer that caches may keep without asking, with its lifetime, and no other', () => {
    const kept = routes
      .filter(({ cacheSeconds }) => cacheSeconds)
      .map(({ path, cacheSeconds }) => [path, cacheSeconds]);
    expect(kept).not.toEqual([]);
    expect(Object.fromEntries(promised)).toEqual(Object.fromEntries(kept));
  });

  it('names no address that isn’t there', () => {
    const named = [...readFileSync('docs/caching.md', 'utf8').matchAll(/`(\/[\w/{}.-]+)`/g)].map(([, path]) => path);
    expect(named.filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
  });

  it('is right that only what is public may be kept without asking', () => {
    expect(routes.filter(({ cacheSeconds, permission }) => cacheSeconds && permission !== 'public')).toEqual([]);
  });
});
