-- What was known of gates so far becomes the first version of each.
INSERT INTO "gate_versions" ("area", "urn", "gate", "version", "act", "lat", "lon", "name", "source", "entered_by", "entered_at")
SELECT "gates"."area", "gates"."urn", "gates"."id", 1, CASE WHEN "gates"."entered_by" IS NULL THEN 'listed' ELSE 'added' END,
	"gates"."lat", "gates"."lon", "gates"."name", "gates"."source", "gates"."entered_by", coalesce("gates"."entered_at", "areas"."imported_at")
FROM "gates" JOIN "areas" ON "areas"."id" = "gates"."area";
--> statement-breakpoint
-- What was known, and when, is added to and never changed.
CREATE TRIGGER "gate_versions_append_only" BEFORE UPDATE OR DELETE ON "gate_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "gate_versions_not_emptied" BEFORE TRUNCATE ON "gate_versions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
