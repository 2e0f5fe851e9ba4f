-- Areas that were imported before there were versions: what is in force is their first.
INSERT INTO "area_versions" ("area", "number", "attribution", "map_sha256", "map_day", "policy_version", "south", "west", "north", "east", "imported_at", "folder", "in_force_from")
SELECT "id", "version", "attribution", "map_sha256", "map_day", "policy_version", "south", "west", "north", "east", "imported_at", "folder", "imported_at" FROM "areas";
