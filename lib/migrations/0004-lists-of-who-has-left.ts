import { absent, equal, every } from '../../shared/db/expressions';
import { keyIn, memberIn } from '../../shared/db/keys';
import { Membership } from '../../shared/groups/member';
import { type Migration, writerOf } from './migration';

const name = '0004-lists-of-who-has-left';
const writer = writerOf({ name });
const back = `${writer}:back`;

/** Writes who did it and nothing else, which says nothing to people: the stream sees the membership. */
const touched = (requestId: string, { version }: Membership, was: unknown) => ({
  change: { set: { requestId } },
  when: every(equal('version', version), typeof was === 'string' ? equal('requestId', was) : absent('requestId')),
});

/**
 * Passes on the lists of those who left a scope before lists were passed on (docs/decisions/0036): they are
 * named on those they made there still. The stream passes lists on when it sees a membership that has ended:
 * this has it see each once.
 */
export const listsOfWhoHasLeft: Migration = {
  name,
  up: (record) => {
    const { data: member } = memberIn(keyIn(record)) ? Membership.safeParse(record) : {};
    return member?.deletedAt && record.requestId !== writer ? touched(writer, member, record.requestId) : undefined;
  },
  down: (record) => {
    const { data: member } = memberIn(keyIn(record)) && record.requestId === writer ? Membership.safeParse(record) : {};
    return member && touched(back, member, writer);
  },
};
