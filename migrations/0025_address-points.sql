CREATE TABLE "address_points" (
	"area" text NOT NULL,
	"uprn" text NOT NULL,
	"version" integer NOT NULL,
	"postcode" text,
	"address" text,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"from_grid_reference" boolean NOT NULL,
	"classification" text,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"listed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "address_points_area_uprn_version_pk" PRIMARY KEY("area","uprn","version"),
	CONSTRAINT "address_points_from_one" CHECK ("address_points"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "officer_points" (
	"area" text NOT NULL,
	"uprn" text NOT NULL,
	"version" integer NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "officer_points_area_uprn_version_pk" PRIMARY KEY("area","uprn","version"),
	CONSTRAINT "officer_points_from_one" CHECK ("officer_points"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "address_points" ADD CONSTRAINT "address_points_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_points" ADD CONSTRAINT "officer_points_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_points" ADD CONSTRAINT "officer_points_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "address_points_uprn_index" ON "address_points" USING btree ("uprn");--> statement-breakpoint
CREATE INDEX "address_points_area_postcode_index" ON "address_points" USING btree ("area","postcode");