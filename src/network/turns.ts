import type { Network, TurnRestriction } from './network.ts';
import type { OsmMember, OsmRelation } from './osm.ts';

const RULE = /^(no|only)_(left_turn|right_turn|straight_on|u_turn|entry|exit)$/;

/** The pairs of ways a relation forbids, or allows alone. Empty for a relation that is not a turn restriction for cars at one node. */
export function turnsOf({ id, tags, members }: OsmRelation): TurnRestriction[] {
  const rule = RULE.exec(tags['restriction:motorcar'] ?? tags.restriction ?? '')?.[1] as 'no' | 'only' | undefined;
  const exempt = (tags.except ?? '').split(';').some((kind) => /^\s*(motorcar|motor_vehicle)\s*$/.test(kind));
  if (tags.type !== 'restriction' || !rule || exempt) return [];
  const vias = members.filter((member) => member.role === 'via');
  if (vias.length !== 1 || vias[0]!.type !== 'node') return [];
  const viaNode = vias[0]!.ref;
  return waysWithRole(members, 'from').flatMap((fromWay) =>
    waysWithRole(members, 'to').map((toWay) => ({ relation: id, fromWay, viaNode, toWay, rule })),
  );
}

/** Only those whose ways and node are all in the network: the others forbid nothing that could be driven. */
export function turnsWithin(
  turns: readonly TurnRestriction[],
  network: Pick<Network, 'ways' | 'nodeId'>,
): TurnRestriction[] {
  if (turns.length === 0) return [];
  const ways = new Set(network.ways.map((way) => way.id));
  const vias = new Set(turns.map((turn) => turn.viaNode));
  const nodes = new Set(network.nodeId.filter((id) => vias.has(id)));
  return turns.filter((turn) => ways.has(turn.fromWay) && ways.has(turn.toWay) && nodes.has(turn.viaNode));
}

function waysWithRole(members: readonly OsmMember[], role: string): number[] {
  return members.filter((member) => member.role === role && member.type === 'way').map((member) => member.ref);
}
