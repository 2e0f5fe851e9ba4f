/** What an officer typed and ticked, to be shown and sent again. */
export interface Typed {
  /** The council’s reference of the child; empty where only applications are asked for. */
  readonly child: string;
  readonly applications: readonly string[];
  readonly ownHomes: readonly string[];
  readonly leaveOut: readonly string[];
}
