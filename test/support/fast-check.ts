import fc from 'fast-check';
import { generatedFrom } from './generated';

fc.configureGlobal({ seed: generatedFrom });

/** Generates cases, from the seed of the run: what tests import in place of the package. */
export default fc;
