-- The role that programs work as: it owns nothing and passes over no policy, so that row-level security binds it.
-- An owner that may not make roles is told so by PostgreSQL; the role can be made by hand before this runs.
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fairmile_app') THEN
		CREATE ROLE fairmile_app NOLOGIN;
	END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
	NULL; -- another database of the same server made it at the same moment
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO fairmile_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO fairmile_app;
--> statement-breakpoint
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO fairmile_app;
--> statement-breakpoint
-- What later migrations make is covered too.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO fairmile_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO fairmile_app;
--> statement-breakpoint
-- Whoever works as the app has no business with the list of steps that the schema has taken, but to read it.
REVOKE INSERT, UPDATE, DELETE ON "schema_migrations" FROM fairmile_app;
--> statement-breakpoint
-- One authority at a time: the one named for the transaction. Where none is named, nothing is seen and nothing can be added.
CREATE FUNCTION "authority_at_work"() RETURNS text LANGUAGE sql STABLE AS $$
	SELECT nullif(current_setting('fairmile.authority', true), '')
$$;
--> statement-breakpoint
ALTER TABLE "children" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "children_of_one_authority" ON "children" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "child_records" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "child_records_of_one_authority" ON "child_records" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "decisions_of_one_authority" ON "decisions" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "decision_contents" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Which decisions these are, the policy on decisions says.
CREATE POLICY "decision_contents_of_one_authority" ON "decision_contents"
	USING (EXISTS (SELECT FROM "decisions" WHERE "decisions"."id" = "decision_contents"."decision"));
--> statement-breakpoint
-- What was said of a child is added to and never changed. The one change it may see is to be destroyed, once.
CREATE TRIGGER "child_records_not_removed" BEFORE DELETE ON "child_records" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "child_records_not_emptied" BEFORE TRUNCATE ON "child_records" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "child_records_only_destroyed" BEFORE UPDATE ON "child_records" FOR EACH ROW
	WHEN (NOT (OLD."destroyed_at" IS NULL AND NEW."destroyed_at" IS NOT NULL
		AND (NEW."id", NEW."authority", NEW."child", NEW."kind", NEW."sender", NEW."key", NEW."version", NEW."mark", NEW."received_at")
		  IS NOT DISTINCT FROM
		  (OLD."id", OLD."authority", OLD."child", OLD."kind", OLD."sender", OLD."key", OLD."version", OLD."mark", OLD."received_at")))
	EXECUTE FUNCTION "refuse_change"();
