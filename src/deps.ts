import type { EvidenceStore } from './applications/index.ts';
import type { IdentityProvider } from './authorities/index.ts';
import type { Asker, Check, CheckQuestion } from './checks/check.ts';
import type { SentRecord } from './children/index.ts';
import type { Db } from './db/db.ts';
import type { PhotographStore } from './network/index.ts';
import type { Network } from './network/network.ts';
import type { SwitchArea, Switched } from './places/index.ts';
import type { Foresight, Night, Touched } from './rechecks/index.ts';

/** What the routes need, opened by a plug. Nothing here knows a runtime. */
export interface Deps {
  readonly db: Db;
  /** Asks one question. @throws Problem */
  check(question: CheckQuestion, asker: Asker): Promise<Check>;
  /** The moment, in one place, so that tests can set it. */
  now(): Date;
  /** True only on the embedded store, in the fictional county, served on 127.0.0.1. */
  readonly demoSignIn: boolean;
  /** The council’s own sign-in, where one is set up. */
  readonly identityProvider?: IdentityProvider;
  /** True where cookies can be marked Secure. */
  readonly https: boolean;
  /** Reads one of our own static files (stylesheet, script), or undefined where there is none. */
  asset(name: string): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | undefined>;
  /** Tile server for the map, where one is set up; without it the map has no background. */
  readonly tiles?: { readonly url: string; readonly attribution: string };
  /** Roads and paths of an area that touch a box (`[south, west, north, east]`), as `[lon, lat]` lines, for the background of a map. */
  roadsNear?(
    area: string,
    box: readonly [number, number, number, number],
  ): Promise<readonly (readonly (readonly [number, number])[])[]>;
  /** The walking network of an area, where one has been prepared. */
  walkingNetwork(area: string): Promise<Network | undefined>;
  /** Kept decisions that rest on what has changed, and which way each would go. Each costs a check: stop asking where enough were seen. */
  touched(night: Night): AsyncIterable<Touched>;
  /** What records about a child would come to, keeping nothing. It costs a check for each of its ways to school. @throws ProgramNotHad */
  foresee(
    night: Night,
    delivery: { readonly sender: string; readonly by: string },
    records: readonly SentRecord[],
  ): Promise<Foresight>;
  readonly photographs: PhotographStore;
  /** Papers of applications. */
  readonly evidence: EvidenceStore;
  /** Puts another version of an area in force, in one step. Left out where maps are not held beside the program. @throws Problem */
  switchVersion?(change: SwitchArea): Promise<Switched>;
  /** Whether a request can be answered: database open, at least one area ready. */
  ready(): Promise<{ ready: boolean; detail: string }>;
  /** Writes down that a request was answered, where a plug wants that. Never its body, query or address as typed. */
  log?(entry: {
    readonly requestId: string;
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  /** Told of each error of our own. Its message may hold what someone typed: write down its name and where it happened, no more. */
  fault?(requestId: string, error: unknown): void;
}
