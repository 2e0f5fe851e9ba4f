import { z } from 'zod';

/** Longer than any way to a school: a length past it is no answer. */
const LONGEST_METRES = 1_000_000;

const metres = z.number().nonnegative().max(LONGEST_METRES);
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const waypoint = z.object({ name: z.string().max(1000), location: lonLat });

/** What OSRM says when it has looked and found no way: an answer, not a fault. */
const noWay = z.object({ code: z.enum(['NoRoute', 'NoTable', 'NoSegment']) });
const dataVersion = z.string().max(400).optional();

export const NearestReply = z.union([
  z.object({
    code: z.literal('Ok'),
    data_version: dataVersion,
    waypoints: z.array(waypoint.extend({ distance: z.number().nonnegative() })).min(1),
  }),
  noWay,
]);

export const TableReply = z.union([
  z.object({
    code: z.literal('Ok'),
    data_version: dataVersion,
    /** A row for each source; null where there is no way. */
    distances: z.array(z.array(metres.nullable())),
    sources: z.array(waypoint),
    destinations: z.array(waypoint),
  }),
  noWay,
]);

export const RouteReply = z.union([
  z.object({
    code: z.literal('Ok'),
    data_version: dataVersion,
    routes: z
      .array(
        z.object({
          distance: metres,
          geometry: z.object({ coordinates: z.array(lonLat).min(2) }),
          legs: z.tuple([z.object({ annotation: z.object({ nodes: z.array(z.number().int().nonnegative()) }) })]),
        }),
      )
      .min(1),
    waypoints: z.tuple([waypoint, waypoint]),
  }),
  noWay,
]);

export type NearestReply = z.infer<typeof NearestReply>;
export type TableReply = z.infer<typeof TableReply>;
export type RouteReply = z.infer<typeof RouteReply>;
