import * as z from 'zod';
import { name, optional } from '../core/fields';
import { ScopeId } from '../core/ids';
import { RelocationMap } from '../groups/relocation';

/** What is sent to take a list to another scope; what does it is loaded by the first call. */
export const ListRelocation = z
  .strictObject({
    toScopeId: ScopeId.describe('the scope in which it is made'),
    name: name(200).optional().describe('absent: the name that it has'),
    map: optional(RelocationMap).describe(
      'which category and which person of the target stands for one of this scope; absent: the category of the ' +
        'same name, which is made where there is none, and the same people',
    ),
  })
  .meta({ id: 'ListRelocation' });
export type ListRelocation = z.output<typeof ListRelocation>;
