CREATE TABLE "area_versions" (
	"area" text NOT NULL,
	"number" integer NOT NULL,
	"attribution" jsonb NOT NULL,
	"map_sha256" text NOT NULL,
	"map_day" date,
	"policy_version" integer NOT NULL,
	"south" double precision NOT NULL,
	"west" double precision NOT NULL,
	"north" double precision NOT NULL,
	"east" double precision NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"folder" text,
	"lists" text,
	"in_force_from" timestamp (3) with time zone,
	"in_force_until" timestamp (3) with time zone,
	CONSTRAINT "area_versions_area_number_pk" PRIMARY KEY("area","number")
);
--> statement-breakpoint
ALTER TABLE "gates" DROP CONSTRAINT "gates_area_urn_schools_area_urn_fk";
--> statement-breakpoint
ALTER TABLE "areas" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "area_versions" ADD CONSTRAINT "area_versions_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gates" ADD CONSTRAINT "gates_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;