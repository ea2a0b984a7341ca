import { afterAll, afterEach } from '@jest/globals';
import { undo } from './testing';

afterEach(undo.test);
afterAll(undo.file);
