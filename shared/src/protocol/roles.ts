/** What a link lets its holder do, from the least to the most. */
export const ROLES = ['view', 'contribute', 'edit', 'facilitate'] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** Whether a role includes another: a facilitator may do whatever an editor may. */
export function roleCovers(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

/** Whether a role may change the board at all. */
export function mayWrite(role: Role): boolean {
  return roleCovers(role, 'contribute');
}
