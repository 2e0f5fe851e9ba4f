CREATE TABLE "offers" (
	"area" text NOT NULL,
	"urn" text NOT NULL,
	"entry_year" integer NOT NULL,
	"year_group" integer NOT NULL,
	"offer_day" date NOT NULL,
	"criteria" jsonb NOT NULL,
	"source" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "offers_area_urn_entry_year_year_group_kept_at_pk" PRIMARY KEY("area","urn","entry_year","year_group","kept_at")
);
--> statement-breakpoint
CREATE TABLE "vacancies" (
	"area" text NOT NULL,
	"urn" text NOT NULL,
	"year_group" integer NOT NULL,
	"day" date NOT NULL,
	"has_places" boolean NOT NULL,
	"places" integer,
	"waiting" integer,
	"source" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vacancies_area_urn_year_group_day_kept_at_pk" PRIMARY KEY("area","urn","year_group","day","kept_at")
);
--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancies" ADD CONSTRAINT "vacancies_area_areas_id_fk" FOREIGN KEY ("area") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;