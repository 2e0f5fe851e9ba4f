ALTER TABLE "standing_texts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "standing_texts_of_one_authority" ON "standing_texts" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
-- Contents of decisions name them by hash, and would say nothing without them.
CREATE TRIGGER "standing_texts_append_only" BEFORE UPDATE OR DELETE ON "standing_texts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "standing_texts_not_emptied" BEFORE TRUNCATE ON "standing_texts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
