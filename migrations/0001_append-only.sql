-- The record of decisions is added to and never changed. These triggers hold that whatever program is connected.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "decisions_append_only" BEFORE UPDATE OR DELETE ON "decisions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "decisions_not_emptied" BEFORE TRUNCATE ON "decisions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "decision_contents_not_removed" BEFORE DELETE ON "decision_contents" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "decision_contents_not_emptied" BEFORE TRUNCATE ON "decision_contents" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- The one change that content may see is to be destroyed, once.
CREATE TRIGGER "decision_contents_only_destroyed" BEFORE UPDATE ON "decision_contents" FOR EACH ROW
	WHEN (NOT (OLD."destroyed_at" IS NULL AND NEW."destroyed_at" IS NOT NULL AND NEW."decision" = OLD."decision"))
	EXECUTE FUNCTION "refuse_change"();
