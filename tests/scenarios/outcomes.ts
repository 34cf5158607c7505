/** What the example boards were written to show: by scenario, the outcome of each objective and its cause. */
export interface Expected {
  readonly outcome: 'open' | 'hindered' | 'blocked' | 'unattainable' | 'unexplored';
  readonly unlock?: readonly (readonly string[])[];
  readonly missing?: readonly string[];
  readonly circles?: readonly (readonly string[])[];
}

export const EXPECTED: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  'undocumented-young-man': {
    'obj-doctor': { outcome: 'blocked', unlock: [['barrier-clinic-full'], ['barrier-health-card']] },
    'obj-home': { outcome: 'blocked', unlock: [['barrier-booking', 'barrier-landlady', 'barrier-letters']] },
    'obj-language': { outcome: 'open' },
    'obj-money-home': { outcome: 'unexplored' },
    'obj-register': { outcome: 'unattainable', circles: [['asset-passport', 'asset-registration']] },
    'obj-safety': { outcome: 'blocked', unlock: [['barrier-booking', 'barrier-letters']] },
    'obj-voice': { outcome: 'hindered' },
    'obj-work': {
      outcome: 'unattainable',
      missing: ['asset-years'],
      circles: [
        ['asset-contract', 'asset-permit'],
        ['asset-passport', 'asset-registration'],
      ],
    },
  },
  'foreign-student': {
    'obj-income': { outcome: 'blocked', unlock: [['barrier-hours-unknown'], ['barrier-lessons-full']] },
    'obj-job': { outcome: 'blocked', unlock: [['barrier-french-only', 'barrier-is-it-legal']] },
    'obj-laboratory': { outcome: 'unattainable', missing: ['asset-french-exam'] },
    'obj-lease': { outcome: 'unattainable', circles: [['asset-account', 'asset-lease']] },
    'obj-permit': {
      outcome: 'blocked',
      unlock: [['barrier-french-only', 'barrier-is-it-legal', 'barrier-prefecture-booking']],
    },
    'obj-rights': { outcome: 'open' },
    'obj-say': { outcome: 'hindered' },
    'obj-sister': { outcome: 'unexplored' },
  },
  'councillor-migrant-background': {
    'obj-heard': { outcome: 'hindered' },
    'obj-justice': { outcome: 'unattainable', missing: ['asset-senders'] },
    'obj-next': { outcome: 'unexplored' },
    'obj-portfolio': { outcome: 'unattainable', circles: [['asset-course', 'asset-portfolio']] },
    'obj-project': { outcome: 'open' },
    'obj-residents': {
      outcome: 'blocked',
      unlock: [['barrier-agenda', 'barrier-group-discipline', 'barrier-state-contests']],
    },
    'obj-safe': { outcome: 'blocked', unlock: [['barrier-complaint-refused']] },
    'obj-time': { outcome: 'blocked', unlock: [['barrier-late-dates', 'barrier-leave-unknown']] },
  },
  'care-leaver': {
    'obj-apprenticeship': {
      outcome: 'blocked',
      unlock: [['barrier-four-oclock', 'barrier-plan-late', 'barrier-trial-insurance']],
    },
    'obj-bed': {
      outcome: 'blocked',
      unlock: [
        ['barrier-bed-promised', 'barrier-plan-late'],
        ['barrier-plan-late', 'barrier-two-rooms'],
      ],
    },
    'obj-family': { outcome: 'unattainable', missing: ['asset-birth-certificate'] },
    'obj-feast': { outcome: 'unexplored' },
    'obj-health': { outcome: 'blocked', unlock: [['barrier-adult-list']] },
    'obj-income': {
      outcome: 'unattainable',
      circles: [['asset-adult-file', 'asset-place', 'asset-registration']],
    },
    'obj-people': { outcome: 'open' },
    'obj-school': { outcome: 'hindered' },
  },
  'mother-asylum-pending': {
    'obj-birth': { outcome: 'hindered' },
    'obj-health': { outcome: 'blocked', unlock: [['barrier-renewal-date']] },
    'obj-home': { outcome: 'unattainable', circles: [['asset-aid', 'asset-file', 'asset-lease']] },
    'obj-husband': { outcome: 'unexplored' },
    'obj-known': { outcome: 'open' },
    'obj-safety': {
      outcome: 'blocked',
      unlock: [['barrier-interpreter', 'barrier-police-fear', 'barrier-renewal-date']],
    },
    'obj-school': {
      outcome: 'blocked',
      unlock: [
        ['barrier-renewal-date', 'barrier-reports'],
        ['barrier-renewal-date', 'barrier-test-arabic'],
      ],
    },
    'obj-work': { outcome: 'unattainable', missing: ['asset-decision'] },
  },
  'cross-border-domestic-worker': {
    'obj-bread': { outcome: 'blocked', unlock: [['barrier-age', 'barrier-kitchen', 'barrier-voucher']] },
    'obj-care': { outcome: 'unexplored' },
    'obj-health': { outcome: 'hindered' },
    'obj-insured': { outcome: 'unattainable', circles: [['asset-contract', 'asset-number']] },
    'obj-pension': { outcome: 'unattainable', missing: ['asset-agreement'] },
    'obj-school': { outcome: 'blocked', unlock: [['barrier-seal-capital']] },
    'obj-together': { outcome: 'open' },
    'obj-wage': { outcome: 'blocked', unlock: [['barrier-hours-alone', 'barrier-house-closed']] },
  },
};
