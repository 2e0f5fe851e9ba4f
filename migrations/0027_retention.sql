CREATE TABLE "holds" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"subject" text NOT NULL,
	"why" text NOT NULL,
	"reference" text,
	"placed_by" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone,
	CONSTRAINT "holds_why_known" CHECK ("holds"."why" in ('appeal', 'ombudsman', 'complaint', 'claim', 'request', 'other')),
	CONSTRAINT "holds_lifted_by_somebody" CHECK (("holds"."lifted_at" is null) = ("holds"."lifted_by" is null))
);
--> statement-breakpoint
CREATE TABLE "retention_choices" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"rule" text NOT NULL,
	"months" integer NOT NULL,
	"because" text NOT NULL,
	"chosen_by" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_choices_months" CHECK ("retention_choices"."months" between 0 and 1200)
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"run_by" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contest_rulings" ALTER COLUMN "reasons" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contests" ALTER COLUMN "words" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment_photographs" ADD COLUMN "destroyed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assessment_photographs" ADD COLUMN "destroyed_under" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "destroyed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "destroyed_under" text;--> statement-breakpoint
ALTER TABLE "contests" ADD COLUMN "destroyed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contests" ADD COLUMN "destroyed_under" text;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_choices" ADD CONSTRAINT "retention_choices_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD CONSTRAINT "retention_runs_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "holds_authority_subject_index" ON "holds" USING btree ("authority","subject");--> statement-breakpoint
CREATE INDEX "retention_choices_authority_rule_index" ON "retention_choices" USING btree ("authority","rule");--> statement-breakpoint
CREATE INDEX "retention_runs_authority_index" ON "retention_runs" USING btree ("authority");--> statement-breakpoint
ALTER TABLE "assessment_photographs" ADD CONSTRAINT "assessment_photographs_held_or_destroyed" CHECK (("assessment_photographs"."destroyed_at" is null) = ("assessment_photographs"."destroyed_under" is null) and ("assessment_photographs"."destroyed_at" is null or "assessment_photographs"."caption" = ''));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_held_or_destroyed" CHECK (("cases"."destroyed_at" is null) = ("cases"."destroyed_under" is null)
        and ("cases"."destroyed_at" is null or ("cases"."reasons" is null and "cases"."stood" is null and "cases"."closed_at" is not null)));--> statement-breakpoint
ALTER TABLE "contests" ADD CONSTRAINT "contests_held_or_destroyed" CHECK (("contests"."words" is null) = ("contests"."destroyed_at" is not null)
        and ("contests"."destroyed_at" is null) = ("contests"."destroyed_under" is null));