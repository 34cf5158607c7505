import { z } from 'zod';
import { line } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const ASSET_KINDS = [
  'document',
  'status',
  'address',
  'information',
  'language',
  'money',
  'contact',
  'other',
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

export const assets = defineRecord('assets', {
  name: line,
  kind: z.enum(ASSET_KINDS).default('other'),
});

/** What a person holds, a step needs, or a step gives: one step's output is another's requirement. */
export type Asset = z.output<typeof assets.known>;
export type AssetId = Asset['id'];
