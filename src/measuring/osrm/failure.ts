/** Why OSRM gave nothing that could be used. */
export type OsrmReason = 'not-to-be-had' | 'too-slow' | 'absurd' | 'other-map' | 'other-place';

/** What a person reads. None holds an address or a place. */
const WORDS: Readonly<Record<OsrmReason, string>> = {
  'not-to-be-had': 'The second program that measures could not be reached just now.',
  'too-slow': 'The second program that measures did not answer in time.',
  absurd: 'The second program that measures gave an answer that cannot be right.',
  'other-map': 'The second program that measures holds another map than ours. Its data have to be built again.',
  'other-place':
    'The second program that measures started or ended on another way than we did, so the two cannot be compared.',
};

/** Thrown inside this folder, and told as `missing` outside it. */
export class OsrmFailure extends Error {
  readonly reason: OsrmReason;

  constructor(reason: OsrmReason, detail?: string) {
    super(detail ? `${WORDS[reason]} (${detail})` : WORDS[reason]);
    this.name = 'OsrmFailure';
    this.reason = reason;
  }

  /** Without the detail, which is for whoever runs the program. */
  get words(): string {
    return WORDS[this.reason];
  }
}
