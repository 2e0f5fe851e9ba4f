ALTER TABLE "applications" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "applications_of_one_authority" ON "applications" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "application_entries" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "application_entries_of_one_authority" ON "application_entries" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
-- An application that was numbered stays numbered, and stays what it is: only where it stands changes.
CREATE TRIGGER "applications_not_removed" BEFORE DELETE ON "applications" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "applications_not_emptied" BEFORE TRUNCATE ON "applications" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "applications_stay_themselves" BEFORE UPDATE ON "applications" FOR EACH ROW
	WHEN ((NEW."id", NEW."authority", NEW."reference", NEW."form_sha256", NEW."received_at")
		IS DISTINCT FROM (OLD."id", OLD."authority", OLD."reference", OLD."form_sha256", OLD."received_at"))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- What was said and decided is added to and never changed. The one change it may see is to be destroyed, once.
CREATE TRIGGER "application_entries_not_removed" BEFORE DELETE ON "application_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "application_entries_not_emptied" BEFORE TRUNCATE ON "application_entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "application_entries_only_destroyed" BEFORE UPDATE ON "application_entries" FOR EACH ROW
	WHEN (NOT (OLD."destroyed_at" IS NULL AND NEW."destroyed_at" IS NOT NULL AND NEW."content" IS NULL
		AND (NEW."id", NEW."authority", NEW."application", NEW."kind", NEW."at", NEW."by")
		  IS NOT DISTINCT FROM (OLD."id", OLD."authority", OLD."application", OLD."kind", OLD."at", OLD."by")))
	EXECUTE FUNCTION "refuse_change"();
