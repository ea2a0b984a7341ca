import { describe, expect, it } from '@jest/globals';
import { type ReleasedFunction, stepBack, type Version } from '../../lib/releases/rollback';

const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);
const version = (number: number, published: string, table = 'hearth-dev'): Version => ({
  number,
  published: at(published),
  table,
});
const released = (
  name: string,
  versions: readonly Version[],
  more: Partial<ReleasedFunction> = {},
): ReleasedFunction => ({ name, live: versions.at(-1)?.number ?? 0, gradual: false, versions, ...more });
const moved = (functions: readonly ReleasedFunction[], before?: Date) =>
  stepBack(functions, before).map(({ name, from, to }) => `${name} ${from.number} → ${to.number}`);

const reader = [version(1, '01T10:00'), version(2, '10T10:00'), version(3, '20T10:00')];
const writer = [version(1, '01T10:01'), version(2, '10T10:01'), version(3, '15T10:00'), version(4, '20T10:01')];

describe('going back', () => {
  it('takes all functions that the last release changed to the version before', () => {
    expect(moved([released('reader', reader), released('writer', writer)])).toEqual(['reader 3 → 2', 'writer 4 → 3']);
  });

  it('leaves alone what the last release left alone', () => {
    expect(moved([released('reader', reader.slice(0, 2)), released('writer', writer.slice(0, 3))])).toEqual([
      'writer 3 → 2',
    ]);
  });

  it('goes back to what was live before a moment', () => {
    expect(moved([released('reader', reader), released('writer', writer)], at('12T00:00'))).toEqual([
      'reader 3 → 2',
      'writer 4 → 2',
    ]);
    expect(moved([released('reader', reader), released('writer', writer)], at('16T00:00'))).toEqual([
      'reader 3 → 2',
      'writer 4 → 3',
    ]);
  });

  it('goes on from where an earlier one has left off: only what it had not moved is moved', () => {
    expect(moved([released('reader', reader, { live: 2 }), released('writer', writer)])).toEqual(['writer 4 → 3']);
  });

  it('passes over versions that a restore has left behind, on another table', () => {
    const restored = [
      version(1, '01T10:00'),
      version(2, '02T10:00', 'hearth-dev.20261103T100000Z'),
      version(3, '04T10:00', 'hearth-dev.20261103T100000Z'),
    ];
    expect(moved([released('reader', restored)])).toEqual(['reader 3 → 2']);
    expect(() => stepBack([released('reader', restored, { live: 2 })])).toThrow(
      'reader: the versions before 2 work on hearth-dev, the live one on hearth-dev.20261103T100000Z. Deploy the last good commit instead',
    );
  });

  it.each([
    [
      'there is no version before',
      [released('reader', reader.slice(0, 1))],
      undefined,
      'reader: there is no version before 1. Deploy the last good commit instead',
    ],
    [
      'one of the functions has none',
      [released('reader', reader), released('writer', [version(4, '20T10:01')])],
      undefined,
      'writer: there is no version before 4',
    ],
    ['nothing is called by the alias', [], undefined, 'No function of the stage is called by the alias live'],
    [
      'nothing was released since',
      [released('reader', reader)],
      at('21T00:00'),
      'Nothing was released since 2026-11-21T00:00:00.000Z: the last release is of 2026-11-20T10:00:00.000Z',
    ],
    [
      'a gradual release is under way',
      [released('reader', reader, { gradual: true }), released('writer', writer)],
      undefined,
      'A gradual release of reader is under way',
    ],
    [
      'the live version is gone',
      [released('reader', reader, { live: 9 })],
      undefined,
      'reader: version 9, which is live, is not there',
    ],
  ])('is refused where %s', (_, functions, before, sentence) => {
    expect(() => stepBack(functions, before)).toThrow(sentence);
  });
});
