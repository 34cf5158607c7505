import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { assetId } from '../ids.ts';

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

export const assets = defineCollection(
  'assets',
  { id: assetId, name: z.string(), kind: z.enum(ASSET_KINDS).default('other') },
  {},
);

/** What a person holds, a step needs, or a step gives: one step's output is another's requirement. */
export type Asset = z.output<typeof assets.known>;
