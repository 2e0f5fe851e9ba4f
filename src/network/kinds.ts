/**
 * Every kind of way (OpenStreetMap's `highway`) that can count for a walk, and what people call it. The list is closed: the policy
 * reads its keys, and the page about the policy its words.
 */
export const WALKABLE_KINDS: Readonly<Record<string, string>> = {
  footway: 'Footpath or pavement drawn by itself',
  path: 'Path',
  pedestrian: 'Street for people on foot',
  steps: 'Steps',
  track: 'Farm or forest track',
  bridleway: 'Bridleway',
  cycleway: 'Cycle track',
  corridor: 'Way through a building',
  living_street: 'Home zone street',
  residential: 'Street with houses',
  service: 'Drive or access road',
  unclassified: 'Lane or minor road',
  road: 'Road whose kind nobody has recorded',
  tertiary: 'Road between villages',
  tertiary_link: 'Slip road of a road between villages',
  secondary: 'B road',
  secondary_link: 'Slip road of a B road',
  primary: 'A road',
  primary_link: 'Slip road of an A road',
  trunk: 'Trunk road',
  trunk_link: 'Slip road of a trunk road',
};
