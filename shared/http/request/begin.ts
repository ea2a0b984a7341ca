import Negotiator from 'negotiator';
import * as z from 'zod';
import type { Language } from '../../core/call';
import { countUnits } from '../../db/client';
import { type Event, type RequestContext, header } from './request-context';
import type { Route } from '../route';
import { tokenBase } from './token-routes';

const languages: Language[] = ['en', 'sv'];

/** Chooses the language of messages: the best that Accept-Language allows, else English. */
const languageOf = (event: Event): Language => {
  const wanted = new Negotiator({ headers: { 'accept-language': header(event, 'accept-language') ?? 'en' } }).language(
    languages,
  );
  return languages.find((language) => language === wanted) ?? 'en';
};

const Values = z.record(z.string(), z.array(z.string()));
const printable = /^[\x21-\x7e]{1,100}$/;

/**
 * Opens the exchange of a request. A client's own X-Request-Id is kept for the logs, unless it is no plain
 * word.
 */
export const beginRequest = (event: Event, route: Route): RequestContext => {
  const { requestId } = event.requestContext;
  const clientRequestId = header(event, 'x-request-id');
  return {
    requestId,
    clientRequestId: clientRequestId && printable.test(clientRequestId) ? clientRequestId : undefined,
    route,
    base: event.resource.startsWith(`${tokenBase}/`) ? tokenBase : '',
    language: languageOf(event),
    startedAt: Date.now(),
    usage: countUnits(),
    rawQuery: Values.parse(event.multiValueQueryStringParameters ?? {}),
    headers: { 'X-Request-Id': requestId },
    input: {},
  };
};
