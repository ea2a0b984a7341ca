import { parentPort, workerData } from 'node:worker_threads';
import { followInThread } from '../lib/local/pump/in-thread';
import { ThreadStart } from '../lib/local/pump/thread-words';

/** The thread of `npm start` that follows the table's stream: `lib/local/pump/thread.ts` starts it. */

process.setSourceMapsEnabled(true);
if (parentPort) await followInThread(parentPort, ThreadStart.parse(workerData));
