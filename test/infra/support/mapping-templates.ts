import type { Json } from '../../support/person';

/** Makes a string as CloudFormation does of `Fn::Join` and `Fn::FindInMap`. */
const madeOf = (value: Json, { Mappings }: Json): string => {
  if (typeof value === 'string') return value;
  if (value['Fn::Join'])
    return value['Fn::Join'][1].map((part: Json) => madeOf(part, { Mappings })).join(value['Fn::Join'][0]);
  if (value['Fn::FindInMap']) return value['Fn::FindInMap'].reduce((found: Json, key: string) => found[key], Mappings);
  throw new Error(`Nothing is known of ${JSON.stringify(value)}`);
};

interface MappingTemplate {
  readonly path: string;
  readonly of: 'request' | 'response';
  readonly text: string;
}

export const bodyIn = ({ Resources }: Json): Json =>
  Object.values<Json>(Resources).find(({ Type }) => Type === 'AWS::ApiGateway::RestApi')?.Properties.Body;

/**
 * Returns every mapping template of a stage's API, as API Gateway gets it. Those of gateway responses are no
 * VTL.
 */
export const mappingTemplates = (template: Json): MappingTemplate[] =>
  Object.entries<Json>(bodyIn(template).paths).flatMap(([path, item]) =>
    Object.values<Json>(item).flatMap((operation) => {
      const { requestTemplates = {}, responses = {} } = operation['x-amazon-apigateway-integration'] ?? {};
      const texts = (found: Json, of: MappingTemplate['of']) =>
        Object.values<Json>(found).map((text) => ({ path, of, text: madeOf(text, template) }));
      return [
        ...texts(requestTemplates, 'request'),
        ...Object.values<Json>(responses).flatMap(({ responseTemplates = {} }) => texts(responseTemplates, 'response')),
      ];
    }),
  );

/** Templates that the gateway fills in itself: plain text with variables. */
export const refusalTemplates = (template: Json): string[] =>
  Object.values<Json>(bodyIn(template)['x-amazon-apigateway-gateway-responses']).flatMap(({ responseTemplates = {} }) =>
    Object.values<Json>(responseTemplates).map((text) => madeOf(text, template)),
  );
