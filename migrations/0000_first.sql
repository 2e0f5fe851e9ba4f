CREATE TABLE "areas" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text,
	"name" text NOT NULL,
	"attribution" jsonb NOT NULL,
	"map_sha256" text NOT NULL,
	"map_day" date,
	"policy_version" integer NOT NULL,
	"south" double precision NOT NULL,
	"west" double precision NOT NULL,
	"north" double precision NOT NULL,
	"east" double precision NOT NULL,
	"folder" text NOT NULL,
	"fictional" boolean NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authorities" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"fictional" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_contents" (
	"decision" text PRIMARY KEY NOT NULL,
	"salt" text,
	"content" text,
	"destroyed_at" timestamp (3) with time zone,
	"destroyed_under" text,
	CONSTRAINT "decision_contents_held_or_destroyed" CHECK (("decision_contents"."salt" is null) = ("decision_contents"."content" is null)
        and ("decision_contents"."content" is null) = ("decision_contents"."destroyed_at" is not null)
        and ("decision_contents"."destroyed_at" is null) = ("decision_contents"."destroyed_under" is null))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"number" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" text,
	"salted_content_hash" text NOT NULL,
	"prev_hash" text,
	"hash" text NOT NULL,
	CONSTRAINT "decisions_authority_number_unique" UNIQUE("authority","number"),
	CONSTRAINT "decisions_numbered_from_one" CHECK ("decisions"."number" >= 1 and ("decisions"."prev_hash" is null) = ("decisions"."number" = 1))
);
--> statement-breakpoint
CREATE TABLE "gates" (
	"area" text NOT NULL,
	"urn" text NOT NULL,
	"id" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"name" text,
	"source" text NOT NULL,
	"entered_by" text,
	"entered_at" timestamp (3) with time zone,
	CONSTRAINT "gates_area_urn_id_pk" PRIMARY KEY("area","urn","id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "people_role_known" CHECK ("people"."role" in ('officer', 'senior-officer'))
);
--> statement-breakpoint
CREATE TABLE "postcodes" (
	"area" text NOT NULL,
	"postcode" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"from_grid_reference" boolean NOT NULL,
	CONSTRAINT "postcodes_area_postcode_pk" PRIMARY KEY("area","postcode")
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"area" text NOT NULL,
	"urn" text NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"type" text NOT NULL,
	"type_as_registered" text NOT NULL,
	"phase" text NOT NULL,
	"age_low" integer,
	"age_high" integer,
	"gender" text,
	"religion" text,
	"admissions" text,
	"postcode" text,
	"lat" double precision,
	"lon" double precision,
	"from_grid_reference" boolean NOT NULL,
	CONSTRAINT "schools_area_urn_pk" PRIMARY KEY("area","urn")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_sha256" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_contents" ADD CONSTRAINT "decision_contents_decision_decisions_id_fk" FOREIGN KEY ("decision") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gates" ADD CONSTRAINT "gates_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gates" ADD CONSTRAINT "gates_area_urn_schools_area_urn_fk" FOREIGN KEY ("area","urn") REFERENCES "public"."schools"("area","urn") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcodes" ADD CONSTRAINT "postcodes_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "areas_authority_index" ON "areas" USING btree ("authority");--> statement-breakpoint
CREATE INDEX "people_authority_index" ON "people" USING btree ("authority");--> statement-breakpoint
CREATE INDEX "postcodes_postcode_index" ON "postcodes" USING btree ("postcode");--> statement-breakpoint
CREATE INDEX "schools_urn_index" ON "schools" USING btree ("urn");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");