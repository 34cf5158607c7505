/** Where robots come in, as everybody does: by the address of a server, and the link to come in. */
export interface Scene {
  /** Such as `http://127.0.0.1:4321`. */
  readonly http: string;
  readonly workshop: string;
  /** Of the role `contribute`. */
  readonly token: string;
}

/** So many robots, and where. */
export interface WantedRobots {
  readonly scene: Scene;
  readonly count: number;
}

/** What runs robots: beside the server, so that they hold up nobody on it. */
export interface RobotRunner {
  /**
   * Has robots come in. `ended` is called once none is left, whether the workshop was closed, or what ran them broke. The
   * function that is returned ends them at once.
   */
  run(wanted: WantedRobots, ended: () => void): () => void;
}
