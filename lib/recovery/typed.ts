import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/**
 * Asks who runs a command.
 * @returns what they typed; nothing where the input has ended: it agrees to nothing
 */
export const typed = async (question: string): Promise<string> => {
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const ended = once(questions, 'close').then(() => {
    process.stdout.write('\n');
    return '';
  });
  const answer = await Promise.race([questions.question(question), ended]);
  questions.close();
  return answer.trim();
};
