-- What a council publishes or found about a way is read by whoever asks or walks there, signed in or not, also for another council. It is added by its own
-- council alone, and by no query that forgot for whom it works.
ALTER TABLE "policies" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "policies_read_by_all" ON "policies" FOR SELECT USING (true);
--> statement-breakpoint
CREATE POLICY "policies_added_by_their_own" ON "policies" FOR INSERT WITH CHECK ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "stretches" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "stretches_read_by_all" ON "stretches" FOR SELECT USING (true);
--> statement-breakpoint
CREATE POLICY "stretches_added_by_their_own" ON "stretches" FOR INSERT WITH CHECK ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "assessments_read_by_all" ON "assessments" FOR SELECT USING (true);
--> statement-breakpoint
CREATE POLICY "assessments_added_by_their_own" ON "assessments" FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM "stretches" WHERE "stretches"."id" = "assessments"."stretch" AND "stretches"."authority" = "authority_at_work"()));
--> statement-breakpoint
ALTER TABLE "assessment_photographs" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "assessment_photographs_read_by_all" ON "assessment_photographs" FOR SELECT USING (true);
--> statement-breakpoint
CREATE POLICY "assessment_photographs_added_by_their_own" ON "assessment_photographs" FOR INSERT
	WITH CHECK (EXISTS (SELECT FROM "assessments" JOIN "stretches" ON "stretches"."id" = "assessments"."stretch"
		WHERE "assessments"."id" = "assessment_photographs"."assessment" AND "stretches"."authority" = "authority_at_work"()));
--> statement-breakpoint
-- Destroyed when their time is over, by the same: see the trigger that lets nothing else through.
CREATE POLICY "assessment_photographs_destroyed_by_their_own" ON "assessment_photographs" FOR UPDATE
	USING (EXISTS (SELECT FROM "assessments" JOIN "stretches" ON "stretches"."id" = "assessments"."stretch"
		WHERE "assessments"."id" = "assessment_photographs"."assessment" AND "stretches"."authority" = "authority_at_work"()));
