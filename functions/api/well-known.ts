import * as z from 'zod';
import { env } from '../../shared/core/env';
import { NotFound } from '../../shared/core/errors';
import { hour, second } from '../../shared/core/time';
import { route } from '../../shared/http/route';

const cacheSeconds = hour / second;

/** The pages for people that an app opens itself: links in mails, and links that people pass on. */
const appPaths = ['/v1/invitations/*', '/v1/links/*'];

const AppleAppSiteAssociation = z
  .object({
    applinks: z
      .object({
        details: z.array(
          z
            .object({ appIDs: z.array(z.string()), components: z.array(z.record(z.string(), z.string())) })
            .meta({ id: 'AppLinkDetails' }),
        ),
      })
      .meta({ id: 'AppLinks' }),
  })
  .meta({ id: 'AppleAppSiteAssociation' });

const AssetLink = z
  .object({
    relation: z.array(z.string()),
    target: z
      .object({ namespace: z.string(), package_name: z.string(), sha256_cert_fingerprints: z.array(z.string()) })
      .meta({ id: 'AssetLinkTarget' }),
  })
  .meta({ id: 'AssetLink' });

export const getAppleAppSiteAssociation = route({
  method: 'GET',
  path: '/.well-known/apple-app-site-association',
  permission: 'public',
  summary: 'Get which iOS apps open links to this server',
  description: 'Apple’s devices read it (Supporting associated domains). 404 where the operator names no app.',
  cacheSeconds,
  problems: ['not-found'],
  response: AppleAppSiteAssociation,
  handle: () => {
    const { APPLE_APPS: appIDs } = env();
    if (appIDs.length === 0) throw new NotFound();
    return { applinks: { details: [{ appIDs, components: appPaths.map((path) => ({ '/': path })) }] } };
  },
});

export const getAssetLinks = route({
  method: 'GET',
  path: '/.well-known/assetlinks.json',
  permission: 'public',
  summary: 'Get which Android apps open links to this server',
  description: 'Android reads it (Digital Asset Links). 404 where the operator names no app.',
  cacheSeconds,
  problems: ['not-found'],
  response: z.array(AssetLink),
  handle: () => {
    const apps = env().ANDROID_APPS.map((one) => one.split('='));
    if (apps.length === 0) throw new NotFound();
    return [...new Set(apps.map(([name = '']) => name))].map((packageName) => ({
      relation: ['delegate_permission/common.handle_all_urls'],
      target: {
        namespace: 'android_app',
        package_name: packageName,
        sha256_cert_fingerprints: apps.flatMap(([name, fingerprint = '']) =>
          name === packageName ? [fingerprint] : [],
        ),
      },
    }));
  },
});
