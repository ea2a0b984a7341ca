import { it } from 'vitest';
import { hold } from './support/history';

it.each(['first', 'second'])('every total, source and balance is what the living transactions come to: 25,000 histories, the %s time', () => hold(25_000), 60_000);
