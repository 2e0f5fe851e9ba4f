/**
 * Where the bytes of papers lie; the record holds what each is called and its hash. Each application has its own: two that
 * hold the same bytes do not learn of each other, and what is destroyed of one stays of the other.
 */
export interface EvidenceStore {
  /** Keeps bytes of an application under their SHA-256: whole and on the disk when it returns, or not at all. */
  put(application: string, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  get(application: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Takes one away for good, or everything of the application; where there is nothing, nothing happens. */
  delete(application: string, sha256?: string): Promise<void>;
}
