import { beforeAll, expect, it } from '@jest/globals';
import type { Json } from '../support/person';
import { bodyIn } from './support/mapping-templates';
import { templateOf } from './support/synthesised';
import { withWords } from '../support/testing';

const names = ['dev', 'prod'] as const;
beforeAll(() => names.forEach(templateOf), 240_000);

const bytes = (value: Json): number => Buffer.byteLength(JSON.stringify(value));
const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/** Paths that the API may come to have. */
const paths = 180;

it.each(names)(
  'leaves %s room to grow: fewer than 500 resources and a megabyte of template, with 180 paths too',
  (name) => {
    const template = templateOf(name);
    const body = bodyIn(template).paths;
    expect(Object.keys(template.Resources).length).toBeLessThan(500);
    expect(bytes(template)).toBeLessThan(1_000_000);
    expect(
      bytes(template) + (bytes(body) / Object.keys(body).length) * (paths - Object.keys(body).length),
    ).toBeLessThan(1_000_000);
  },
);

it.each(names)('takes at most a kilobyte for what the gateway of %s answers on a path by itself', (name) => {
  for (const [path, item] of Object.entries<Json>(bodyIn(templateOf(name)).paths)) {
    const own = Object.fromEntries(
      Object.entries<Json>(item).filter(([key]) => !methods.includes(key) && key !== 'parameters'),
    );
    withWords(path, () => expect(Object.keys(own)).not.toEqual([]));
    withWords(path, () => expect(bytes(own)).toBeLessThanOrEqual(1_000));
  }
});
