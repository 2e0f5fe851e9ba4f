-- What a council published is added to and never changed: a decision made under it has to be found again.
CREATE TRIGGER "policies_append_only" BEFORE UPDATE OR DELETE ON "policies" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "policies_not_emptied" BEFORE TRUNCATE ON "policies" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
