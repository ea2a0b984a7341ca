import type { ScopeId } from '../../core/ids';
import type { StoredRecord as Stored } from '../../db/attributes';
import type { UniqueName } from '../../db/figure-declaration';
import { nameKeysOf } from '../../db/name-claim';
import { type Tally, textOf } from './tally';

/**
 * The check of who holds which name. Two that were named before names had a policy may be alike: either may
 * hold the name that both have; where neither does, the older should.
 */
export class Holders {
  private readonly wanted = new Map<string, UniqueName[]>();
  private readonly stored = new Map<string, string>();

  constructor(
    private readonly scopeId: ScopeId,
    private readonly tally: Tally,
  ) {
    tally.finally(() => this.compare());
  }

  named(one: UniqueName): void {
    for (const { sk } of nameKeysOf({ kind: one.namespace }, { scopeId: this.scopeId, name: one.name }))
      this.wanted.set(sk, [...(this.wanted.get(sk) ?? []), one]);
  }

  name(record: Stored): void {
    if (textOf(record, 'holder')) this.stored.set(textOf(record, 'sk'), textOf(record, 'holder'));
  }

  private compare(): void {
    for (const sk of new Set([...this.wanted.keys(), ...this.stored.keys()])) {
      const [wanting, holder] = [this.wanted.get(sk) ?? [], this.stored.get(sk)];
      if (holder !== undefined) this.tally.stored(sk, `holder ${holder}`, 1);
      const due =
        wanting.find(({ id }) => id === holder) ??
        wanting.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))[0];
      if (due) this.tally.expectOne(sk, `holder ${due.id}`);
    }
  }
}
