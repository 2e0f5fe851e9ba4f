CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"child" text NOT NULL,
	"sender" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"before" text,
	"after" text,
	"stood" jsonb,
	"not_before" date,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"outcome" text,
	"reasons" text,
	CONSTRAINT "cases_open_or_closed" CHECK (("cases"."closed_at" is null) = ("cases"."closed_by" is null) and ("cases"."closed_at" is null) = ("cases"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "due_rechecks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"child" text NOT NULL,
	"reason" text NOT NULL,
	"detail" text NOT NULL,
	"due_on" date NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "journeys" (
	"authority" text NOT NULL,
	"child" text NOT NULL,
	"sender" text NOT NULL,
	"key" text NOT NULL,
	"decision" text,
	"finding" text,
	"grounds" jsonb NOT NULL,
	"look_again" date,
	"basis" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journeys_authority_child_sender_key_pk" PRIMARY KEY("authority","child","sender","key")
);
--> statement-breakpoint
CREATE TABLE "recheck_effects" (
	"authority" text NOT NULL,
	"due" bigint NOT NULL,
	"sender" text NOT NULL,
	"key" text NOT NULL,
	"outcome" text NOT NULL,
	"before" text,
	"after" text,
	"why" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recheck_effects_due_sender_key_pk" PRIMARY KEY("due","sender","key")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_child_children_id_fk" FOREIGN KEY ("child") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_before_decisions_id_fk" FOREIGN KEY ("before") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_after_decisions_id_fk" FOREIGN KEY ("after") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_rechecks" ADD CONSTRAINT "due_rechecks_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_rechecks" ADD CONSTRAINT "due_rechecks_child_children_id_fk" FOREIGN KEY ("child") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_child_children_id_fk" FOREIGN KEY ("child") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_decision_decisions_id_fk" FOREIGN KEY ("decision") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_effects" ADD CONSTRAINT "recheck_effects_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_effects" ADD CONSTRAINT "recheck_effects_due_due_rechecks_id_fk" FOREIGN KEY ("due") REFERENCES "public"."due_rechecks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_effects" ADD CONSTRAINT "recheck_effects_before_decisions_id_fk" FOREIGN KEY ("before") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_effects" ADD CONSTRAINT "recheck_effects_after_decisions_id_fk" FOREIGN KEY ("after") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open" ON "cases" USING btree ("authority","child","sender","key") WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "cases_authority_opened_at_index" ON "cases" USING btree ("authority","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "due_rechecks_each_record_once" ON "due_rechecks" USING btree ("authority","child","detail") WHERE "due_rechecks"."reason" = 'record';--> statement-breakpoint
CREATE UNIQUE INDEX "due_rechecks_open_once" ON "due_rechecks" USING btree ("authority","child","reason","detail") WHERE "due_rechecks"."done_at" is null;--> statement-breakpoint
CREATE INDEX "due_rechecks_done_at_index" ON "due_rechecks" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "journeys_authority_look_again_index" ON "journeys" USING btree ("authority","look_again");--> statement-breakpoint
CREATE INDEX "journeys_authority_basis_index" ON "journeys" USING btree ("authority","basis");--> statement-breakpoint
CREATE INDEX "recheck_effects_authority_outcome_index" ON "recheck_effects" USING btree ("authority","outcome");