import * as z from 'zod';
import { CategoryId, ScopeId, SourceId, TagId } from './ids';
import { Instant, LocalDate } from './time';

/** What a slice shows, and until when. It never changes: something else takes another slice. */
export const sliceTerms = {
  from: LocalDate.nullable().default(null),
  to: LocalDate.nullable().default(null),
  categoryIds: z.array(CategoryId),
  tagIds: z.array(TagId),
  sourceIds: z.array(SourceId),
  expiresAt: Instant,
};

/** The terms as the slice's own scope keeps them, with the scope whose transactions it shows. */
export const SliceTerms = z.object({ sourceScopeId: ScopeId, ...sliceTerms });
export type SliceTerms = z.output<typeof SliceTerms>;

const forSlices = 'for a slice: ';
const any = '; null or empty: any';
/** The same as they are served with every scope: null where it is no slice. */
export const sliceFields = {
  sourceScopeId: ScopeId.nullable().describe(`${forSlices}the scope whose transactions it shows`),
  from: LocalDate.nullable().describe(`${forSlices}the first day it shows`),
  to: LocalDate.nullable().describe(`${forSlices}the last day it shows`),
  categoryIds: z.array(CategoryId).nullable().describe(`${forSlices}the categories it shows${any}`),
  tagIds: z.array(TagId).nullable().describe(`${forSlices}the tags, one of which is enough${any}`),
  sourceIds: z.array(SourceId).nullable().describe(`${forSlices}where the money comes from or goes to${any}`),
  expiresAt: Instant.nullable().describe(`${forSlices}when it ends`),
};

const none = {
  sourceScopeId: null,
  from: null,
  to: null,
  categoryIds: null,
  tagIds: null,
  sourceIds: null,
  expiresAt: null,
} as const;

/** Returns the terms as they are served. */
export const termsShown = (slice: SliceTerms | null) => slice ?? none;
