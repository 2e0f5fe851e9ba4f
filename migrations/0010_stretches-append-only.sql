-- What people found about stretches, what families said, and what was ruled are added to and never changed: decisions name them.
CREATE TRIGGER "stretches_append_only" BEFORE UPDATE OR DELETE ON "stretches" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "stretches_not_emptied" BEFORE TRUNCATE ON "stretches" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "assessments_append_only" BEFORE UPDATE OR DELETE ON "assessments" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "assessments_not_emptied" BEFORE TRUNCATE ON "assessments" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "assessment_photographs_append_only" BEFORE UPDATE OR DELETE ON "assessment_photographs" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "assessment_photographs_not_emptied" BEFORE TRUNCATE ON "assessment_photographs" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contests_append_only" BEFORE UPDATE OR DELETE ON "contests" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contests_not_emptied" BEFORE TRUNCATE ON "contests" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contest_rulings_append_only" BEFORE UPDATE OR DELETE ON "contest_rulings" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "contest_rulings_not_emptied" BEFORE TRUNCATE ON "contest_rulings" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
