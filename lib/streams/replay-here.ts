import * as z from 'zod';
import { Replayed } from './replay';

/**
 * Has the Hearth that runs at an address replay what it could not deliver.
 * @throws Error when none answers there
 */
export const replayHere = async (url: string, { dryRun }: { readonly dryRun: boolean }): Promise<Replayed[]> => {
  const response = await fetch(`${url}/local/streams/replay${dryRun ? '?dry-run' : ''}`, { method: 'POST', headers: { 'Content-Type': 'application/json' } }).catch(() => undefined);
  if (!response?.ok) throw new Error(`No Hearth answers at ${url}. Start one with npm start, or set HEARTH_URL to its address. For a stage on AWS use --stage dev`);
  return z.array(Replayed).parse(await response.json());
};
