import { z } from 'zod';
import { amount, languageTag, line, list, longText, refTo, source } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const CHANNELS = ['in-person', 'phone', 'online', 'post', 'outreach'] as const;
export type Channel = (typeof CHANNELS)[number];

export const services = defineRecord('services', {
  actor: refTo('actors'),
  name: line,
  about: longText.optional(),
  channels: list(z.enum(CHANNELS)),
  languages: list(languageTag),
  eligibility: line.optional(),
  requiredDocuments: list(z.string()),
  /** What somebody leaves it with. */
  gives: list(refTo('assets')),
  fee: amount.optional(),
  waitDays: amount.optional(),
  source: source.optional(),
});

/** What an actor offers, and on which terms. */
export type Service = z.output<typeof services.known>;
export type ServiceId = Service['id'];
