export * from './awareness.ts';
export * from './connection.ts';
export * from './messages.ts';
export * from './roles.ts';
