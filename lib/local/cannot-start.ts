/**
 * Says that Hearth can't start for a reason that the person at the machine can mend: the message says in
 * plain words what is wrong and what to do.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
