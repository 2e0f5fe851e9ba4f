ALTER TABLE "child_exports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "child_exports_of_one_authority" ON "child_exports" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
CREATE TRIGGER "child_exports_append_only" BEFORE UPDATE OR DELETE ON "child_exports" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "child_exports_not_emptied" BEFORE TRUNCATE ON "child_exports" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
