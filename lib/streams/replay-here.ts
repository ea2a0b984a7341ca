import * as z from 'zod';
import { noHearthAt } from '../local/running';
import { Replayed } from './replay';

/**
 * Has the Hearth that runs at an address replay what it could not deliver.
 * @throws Mendable when none answers there
 */
export const replayHere = async (url: string, { dryRun }: { readonly dryRun: boolean }): Promise<Replayed[]> => {
  const response = await fetch(`${url}/local/streams/replay${dryRun ? '?dry-run' : ''}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
  }).catch(() => undefined);
  if (!response?.ok) throw noHearthAt(url);
  return z.array(Replayed).parse(await response.json());
};
