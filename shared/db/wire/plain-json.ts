import { AwsJson1_0Protocol } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $Schema, $ShapeDeserializer, $ShapeSerializer, HttpRequest, SerdeFunctions } from '@smithy/types';
import { randomUUID } from 'node:crypto';

/**
 * The calls whose inputs and outputs are JSON as they stand, but for binary values: no time, no big number
 * and no other name on the wire (held by test/shared/db/wire/plain-calls.test.ts).
 */
export const plainCalls = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'BatchGetItem',
  'BatchWriteItem',
  'TransactGetItems',
  'TransactWriteItems',
] as const;
const plain: ReadonlySet<string | undefined> = new Set(plainCalls.flatMap((name) => [`${name}Input`, `${name}Output`]));
const isPlain = (schema: $Schema): boolean => plain.has(NormalizedSchema.of(schema).getName());

/**
 * Whether JSON may hold binary values, which are text there and bytes outside. The quotes in a string are
 * escaped, so that this is a name for sure; an attribute of that name is taken for one, at the price of time.
 */
const mayHoldBinary = /"BS?":/;

/** Writes plain inputs by JSON.stringify, and all others as the SDK does. */
class Writer implements $ShapeSerializer<string | Uint8Array> {
  private written: string | undefined;

  constructor(private readonly sdk: $ShapeSerializer<string | Uint8Array>) {}

  setSerdeContext(context: SerdeFunctions): void {
    this.sdk.setSerdeContext(context);
  }

  write(schema: $Schema, value: unknown): void {
    const json = isPlain(schema) ? JSON.stringify(value) : undefined;
    this.written = json === undefined || mayHoldBinary.test(json) ? undefined : json;
    if (this.written === undefined) this.sdk.write(schema, value);
  }

  flush(): string | Uint8Array {
    return this.written ?? this.sdk.flush();
  }
}

/** Reads by JSON.parse what `reads` says can be read so, and all else, errors among it, as the SDK does. */
export class PlainReader implements $ShapeDeserializer<string | Uint8Array> {
  constructor(
    private readonly sdk: $ShapeDeserializer<string | Uint8Array>,
    private readonly reads: (schema: $Schema) => { readonly unless?: RegExp } | undefined,
  ) {}

  setSerdeContext(context: SerdeFunctions): void {
    this.sdk.setSerdeContext(context);
  }

  read(schema: $Schema, data: string | Uint8Array): unknown {
    const how = this.reads(schema);
    if (!how) return this.sdk.read(schema, data);
    const json = typeof data === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.length).toString();
    return how.unless?.test(json) ? this.sdk.read(schema, data) : JSON.parse(json);
  }
}

/** Who asks, in the form of RFC 9110, 10.1.5: AWS's logs name it. */
const userAgent = `hearth aws-sdk-js/3 node/${process.versions.node}`;

type Serializing = Parameters<AwsJson1_0Protocol['serializeRequest']>;
type Operation = Serializing[0];
type Context = Serializing[2];

/**
 * Makes the HTTP requests of the table's calls and reads its answers, as the SDK's own protocol
 * (https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html) without its walk over every value: our
 * codec has made attributes in DynamoDB's own form of them already. It also puts in the headers that are the
 * same for every call, for which the SDK has middlewares.
 */
export class PlainJson extends AwsJson1_0Protocol {
  constructor(settings: ConstructorParameters<typeof AwsJson1_0Protocol>[0]) {
    super(settings);
    this.serializer = new Writer(this.serializer);
    this.deserializer = new PlainReader(this.deserializer, (schema) =>
      isPlain(schema) ? { unless: mayHoldBinary } : undefined,
    );
  }

  /**
   * Makes the request of a call. A transaction gets its token here, once: all attempts send the same request,
   * and DynamoDB does it once
   * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
   */
  override async serializeRequest(operation: Operation, input: object, context: Context): Promise<HttpRequest> {
    const request = await super.serializeRequest(operation, withToken(operation, input), context);
    const body: unknown = request.body;
    request.headers['content-length'] = String(
      body instanceof Uint8Array ? body.byteLength : Buffer.byteLength(String(body)),
    );
    request.headers['user-agent'] = userAgent;
    request.headers.host =
      request.port === undefined ? request.hostname : `${request.hostname}:${String(request.port)}`;
    return request;
  }
}

const withToken = (operation: Operation, input: object): object =>
  operation.name === 'TransactWriteItems' && !('ClientRequestToken' in input && input.ClientRequestToken !== undefined)
    ? { ...input, ClientRequestToken: randomUUID() }
    : input;
