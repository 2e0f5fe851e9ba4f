ALTER TABLE "holds" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "holds_of_one_authority" ON "holds" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "retention_choices" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "retention_choices_of_one_authority" ON "retention_choices" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "retention_runs" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "retention_runs_of_one_authority" ON "retention_runs" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
CREATE TRIGGER "retention_choices_append_only" BEFORE UPDATE OR DELETE ON "retention_choices" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "retention_choices_not_emptied" BEFORE TRUNCATE ON "retention_choices" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "retention_runs_append_only" BEFORE UPDATE OR DELETE ON "retention_runs" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "retention_runs_not_emptied" BEFORE TRUNCATE ON "retention_runs" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "holds_not_removed" BEFORE DELETE ON "holds" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "holds_not_emptied" BEFORE TRUNCATE ON "holds" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A hold is lifted, once, and stays what it was.
CREATE TRIGGER "holds_only_lifted" BEFORE UPDATE ON "holds" FOR EACH ROW
	WHEN (NOT (OLD."lifted_at" IS NULL AND NEW."lifted_at" IS NOT NULL
		AND (NEW."id", NEW."authority", NEW."subject", NEW."why", NEW."reference", NEW."placed_by", NEW."since")
		  IS NOT DISTINCT FROM (OLD."id", OLD."authority", OLD."subject", OLD."why", OLD."reference", OLD."placed_by", OLD."since")))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- With the content of a record goes its mark, from which a postcode could be found by trying them all. The days of a placement stay.
DROP TRIGGER "child_records_only_destroyed" ON "child_records";
--> statement-breakpoint
CREATE TRIGGER "child_records_only_destroyed" BEFORE UPDATE ON "child_records" FOR EACH ROW
	WHEN (NOT (OLD."destroyed_at" IS NULL AND NEW."destroyed_at" IS NOT NULL AND NEW."content" IS NULL AND NEW."mark" = ''
		AND (NEW."id", NEW."authority", NEW."child", NEW."kind", NEW."sender", NEW."key", NEW."version", NEW."state", NEW."received_at", NEW."received_by")
		  IS NOT DISTINCT FROM
		  (OLD."id", OLD."authority", OLD."child", OLD."kind", OLD."sender", OLD."key", OLD."version", OLD."state", OLD."received_at", OLD."received_by")
		AND (OLD."kind" <> 'placement' OR (NEW."from_day", NEW."until_day") IS NOT DISTINCT FROM (OLD."from_day", OLD."until_day"))))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A case that a person closed stays as it was closed. The one change it may see is that its reasons, and what stood, are destroyed, once.
DROP TRIGGER "cases_closed_for_good" ON "cases";
--> statement-breakpoint
CREATE TRIGGER "cases_closed_for_good" BEFORE UPDATE ON "cases" FOR EACH ROW
	WHEN (OLD."closed_at" IS NOT NULL AND NOT (OLD."destroyed_at" IS NULL AND NEW."destroyed_at" IS NOT NULL AND NEW."reasons" IS NULL AND NEW."stood" IS NULL
		AND (NEW."id", NEW."authority", NEW."child", NEW."sender", NEW."key", NEW."kind", NEW."opened_at", NEW."before", NEW."after", NEW."not_before", NEW."less_from", NEW."closed_at", NEW."closed_by", NEW."outcome")
		  IS NOT DISTINCT FROM
		  (OLD."id", OLD."authority", OLD."child", OLD."sender", OLD."key", OLD."kind", OLD."opened_at", OLD."before", OLD."after", OLD."not_before", OLD."less_from", OLD."closed_at", OLD."closed_by", OLD."outcome")))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "cases_closed_not_removed" BEFORE DELETE ON "cases" FOR EACH ROW
	WHEN (OLD."closed_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- What families said of a walk, and the reasons of the ruling on it, may be destroyed, once; the ruling stays.
DROP TRIGGER "contests_append_only" ON "contests";
--> statement-breakpoint
CREATE TRIGGER "contests_not_removed" BEFORE DELETE ON "contests" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contests_only_destroyed" BEFORE UPDATE ON "contests" FOR EACH ROW
	WHEN (NOT (OLD."destroyed_at" IS NULL AND NEW."destroyed_at" IS NOT NULL AND NEW."words" IS NULL
		AND (NEW."id", NEW."authority", NEW."area", NEW."what", NEW."called", NEW."parts", NEW."gate", NEW."said_on", NEW."map_sha256")
		  IS NOT DISTINCT FROM
		  (OLD."id", OLD."authority", OLD."area", OLD."what", OLD."called", OLD."parts", OLD."gate", OLD."said_on", OLD."map_sha256")))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
DROP TRIGGER "contest_rulings_append_only" ON "contest_rulings";
--> statement-breakpoint
CREATE TRIGGER "contest_rulings_not_removed" BEFORE DELETE ON "contest_rulings" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contest_rulings_only_destroyed" BEFORE UPDATE ON "contest_rulings" FOR EACH ROW
	WHEN (NOT (OLD."reasons" IS NOT NULL AND NEW."reasons" IS NULL
		AND (NEW."contest", NEW."version", NEW."ruling", NEW."assessment", NEW."ruled_by", NEW."ruled_at")
		  IS NOT DISTINCT FROM
		  (OLD."contest", OLD."version", OLD."ruling", OLD."assessment", OLD."ruled_by", OLD."ruled_at")))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- Of a photograph its bytes and what it shows may be destroyed, once; that it was taken stays.
DROP TRIGGER "assessment_photographs_append_only" ON "assessment_photographs";
--> statement-breakpoint
CREATE TRIGGER "assessment_photographs_not_removed" BEFORE DELETE ON "assessment_photographs" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "assessment_photographs_only_destroyed" BEFORE UPDATE ON "assessment_photographs" FOR EACH ROW
	WHEN (NOT (OLD."destroyed_at" IS NULL AND NEW."destroyed_at" IS NOT NULL
		AND (NEW."assessment", NEW."sha256", NEW."type", NEW."bytes") IS NOT DISTINCT FROM (OLD."assessment", OLD."sha256", OLD."type", OLD."bytes")))
	EXECUTE FUNCTION "refuse_change"();
