ALTER TABLE "journeys" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "journeys_of_one_authority" ON "journeys" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "due_rechecks" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "due_rechecks_of_one_authority" ON "due_rechecks" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "recheck_effects" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "recheck_effects_of_one_authority" ON "recheck_effects" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "cases_of_one_authority" ON "cases" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
-- What looking again came to is added to and never changed.
CREATE TRIGGER "recheck_effects_append_only" BEFORE UPDATE OR DELETE ON "recheck_effects" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "recheck_effects_not_emptied" BEFORE TRUNCATE ON "recheck_effects" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A reason to look again is seen to, once, and is never taken back.
CREATE TRIGGER "due_rechecks_not_removed" BEFORE DELETE ON "due_rechecks" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "due_rechecks_only_done" BEFORE UPDATE ON "due_rechecks" FOR EACH ROW
	WHEN (NOT (OLD."done_at" IS NULL AND NEW."done_at" IS NOT NULL
		AND (NEW."id", NEW."authority", NEW."child", NEW."reason", NEW."detail", NEW."due_on", NEW."noted_at")
		  IS NOT DISTINCT FROM (OLD."id", OLD."authority", OLD."child", OLD."reason", OLD."detail", OLD."due_on", OLD."noted_at")))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A case that a person closed stays as it was closed.
CREATE TRIGGER "cases_closed_for_good" BEFORE UPDATE OR DELETE ON "cases" FOR EACH ROW
	WHEN (OLD."closed_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
