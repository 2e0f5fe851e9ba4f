CREATE TABLE "policies" (
	"authority" text NOT NULL,
	"version" text NOT NULL,
	"content" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policies_authority_version_pk" PRIMARY KEY("authority","version")
);
--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;