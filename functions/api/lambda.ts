import { handler, warm } from './handler';

// The one module that does something when it is imported: Lambda gives a whole processor while a function
// initialises. What fails here is asked for again by the first request.
warm().catch(() => undefined);

export { handler };
