-- What was known of places at schools, and when, is added to and never changed: answers were given on it.
CREATE TRIGGER "offers_append_only" BEFORE UPDATE OR DELETE ON "offers" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "offers_not_emptied" BEFORE TRUNCATE ON "offers" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "vacancies_append_only" BEFORE UPDATE OR DELETE ON "vacancies" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "vacancies_not_emptied" BEFORE TRUNCATE ON "vacancies" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
