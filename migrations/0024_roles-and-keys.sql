CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"key_sha256" text NOT NULL,
	"holder" text NOT NULL,
	"scopes" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_on" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_key_sha256_unique" UNIQUE("key_sha256")
);
--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_role_known";--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_holder_people_id_fk" FOREIGN KEY ("holder") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_holder_index" ON "api_keys" USING btree ("holder");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_role_known" CHECK ("people"."role" in ('officer', 'senior-officer', 'admissions-read-only', 'route-assessor', 'auditor', 'service-account'));