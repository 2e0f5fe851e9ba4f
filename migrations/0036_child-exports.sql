CREATE TABLE "child_exports" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"child" text,
	"applications" jsonb NOT NULL,
	"own_homes" jsonb NOT NULL,
	"left_out" integer NOT NULL,
	"papers" integer NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "child_exports" ADD CONSTRAINT "child_exports_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_exports" ADD CONSTRAINT "child_exports_child_children_id_fk" FOREIGN KEY ("child") REFERENCES "public"."children"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "child_exports_authority_child_index" ON "child_exports" USING btree ("authority","child");