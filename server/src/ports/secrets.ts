/** What a secret is for: signing tokens, or creating boards. */
type SecretName = 'secret' | 'admin-secret';

/** The secrets that a server makes for itself where its configuration names none. */
export interface Secrets {
  /** Made once, and the same from then on, so that links go on working when the server starts again. */
  get(name: SecretName): Promise<string>;
}
