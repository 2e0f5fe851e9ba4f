import { spot } from './ground.ts';
import type { CountyMap } from './map.ts';
import { type DemoSchool, gateSpot, schoolSpot } from './schools.ts';

/** Draws each school's grounds as mappers do: an area named after it, with its gates on its edge. */
export function layGrounds(map: CountyMap, schools: readonly DemoSchool[]): void {
  for (const school of schools) {
    const { x, y } = schoolSpot(school);
    const first = gateSpot(school.gates[0]!.at);
    map.way([first, spot(x + 45, y + 30), spot(x - 45, y + 32), spot(x - 47, y - 28), first], {
      amenity: 'school',
      name: school.name,
    });
    if (school.gatesNotKnown) continue;
    for (const gate of school.gates) map.node(gateSpot(gate.at), { barrier: 'gate' });
  }
}
