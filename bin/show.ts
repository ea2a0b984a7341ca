import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { readable } from '../lib/local/readable';
import { commandLine } from './command-line.mjs';

/** Writes an answer of the API for people: `… | npm run -s show`. What is no JSON stays as it came. */

commandLine('show');
const given = await text(process.stdin);
const answer = z
  .string()
  .transform((written, context) => {
    try {
      return z.json().parse(JSON.parse(written));
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .safeParse(given);
process.stdout.write(`${answer.success ? readable(answer.data) : given.trimEnd()}\n`);
