import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { mockTemplate } from '../../lib/aws/gateway-mock';
import { problemDocument } from '../../lib/gateway/problems';
import { corsHeaders, preflightHeaders } from '../../lib/local/gateway/cors';
import { served } from '../../lib/local/gateway/head';
import { securityHeaders } from '../../shared/http/answer/security-headers';
import { mappingTemplates, refusalTemplates } from './support/mapping-templates';
import { stageNamed, type TemplateName } from './support/asked';
import { only, templateOf } from './support/synthesised';
import { type Asked, type Rendered, rendered } from './support/velocity/render';

const stagesAsked = ['dev', 'prod'] as const;
beforeAll(() => stagesAsked.forEach(templateOf), 240_000);

const page = 'http://localhost:8080';
/** Requests by what is odd about their origin. */
const requests: readonly {
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}[] = [
  { headers: { Origin: page } },
  { headers: { origin: page } },
  { headers: {} },
  { headers: { Origin: 'https://elsewhere.example' } },
  { headers: { origin: 'https://elsewhere.example' } },
  { headers: { Origin: 'null' } },
  { headers: { Origin: '' } },
  { headers: { Origin: `${page}/` } },
  { headers: { Origin: page.toUpperCase() } },
  { headers: { Origin: `'${page}'` } },
  { headers: { Origin: `"${page}"` } },
  { headers: { Origin: '$allowed' } },
  { headers: { Origin: `${page}')#set($known = true)#*` } },
  { headers: { Origin: `${page}, https://elsewhere.example` } },
  { headers: {}, query: { Origin: page, origin: page } },
  { headers: { Origin: 'https://elsewhere.example' }, query: { Origin: page } },
];
const asked = (template: string, httpMethod: string, { headers, query = {} }: (typeof requests)[number]): Asked => ({
  template,
  headers,
  query,
  context: { httpMethod, requestId: 'its-id' },
});

const methodsOf = (path: string): string[] =>
  served(routes)
    .filter((route) => route.path === path)
    .map(({ method }) => method);

/** Returns what each stage's API answers by itself: every path, with every origin on one of them. */
const answersOf = (name: (typeof stagesAsked)[number]) =>
  mappingTemplates(templateOf(name))
    .filter(({ of }) => of === 'response')
    .flatMap(({ path, text }, index) =>
      ['OPTIONS', 'TRACE'].flatMap((method) =>
        requests
          .slice(0, index === 0 ? undefined : 4)
          .map((request) => ({ name, path, method, request, asked: asked(text, method, request) })),
      ),
    );
const cases = () => stagesAsked.flatMap(answersOf);
const statuses = () => [
  ...new Set(
    stagesAsked.flatMap((name) =>
      mappingTemplates(templateOf(name))
        .filter(({ of }) => of === 'request')
        .map(({ text }) => text),
    ),
  ),
];
const severalOrigins = ['https://one.example', 'https://two.example'];
const broken = [
  "#set($origin = '')#if(['a'].contains($origin))#end",
  '$context.requestid',
  "#set($context.responseOverride.header.Vary = 'a')#set($context.responseOverride.header.Vary = 'b')",
];

describe('every mapping template, rendered by Apache Velocity', () => {
  const noOrigin = { headers: {} };
  const answers: Record<'cases' | 'statuses' | 'several' | 'broken', Rendered[]> = {
    cases: [],
    statuses: [],
    several: [],
    broken: [],
  };
  beforeAll(async () => {
    const parts = {
      cases: cases().map((one) => one.asked),
      statuses: statuses().map((text) => asked(text, 'OPTIONS', noOrigin)),
      several: [...severalOrigins, 'https://three.example'].map((Origin) =>
        asked(`#set($methods = 'GET')${mockTemplate(severalOrigins)}`, 'OPTIONS', { headers: { Origin } }),
      ),
      broken: broken.map((text) => asked(text, 'OPTIONS', noOrigin)),
    };
    const all = await rendered(Object.values(parts).flat());
    for (const part of ['cases', 'statuses', 'several', 'broken'] as const)
      answers[part] = all.splice(0, parts[part].length);
  });

  it('answers preflights and methods that a path hasn’t as the local gateway does, whatever the origin', () => {
    expect(new Set(cases().map(({ path }) => path))).toEqual(new Set(served(routes).map(({ path }) => path)));
    cases().forEach(({ name, path, method, request }, index) => {
      const { corsOrigins } = stageNamed(name);
      const sent = Object.fromEntries(
        Object.entries(request.headers).map(([header, value]) => [header.toLowerCase(), value]),
      );
      const methods = methodsOf(path);
      const expected =
        method === 'OPTIONS'
          ? {
              output: '',
              overrides: {
                status: 204,
                header: { ...securityHeaders, ...preflightHeaders(sent, corsOrigins, methods) },
              },
            }
          : {
              output: problemDocument('method-not-allowed', 'its-id'),
              overrides: {
                header: {
                  ...securityHeaders,
                  ...corsHeaders(sent, corsOrigins),
                  Allow: [...methods, 'OPTIONS'].join(', '),
                  'Cache-Control': 'no-store',
                  'X-Request-Id': 'its-id',
                },
              },
            };
      expect([path, method, request, answers.cases[index]]).toEqual([path, method, request, expected]);
    });
  });

  it('names of several origins the one that asks', () => {
    expect(answers.several.map(({ overrides }) => overrides.header['Access-Control-Allow-Origin'])).toEqual([
      ...severalOrigins,
      undefined,
    ]);
  });

  it('chooses the mock’s status', () => {
    expect(answers.statuses).toEqual([{ output: '{"statusCode":405}', overrides: { header: {} } }]);
  });

  it('is refused when it is none, names what isn’t there or overrides twice', () => {
    expect(answers.broken.map(({ error }) => error)).toEqual([
      expect.stringContaining('ParseError'),
      expect.stringContaining('requestid'),
      expect.stringContaining('overridden twice'),
    ]);
  });
});

it('names nothing in the gateway’s own refusals but the request’s id: the gateway fills them in without Velocity', () => {
  const texts = refusalTemplates(templateOf('dev'));
  expect(texts.length).toBeGreaterThan(10);
  expect(new Set(texts.flatMap((text) => text.match(/[$#][^"]*/g) ?? []))).toEqual(new Set(['$context.requestId']));
});

it('is deployed anew when what the mocks have in common changes, and then alone', () => {
  const deploymentOf = (name: TemplateName) => only(name, 'AWS::ApiGateway::Deployment').id;
  // The refusals name an origin where there is one alone: with two or three nothing but the mapping differs.
  expect(deploymentOf('dev-origins-a-b')).not.toBe(deploymentOf('dev-origins-a-c'));
  expect(deploymentOf('dev-kept-shorter')).toBe(deploymentOf('dev'));
});
