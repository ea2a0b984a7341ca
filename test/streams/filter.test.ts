import { describe, expect, it } from '@jest/globals';
import { InvalidPattern, matcher } from '../../lib/streams/filter';

const record = {
  eventName: 'INSERT',
  dynamodb: {
    SizeBytes: 300,
    Keys: { pk: { S: 'SCOPE#1' }, sk: { S: 'ITEM#2' } },
    NewImage: { name: { S: 'Milk' }, empty: { S: '' }, gone: null, tags: { SS: ['red', 'blue'] } },
  },
};
const image = (rules: unknown, field = 'name', type = 'S') => ({
  dynamodb: { NewImage: { [field]: { [type]: rules } } },
});
const matches = (pattern: unknown) => matcher(pattern)(record);

describe('a filter lets a record through', () => {
  it.each([
    ['that equals a value, letter by letter', image(['Milk']), image(['milk'])],
    ['that equals one of several values', image(['Bread', 'Milk']), image(['Bread', 'Butter'])],
    [
      'that equals a value in any case',
      image([{ 'equals-ignore-case': 'mILK' }]),
      image([{ 'equals-ignore-case': 'mil' }]),
    ],
    ['whose field is empty', image([''], 'empty'), image([''])],
    [
      'whose field is null',
      { dynamodb: { NewImage: { gone: [null] } } },
      { dynamodb: { NewImage: { missing: [null] } } },
    ],
    ['that begins so', image([{ prefix: 'Mi' }]), image([{ prefix: 'mi' }])],
    ['that ends so', image([{ suffix: 'lk' }]), image([{ suffix: 'LK' }])],
    ['that is anything but a value', image([{ 'anything-but': 'Bread' }]), image([{ 'anything-but': 'Milk' }])],
    [
      'that is anything but several values',
      image([{ 'anything-but': ['Bread', 'Butter'] }]),
      image([{ 'anything-but': ['Bread', 'Milk'] }]),
    ],
    [
      'whose number is equal',
      { dynamodb: { SizeBytes: [{ numeric: ['=', 300] }] } },
      { dynamodb: { SizeBytes: [{ numeric: ['=', 301] }] } },
    ],
    [
      'whose number lies in a range',
      { dynamodb: { SizeBytes: [{ numeric: ['>', 299, '<=', 300] }] } },
      { dynamodb: { SizeBytes: [{ numeric: ['>', 300, '<=', 400] }] } },
    ],
    ['whose field is there', image([{ exists: true }]), image([{ exists: true }], 'missing')],
    ['whose field is not there', image([{ exists: false }], 'missing'), image([{ exists: false }])],
    ['where a list has such an element', image(['blue'], 'tags', 'SS'), image(['green'], 'tags', 'SS')],
    [
      'all of whose fields match',
      { eventName: ['INSERT'], ...image(['Milk']) },
      { eventName: ['REMOVE'], ...image(['Milk']) },
    ],
    [
      'any of whose fields match, by $or',
      { $or: [{ eventName: ['REMOVE'] }, image(['Milk'])] },
      { $or: [{ eventName: ['REMOVE'] }, image(['Bread'])] },
    ],
    [
      'of a field, and of one of two others',
      { eventName: ['INSERT'], $or: [image(['Milk']), image(['Bread'])] },
      { eventName: ['MODIFY'], $or: [image(['Milk']), image(['Bread'])] },
    ],
  ])('%s, and no other', (_, through, held) => {
    expect([matches(through), matches(held)]).toEqual([true, false]);
  });

  it('by exists for a leaf alone, as Lambda does: what has fields below it is not there', () => {
    expect([
      matches({ dynamodb: { NewImage: [{ exists: true }] } }),
      matches({ dynamodb: { NewImage: [{ exists: false }] } }),
    ]).toEqual([false, true]);
  });

  it('never by a number where DynamoDB has it as text', () => {
    expect(
      matcher({ dynamodb: { NewImage: { n: { N: [{ numeric: ['=', 5] }] } } } })({
        dynamodb: { NewImage: { n: { N: '5' } } },
      }),
    ).toBe(false);
  });
});

describe('a pattern is refused', () => {
  it.each([
    ['that is no object', 'INSERT'],
    ['that names no field', {}],
    ['with a field below which nothing is asked', { dynamodb: {} }],
    ['without a list of rules', { eventName: 'INSERT' }],
    ['with no rule', { eventName: [] }],
    ['with an operator that Lambda has not', { eventName: [{ wildcard: '*' }] }],
    [
      'with anything-but and an operator, which EventBridge alone takes',
      { eventName: [{ 'anything-but': { prefix: 'I' } }] },
    ],
    ['with two operators in a rule', { eventName: [{ prefix: 'I', suffix: 'T' }] }],
    ['with an empty prefix', { eventName: [{ prefix: '' }] }],
    ['with a list in a rule', { eventName: [['INSERT']] }],
    ['with anything-but of nothing', { eventName: [{ 'anything-but': [] }] }],
    ['with anything-but of mixed values', { eventName: [{ 'anything-but': ['a', 1] }] }],
    ['with exists of no boolean', { eventName: [{ exists: 'yes' }] }],
    ['with a number compared to text', { a: [{ numeric: ['=', '5'] }] }],
    ['with half a comparison', { a: [{ numeric: ['>'] }] }],
    ['with a range from above', { a: [{ numeric: ['<', 5, '>', 1] }] }],
    ['with $or of one', { $or: [{ eventName: ['INSERT'] }] }],
    ['with $or of no patterns', { $or: ['INSERT', 'MODIFY'] }],
  ])('%s', (_, pattern) => {
    expect(() => matcher(pattern)).toThrow(InvalidPattern);
  });
});
