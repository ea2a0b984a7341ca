import * as z from 'zod';
import { UploadId } from '../core/ids';
import { hour, Instant, instant, later, millis } from '../core/time';
import { shownAt } from '../db/objects/signed';
import { type PictureForm, pictureKey, type UploadSite } from '../db/objects/picture-keys';

/**
 * The time for which addresses of pictures are valid: from the hour in which they are asked for to the end of
 * the next, so that all who ask within an hour get the same, which their browser has.
 */
const linksFor = 2 * hour;

/** The addresses of a picture, as `…/pictures` gives them beside whose it is. */
export const pictureLinks = {
  pictureId: UploadId,
  pictureUrl: z.string().describe('WebP, neither side longer than 2,000 pixels; whoever has the address can see it'),
  thumbnailUrl: z.string().describe('the same, neither side longer than 320 pixels'),
  until: Instant.describe('when both addresses stop working'),
};
type PictureLinks = { readonly [Name in keyof typeof pictureLinks]: z.output<(typeof pictureLinks)[Name]> };

/** Makes the addresses of a picture; whoever is given them has to be allowed to see what shows it. */
export const linksOf = async (site: UploadSite, now: Instant): Promise<PictureLinks> => {
  const from = instant(Math.floor(millis(now) / hour) * hour);
  const until = later(from, linksFor);
  const at = (form: PictureForm) => shownAt(pictureKey(site, form), { from, until });
  const [pictureUrl, thumbnailUrl] = await Promise.all([at('picture'), at('thumbnail')]);
  return { pictureId: site.uploadId, pictureUrl, thumbnailUrl, until };
};
