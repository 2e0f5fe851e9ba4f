CREATE TABLE "gate_versions" (
	"area" text NOT NULL,
	"urn" text NOT NULL,
	"gate" text NOT NULL,
	"version" integer NOT NULL,
	"act" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"name" text,
	"for_pupils" text,
	"start_and_end" text,
	"hours" text,
	"from_day" date,
	"until_day" date,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"reason" text,
	"entered_by" text,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gate_versions_area_urn_gate_version_pk" PRIMARY KEY("area","urn","gate","version"),
	CONSTRAINT "gate_versions_from_one" CHECK ("gate_versions"."version" >= 1),
	CONSTRAINT "gate_versions_days_in_order" CHECK ("gate_versions"."from_day" <= "gate_versions"."until_day")
);
--> statement-breakpoint
ALTER TABLE "gate_versions" ADD CONSTRAINT "gate_versions_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;