CREATE TABLE "application_doors" (
	"reference" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"application" text NOT NULL,
	"code_sha256" text NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"wrong_since" timestamp (3) with time zone,
	CONSTRAINT "application_doors_counted" CHECK ("application_doors"."wrong" >= 0)
);
--> statement-breakpoint
CREATE TABLE "application_sessions" (
	"token_sha256" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"application" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"content" jsonb,
	"destroyed_at" timestamp (3) with time zone,
	"destroyed_under" text,
	CONSTRAINT "application_entries_held_or_destroyed" CHECK (("application_entries"."content" is null) = ("application_entries"."destroyed_at" is not null)
        and ("application_entries"."destroyed_at" is null) = ("application_entries"."destroyed_under" is null))
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"reference" text NOT NULL,
	"form_sha256" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"due_on" date,
	CONSTRAINT "applications_reference_unique" UNIQUE("reference"),
	CONSTRAINT "applications_one_for_each_form" UNIQUE("authority","form_sha256"),
	CONSTRAINT "applications_state_known" CHECK ("applications"."state" in ('open', 'asked', 'second', 'disagreed', 'granted', 'refused', 'review-1', 'review-2', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "application_doors" ADD CONSTRAINT "application_doors_reference_applications_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."applications"("reference") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_doors" ADD CONSTRAINT "application_doors_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_doors" ADD CONSTRAINT "application_doors_application_applications_id_fk" FOREIGN KEY ("application") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_sessions" ADD CONSTRAINT "application_sessions_reference_application_doors_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."application_doors"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_entries" ADD CONSTRAINT "application_entries_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_entries" ADD CONSTRAINT "application_entries_application_applications_id_fk" FOREIGN KEY ("application") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_entries" ADD CONSTRAINT "application_entries_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_sessions_expires_at_index" ON "application_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "application_entries_application_id_index" ON "application_entries" USING btree ("application","id");--> statement-breakpoint
CREATE INDEX "application_entries_authority_index" ON "application_entries" USING btree ("authority");--> statement-breakpoint
CREATE INDEX "applications_authority_state_due_on_index" ON "applications" USING btree ("authority","state","due_on");