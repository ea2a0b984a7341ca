/**
 * The numbers of handlers at work at once, of one sender’s among them, and of requests that wait for their
 * turn.
 */
interface Room {
  readonly atWork: number;
  /**
   * The most handlers for one sender, fewer than `atWork`: whoever sends slow requests alone leaves some for
   * the next who comes.
   */
  readonly ofOne: number;
  readonly waiting: number;
}

/** Ends a turn, so that the next may begin. */
type End = () => void;

interface Waiting {
  readonly begin: (end: End) => void;
  readonly refuse: () => void;
}

interface Sender {
  working: number;
  readonly queue: Waiting[];
}

/**
 * Lets so many requests be at work at once; the others wait, and senders take turns, whatever number each of
 * them sends. When too many wait, a request of the sender with the most that wait is refused, the latest
 * first; of equals, the one who has just come.
 */
export const createTurns = ({ atWork, ofOne, waiting }: Room) => {
  /** The senders in the order of their turns. */
  const senders = new Map<string, Sender>();
  let working = 0;
  let queued = 0;

  /** Puts whoever begins or ends behind everybody else, and forgets who has nothing at work or waiting. */
  const toTheEnd = (name: string, sender: Sender): void => {
    senders.delete(name);
    if (sender.working > 0 || sender.queue.length > 0) senders.set(name, sender);
  };
  const endOf =
    (name: string, sender: Sender): End =>
    () => {
      working--;
      sender.working--;
      toTheEnd(name, sender);
      beginNext();
    };
  /** Begins the next request, of the sender with the fewest at work, of equals whose turn is longest ago. */
  const beginNext = (): void => {
    if (working >= atWork) return;
    const waits = [...senders].filter(([, { working: busy, queue }]) => busy < ofOne && queue.length > 0);
    const fewest = Math.min(...waits.map(([, { working: busy }]) => busy));
    const [name, sender] = waits.find(([, { working: busy }]) => busy === fewest) ?? [];
    const one = sender?.queue.shift();
    if (name === undefined || !sender || !one) return;
    queued--;
    working++;
    sender.working++;
    toTheEnd(name, sender);
    one.begin(endOf(name, sender));
  };
  const refuseOne = (arriving: Sender): void => {
    const longest = [...senders.values()].reduce(
      (most, one) => (one.queue.length > most.queue.length ? one : most),
      arriving,
    );
    queued--;
    longest.queue.pop()?.refuse();
  };

  /** @returns what ends the turn, once it has begun; undefined: refused */
  return (name: string): Promise<End | undefined> =>
    new Promise((resolve) => {
      const sender = senders.get(name) ?? { working: 0, queue: [] };
      senders.set(name, sender);
      sender.queue.push({ begin: resolve, refuse: () => resolve(undefined) });
      queued++;
      beginNext();
      if (queued > waiting) refuseOne(sender);
    });
};
