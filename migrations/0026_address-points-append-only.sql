-- Where addresses are, and where officers said that the way from them begins, is added to and never changed.
CREATE TRIGGER "address_points_append_only" BEFORE UPDATE OR DELETE ON "address_points" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "address_points_not_emptied" BEFORE TRUNCATE ON "address_points" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "officer_points_append_only" BEFORE UPDATE OR DELETE ON "officer_points" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "officer_points_not_emptied" BEFORE TRUNCATE ON "officer_points" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
