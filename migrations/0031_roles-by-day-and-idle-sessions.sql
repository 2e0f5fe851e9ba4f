CREATE TABLE "person_roles" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"role" text NOT NULL,
	"from_day" text,
	"until_day" text,
	CONSTRAINT "person_roles_role_known" CHECK ("person_roles"."role" in ('officer', 'senior-officer', 'admissions-read-only', 'route-assessor', 'auditor', 'service-account')),
	CONSTRAINT "person_roles_days" CHECK ("person_roles"."from_day" ~ '^\d{4}-\d\d-\d\d$' and "person_roles"."until_day" ~ '^\d{4}-\d\d-\d\d$' and "person_roles"."from_day" <= "person_roles"."until_day")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
-- Whoever is signed in signs in again: nothing says when they were last seen.
DELETE FROM "sessions";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "idle_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_roles_person_index" ON "person_roles" USING btree ("person");--> statement-breakpoint
-- What each was until now holds on, from a day that is not known.
INSERT INTO "person_roles" ("person", "role") SELECT "id", "role" FROM "people";