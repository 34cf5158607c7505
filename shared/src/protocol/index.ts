export * from './awareness.ts';
export * from './capability.ts';
export * from './connection.ts';
export * from './links.ts';
export * from './messages.ts';
export * from './polling.ts';
export * from './roles.ts';
export * from './streamBuffer.ts';
