import { describe, expect, it } from '@jest/globals';
import { KeptAnswer, packAnswer, unpackAnswer } from '../../../shared/db/kept-answer';

const answerOf = (letters: string, times: number) => ({ items: [{ notes: letters.repeat(times) }] });
/** Text of which no part comes again, so that it hardly gets shorter. */
const various = (length: number): string =>
  Array.from({ length }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * index * 31 + index * 7_919) % 20_011)),
  ).join('');

describe('the answer that is kept for a key', () => {
  it('stays as it is where a record takes it, as releases before have kept it and read it', () => {
    const answer = answerOf('a', 400_000);
    expect(packAnswer(answer)).toEqual({ answer: JSON.stringify(answer) });
    expect(unpackAnswer(KeptAnswer.parse({ answer: '{"items":[]}', ttl: 1 }))).toEqual({ items: [] });
  });

  it('is packed where no record would take it, and comes back to the last letter', () => {
    const answer = answerOf('å\u2028"😀', 200_000);
    const kept = packAnswer(answer);
    expect(Object.keys(kept)).toEqual(['packed']);
    expect(JSON.stringify(kept).length).toBeLessThan(400 * 1_024);
    expect(unpackAnswer(KeptAnswer.parse(kept))).toEqual(answer);
  });

  it('is refused where it doesn’t fit even so', () => {
    expect(() => packAnswer({ notes: various(300_000) })).toThrow(expect.objectContaining({ code: 'quota-exceeded' }));
  });
});
