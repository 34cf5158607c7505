/** Sees to it that one server at a time serves the stored boards: others would not see what it has in memory. */
export interface DataLock {
  /** Claims the data for this process. @throws DataInUse where another server that runs has it. */
  claim(): Promise<DataClaim>;

  /** The server that runs on the data; undefined where none does. */
  holder(): Promise<DataHolder | undefined>;
}

export interface DataClaim {
  /** Tells other processes where the server listens. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

export interface DataHolder {
  readonly pid: number;
  /** Where it listens, once it does. */
  readonly address?: string | undefined;
}

/** Another server that runs has the data. */
export class DataInUse extends Error {
  readonly holder: DataHolder;

  constructor(holder: DataHolder) {
    super(`process ${holder.pid} has the data`);
    this.name = 'DataInUse';
    this.holder = holder;
  }
}
