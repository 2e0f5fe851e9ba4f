CREATE TABLE "assessment_photographs" (
	"assessment" text NOT NULL,
	"sha256" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"caption" text NOT NULL,
	CONSTRAINT "assessment_photographs_assessment_sha256_pk" PRIMARY KEY("assessment","sha256"),
	CONSTRAINT "assessment_photographs_type_known" CHECK ("assessment_photographs"."type" in ('image/jpeg', 'image/png', 'image/webp'))
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"stretch" text NOT NULL,
	"finding" text NOT NULL,
	"terms" jsonb NOT NULL,
	"made_on" date NOT NULL,
	"method" text NOT NULL,
	"assessor" text NOT NULL,
	"post" text NOT NULL,
	"note" text,
	"in_force_from" date NOT NULL,
	"in_force_until" date,
	"replaces" text,
	"kept_by" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assessments_replaced_once" UNIQUE("replaces"),
	CONSTRAINT "assessments_finding_known" CHECK ("assessments"."finding" in ('safe', 'unsafe', 'withdrawn')),
	CONSTRAINT "assessments_withdrawal_replaces" CHECK ("assessments"."finding" <> 'withdrawn' or "assessments"."replaces" is not null),
	CONSTRAINT "assessments_days_in_order" CHECK ("assessments"."in_force_until" is null or "assessments"."in_force_until" >= "assessments"."in_force_from")
);
--> statement-breakpoint
CREATE TABLE "contest_rulings" (
	"contest" text NOT NULL,
	"version" integer NOT NULL,
	"ruling" text NOT NULL,
	"reasons" text NOT NULL,
	"assessment" text,
	"ruled_by" text NOT NULL,
	"ruled_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contest_rulings_contest_version_pk" PRIMARY KEY("contest","version"),
	CONSTRAINT "contest_rulings_from_one" CHECK ("contest_rulings"."version" >= 1),
	CONSTRAINT "contest_rulings_known" CHECK ("contest_rulings"."ruling" in ('line-changes', 'line-stays'))
);
--> statement-breakpoint
CREATE TABLE "contests" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"area" text NOT NULL,
	"what" text NOT NULL,
	"called" text NOT NULL,
	"parts" jsonb,
	"gate" jsonb,
	"words" text NOT NULL,
	"said_on" date NOT NULL,
	"map_sha256" text NOT NULL,
	CONSTRAINT "contests_what_known" CHECK ("contests"."what" in ('stretch', 'gate')),
	CONSTRAINT "contests_about_something" CHECK (("contests"."what" = 'stretch') = ("contests"."parts" is not null) and ("contests"."what" = 'gate') = ("contests"."gate" is not null))
);
--> statement-breakpoint
CREATE TABLE "stretches" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"area" text NOT NULL,
	"name" text NOT NULL,
	"parts" jsonb NOT NULL,
	"map_sha256" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessment_photographs" ADD CONSTRAINT "assessment_photographs_assessment_assessments_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_stretch_stretches_id_fk" FOREIGN KEY ("stretch") REFERENCES "public"."stretches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_rulings" ADD CONSTRAINT "contest_rulings_contest_contests_id_fk" FOREIGN KEY ("contest") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_rulings" ADD CONSTRAINT "contest_rulings_assessment_assessments_id_fk" FOREIGN KEY ("assessment") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_rulings" ADD CONSTRAINT "contest_rulings_ruled_by_people_id_fk" FOREIGN KEY ("ruled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stretches" ADD CONSTRAINT "stretches_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stretches" ADD CONSTRAINT "stretches_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessments_stretch_index" ON "assessments" USING btree ("stretch");--> statement-breakpoint
CREATE INDEX "contests_authority_said_on_index" ON "contests" USING btree ("authority","said_on");--> statement-breakpoint
CREATE INDEX "stretches_authority_area_index" ON "stretches" USING btree ("authority","area");