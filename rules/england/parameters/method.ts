import { FactError, type Kind } from '../../kernel/fact.ts';
import { oneOf } from '../../kernel/kinds.ts';
import { parameter } from '../../kernel/parameter.ts';
import { readRecord, show } from '../../kernel/reading.ts';
import { schedule35B, section } from '../sources.ts';

/** Methods that the law leaves to a council and its published policy has to fix. No choice is kinder for every child. */

export const nearestBy = parameter({
  id: 'nearestBy',
  called: 'how the nearest school is measured',
  meaning: 'Whether schools are compared by the shortest available walk or by road when asking which is nearer.',
  kind: oneOf(['walking', 'road']),
  kinder: 'either',
  effect: 'decides',
  mustBeStated: true,
  cites: [schedule35B('6')],
});

export const homeThatCounts = parameter({
  id: 'homeThatCounts',
  called: 'which home counts',
  meaning:
    'For a child with two homes, the one that is measured from: where most school nights are spent; the address of Child Benefit; whichever the family names; either in turn, where care is shared half and half.',
  kind: oneOf(['most-school-nights', 'child-benefit-address', 'family-chooses', 'each-home']),
  kinder: 'either',
  effect: 'shown',
  cites: [section('508B(1)')],
});

export const walkStartsAt = parameter({
  id: 'walkStartsAt',
  called: 'where the walk starts',
  meaning:
    'The point at the home that a walk is measured from: the front door; the gate or edge of the property; the nearest point of the public road or path.',
  kind: oneOf(['front-door', 'edge-of-property', 'public-road-or-path']),
  kinder: 'either',
  effect: 'shown',
  cites: [section('444(5)')],
});

export const privateLandPaths = parameter({
  id: 'privateLandPaths',
  called: 'paths over private land',
  meaning:
    'Whether a path over private land with no right of way counts as available. Where the policy does not say so, it does not.',
  kind: oneOf(['not-available', 'available']),
  statute: 'not-available',
  kinder: 'either',
  effect: 'shown',
  cites: [section('444(5)')],
});

/** One measure that a council's assessors start from when they look at a road. */
export interface HazardThreshold {
  readonly called: string;
  readonly vehiclesAnHour: number;
  readonly meaning: string;
}

const HAZARD = ['called', 'vehiclesAnHour', 'meaning'];

const thresholds: Kind<readonly HazardThreshold[]> = {
  schema: {
    type: 'array',
    minItems: 1,
    maxItems: 20,
    items: {
      type: 'object',
      properties: {
        called: { type: 'string' },
        vehiclesAnHour: { type: 'integer', minimum: 1, maximum: 10_000 },
        meaning: { type: 'string' },
      },
      required: HAZARD,
      additionalProperties: false,
    },
  },
  read: (value) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > 20)
      throw new FactError(`must be a list of 1 to 20 thresholds, not ${show(value)}`);
    return value.map(readThreshold);
  },
};

function readThreshold(value: unknown): HazardThreshold {
  const { called, vehiclesAnHour, meaning } = readRecord(value, HAZARD, 'a threshold');
  if (typeof called !== 'string' || called.trim() === '' || typeof meaning !== 'string' || meaning.trim() === '')
    throw new FactError('a threshold must say what it is called and what it means');
  const isFlow =
    typeof vehiclesAnHour === 'number' &&
    Number.isSafeInteger(vehiclesAnHour) &&
    vehiclesAnHour >= 1 &&
    vehiclesAnHour <= 10_000;
  if (!isFlow)
    throw new FactError(`vehiclesAnHour must be a whole number from 1 to 10000, not ${show(vehiclesAnHour)}`);
  return { called, vehiclesAnHour, meaning };
}

/** None of these is in the statute: they help an assessor, and are never the whole test of paragraph 4. */
export const hazardThresholds = parameter({
  id: 'hazardThresholds',
  called: 'thresholds for traffic',
  meaning:
    'The flows of traffic that the council’s assessors start from. They inform a person, and never settle by themselves whether a child can walk.',
  kind: thresholds,
  kinder: 'either',
  effect: 'shown',
  cites: [schedule35B('4')],
});
