CREATE TABLE "child_records" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"child" text NOT NULL,
	"kind" text NOT NULL,
	"sender" text NOT NULL,
	"key" text NOT NULL,
	"version" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	"content" jsonb,
	"mark" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"received_by" text NOT NULL,
	"destroyed_at" timestamp (3) with time zone,
	"destroyed_under" text,
	CONSTRAINT "child_records_one_of_each_version" UNIQUE("authority","sender","kind","key","version"),
	CONSTRAINT "child_records_held_or_destroyed" CHECK (("child_records"."destroyed_at" is null) = ("child_records"."destroyed_under" is null)
        and ("child_records"."destroyed_at" is null or "child_records"."content" is null)
        and ("child_records"."content" is not null or "child_records"."state" = 'withdrawn' or "child_records"."destroyed_at" is not null)),
	CONSTRAINT "child_records_days_in_order" CHECK ("child_records"."until_day" is null or "child_records"."until_day" >= "child_records"."from_day")
);
--> statement-breakpoint
CREATE TABLE "children" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"reference" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "children_authority_reference_unique" UNIQUE("authority","reference")
);
--> statement-breakpoint
ALTER TABLE "child_records" ADD CONSTRAINT "child_records_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_records" ADD CONSTRAINT "child_records_child_children_id_fk" FOREIGN KEY ("child") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "child_records_authority_child_index" ON "child_records" USING btree ("authority","child");--> statement-breakpoint
CREATE INDEX "child_records_authority_received_at_index" ON "child_records" USING btree ("authority","received_at");--> statement-breakpoint
CREATE INDEX "children_authority_index" ON "children" USING btree ("authority");