import { it } from '@jest/globals';
import { hold } from './support/history';

it.each([3, 4])(
  'every total, source and balance is what the living transactions come to, after each of many histories, part %d of 4',
  (part) => hold(25_000, part),
);
