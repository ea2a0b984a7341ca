import { join } from 'node:path';
import { type Folder, openFolder } from '../folder';
import { runningAt } from '../running';

/**
 * Returns the folder where `npm run token` and `npm run totp` keep people's phones.
 * @param dataFolder of the running Hearth; one that keeps nothing has none, so the usual one is taken
 */
export const phoneFolder = (dataFolder: string | null | undefined): string => join(dataFolder ?? '.hearth', 'phone');

/**
 * Opens the phones of the people of the Hearth that runs at an address of this machine, whatever data folder
 * it was given.
 * @throws Mendable when none answers there
 */
export const phonesAt = async (url: string): Promise<Folder> =>
  openFolder(phoneFolder((await runningAt(url)).dataFolder));
