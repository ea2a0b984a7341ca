import type { Rate } from '../../../shared/http/request/rate-limits';

/**
 * The facts that the gateway needs of a route; `path` names parameters in braces:
 * `/v1/scopes/{scopeId}/lists`.
 */
export interface GatewayRoute {
  method: string;
  path: string;
  permission: string;
  rate?: Rate | undefined;
  /** Under the base path of scoped tokens: functions check those themselves. */
  byToken?: true | undefined;
}

/** A path that some route has, what its parameters are and which methods it takes. */
export interface RouteMatch {
  params: Record<string, string>;
  methods: ReadonlyMap<string, GatewayRoute>;
}

interface Node {
  fixed: Map<string, Node>;
  parameter?: Node;
  methods: Map<string, { route: GatewayRoute; names: string[] }>;
}
const newNode = (): Node => ({ fixed: new Map(), methods: new Map() });
interface Segment {
  readonly raw: string;
  readonly text: string;
}
const nameIn = (segment: string) => /^\{(.+)\}$/.exec(segment)?.[1];

/**
 * Finds routes by path as API Gateway does: segment by segment, a fixed one before a parameter, a parameter
 * never empty. The given function takes the path of a request line, still percent-encoded, and gives
 * parameters as they came, as a REST API does.
 * @throws URIError (by the returned function) when a segment's percent-encoding is malformed.
 */
export const matchRoutes = (routes: readonly GatewayRoute[]): ((path: string) => RouteMatch | undefined) => {
  const root = newNode();
  for (const route of routes) {
    let node = root;
    const names: string[] = [];
    for (const segment of route.path.split('/').slice(1)) {
      const name = nameIn(segment);
      if (name) names.push(name);
      const next: Node = (name ? node.parameter : node.fixed.get(segment)) ?? newNode();
      if (name) node.parameter = next;
      else node.fixed.set(segment, next);
      node = next;
    }
    node.methods.set(route.method, { route, names });
  }
  return (path) => {
    const segments = path
      .split('/')
      .slice(1)
      .map((raw): Segment => ({ raw, text: decodeURIComponent(raw) }));
    const found = descend(root, segments, []);
    if (!found) return undefined;
    const [first] = found.node.methods.values();
    const params = Object.fromEntries((first?.names ?? []).map((name, index) => [name, found.values[index] ?? '']));
    return { params, methods: new Map([...found.node.methods].map(([method, { route }]) => [method, route])) };
  };
};

const descend = (
  node: Node,
  [segment, ...rest]: Segment[],
  values: string[],
): { node: Node; values: string[] } | undefined => {
  if (segment === undefined) return node.methods.size ? { node, values } : undefined;
  const fixed = node.fixed.get(segment.text);
  return (
    (fixed && descend(fixed, rest, values)) ??
    (node.parameter && segment.text ? descend(node.parameter, rest, [...values, segment.raw]) : undefined)
  );
};
