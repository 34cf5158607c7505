const PATIENCE = Number(process.env.PATIENCE ?? 1);

/**
 * How long to wait before a condition counts as never coming true, for what takes so long at most on a machine with
 * little else to do. A machine that is busy is given `PATIENCE` times as much.
 */
export const patient = (milliseconds: number): number => milliseconds * PATIENCE;
