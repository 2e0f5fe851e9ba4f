import type { LatLon } from '../places/point.ts';

/** What kind of point an end is: it decides the margin. */
export type EndKind = 'address-point' | 'officer-point' | 'postcode-centre' | 'gate' | 'school-point';

/** An end as it was given. */
export interface End {
  readonly at: LatLon;
  readonly kind: EndKind;
  /** Set where the point was converted from a grid reference by Helmert, which adds 5 m of doubt. */
  readonly fromGridReference?: boolean;
  /** What to call it in words and evidence, such as `HX1 2AB` or `Mill Lane gate`. Never a child's name. */
  readonly label?: string;
  /** Set on a gate of which nobody has said that pupils can come in by it. */
  readonly openingNotKnown?: boolean;
}

/** An end put on the network. */
export interface SnappedEnd extends End {
  readonly snapped: LatLon;
  /** Straight-line metres from the given point to the network: stands beside the length, never in it. */
  readonly snapMetres: number;
  /** OSM way it was put on. */
  readonly wayId: number;
}

/** A run of one way within a walk or drive. */
export interface Stretch {
  readonly wayId: number;
  /** What people call it: name and ref, or `unnamed footway`. */
  readonly called: string;
  readonly metres: number;
  readonly unassessed: boolean;
}

/** One way between the two snapped points, and how long it is. */
export interface Path {
  /** Unrounded, on the WGS84 ellipsoid. */
  readonly metres: number;
  /** GeoJSON order: `[lon, lat]` pairs from the home to the school. */
  readonly line: readonly (readonly [number, number])[];
  readonly stretches: readonly Stretch[];
}

export interface GateNotMeasured {
  readonly gate: End;
  readonly reason: NotMeasured['reason'];
}

/** What another program found for the same question: other people's code, on the same prepared network, from the same snapped points. */
export interface SecondLengths {
  readonly kind: 'second';
  readonly engine: { readonly name: 'osrm'; readonly version: string };
  /** As it reckons metres, to a tenth; `none` when it knows no way. */
  readonly metres: number | 'none';
  /** 0 when there is none. */
  readonly marginMetres: number;
  /** Walks only: without any unassessed stretch. */
  readonly withoutUnassessed?: number | 'none';
  readonly withoutUnassessedMarginMetres?: number;
  /**
   * Our own lengths on the map's terms. Left out where ours are on these anyway: the other program's data hold nothing that people have
   * found since, so where there are findings the two are compared without them.
   */
  readonly oursAsMapped?: { readonly metres: number | 'none'; readonly withoutUnassessed?: number | 'none' };
  /** Its lines, where they were asked for because the two programs disagree. */
  readonly line?: Path['line'];
  readonly lineWithoutUnassessed?: Path['line'];
}

/** Why there is no second length. Never read as agreement. */
export interface SecondMissing {
  readonly kind: 'missing';
  readonly reason: 'not-to-be-had' | 'too-slow' | 'absurd' | 'other-map' | 'other-place';
  /** A sentence a parent can read. */
  readonly words: string;
}

export type SecondOpinion = SecondLengths | SecondMissing;

interface Evidence {
  readonly area: string;
  readonly home: SnappedEnd;
  readonly school: SnappedEnd;
  /** `osrm` only where an installation lets it measure alone. */
  readonly engine: { readonly name: 'fairmile' | 'osrm'; readonly version: string };
  readonly policyVersion: number;
  readonly mapSha256: string;
  readonly mapDay?: string;
  /** Way ids kept closed for this measurement by the caller. Left out when there are none. */
  readonly closedWays?: readonly number[];
  /** Way ids that the caller counted as found safe. Left out when there are none. */
  readonly foundSafeWays?: readonly number[];
  /** Gates that could not be put on the network, so that a nearer one may have been missed. Left out when there are none. */
  readonly gatesNotMeasured?: readonly GateNotMeasured[];
  /** Metres of doubt either side: both ends, the conversion where there was one, and 0.3% of the length. */
  readonly marginMetres: number;
  /** Left out where no second program was asked. */
  readonly secondOpinion?: SecondOpinion;
  readonly attribution: readonly string[];
}

/** What a person found about a stretch, as far as families are told: who found it is told by post and not by name. */
export interface AssessedStretch {
  /** The ids of the assessment and its stretch in the register. */
  readonly assessment: string;
  readonly stretch: string;
  readonly name: string;
  readonly finding: 'safe' | 'unsafe';
  readonly madeOn: string;
  readonly method: string;
  readonly post: string;
}

/** How what people found about stretches bore on a walk. */
export interface Assessed {
  /** Every assessment in force for this child on the day, by id, in order. */
  readonly inForce: readonly string[];
  /** Found safe, and walked along. */
  readonly foundSafe: readonly AssessedStretch[];
  /** Found unsafe, and kept out of a walk that would else have been shorter. */
  readonly keptOut: readonly AssessedStretch[];
  /** How long the walk would be with what was kept out, unrounded. Left out when nothing was. */
  readonly metresWithThem?: number;
  /** Walked along, and in force with findings that differ: counted as not assessed. */
  readonly differing: readonly AssessedStretch[];
}

/** What the walk would be if one unassessed stretch of it were found unsafe. */
export interface IfUnsafe {
  readonly called: string;
  /** How much of it is walked, and how far along the walk it begins. */
  readonly metres: number;
  readonly startsAtMetres: number;
  /** The shortest walk without it; `none` when there is no such walk on the map. */
  readonly walk: { readonly metres: number; readonly marginMetres: number } | 'none';
}

/** What a walk would be if nearer entrances, whose opening is not known, turned out to be shut. */
export interface WalkIfShut {
  /** Where it would end. */
  readonly school: SnappedEnd;
  readonly metres: number;
  readonly marginMetres: number;
  readonly withoutUnassessed: { readonly metres: number; readonly marginMetres: number } | 'none';
  readonly unassessed: readonly Stretch[];
}

export interface DriveIfShut {
  readonly school: SnappedEnd;
  readonly metres: number;
  readonly marginMetres: number;
}

/** A measured walk: made twice, with and without unassessed stretches, between the same snapped points. */
export interface WalkDistance extends Evidence {
  readonly kind: 'walk';
  readonly path: Path;
  /** The same walk without any unassessed stretch; `none` when there is no such walk on the map, which counts as longer than every line. */
  readonly withoutUnassessed: Path | 'none';
  /** Margin of the second length. 0 when there is none. */
  readonly withoutUnassessedMarginMetres: number;
  /** Where the second walk ends, when another gate than `school` is the nearest for it. */
  readonly schoolWithoutUnassessed?: SnappedEnd;
  /** The unassessed stretches of `path`, longest first. */
  readonly unassessed: readonly Stretch[];
  /** One for each unassessed stretch, in the order they are walked: ways that follow each other under one name are one. Left out when there is none. */
  readonly ifUnsafe?: readonly IfUnsafe[];
  /** Left out when no assessment was in force. */
  readonly assessed?: Assessed;
  /** Every other pair of lengths there may be, as entrances whose opening is not known are open or shut; `none`: no walk at all. Left out when it makes no difference. */
  readonly ifShut?: readonly (WalkIfShut | 'none')[];
}

/** A measured drive on the driving network. */
export interface RoadDistance extends Evidence {
  readonly kind: 'drive';
  readonly path: Path;
  /** The same for the drive: see `WalkDistance.ifShut`. */
  readonly ifShut?: readonly (DriveIfShut | 'none')[];
}

/** Why there is no number. Never read as "no": a person is told what to do about it. */
export interface NotMeasured {
  readonly kind: 'missing';
  readonly reason:
    | 'no-network'
    | 'outside-map'
    | 'too-far-from-any-way'
    | 'no-walk-on-map'
    | 'no-walk-found-safe'
    | 'no-drive-on-map'
    | 'home-not-known'
    | 'school-place-not-known'
    | 'program-not-to-be-had';
  /** A sentence a parent can read. */
  readonly words: string;
}
