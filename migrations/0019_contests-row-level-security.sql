-- What families say is read by the council they said it to, and by no other.
ALTER TABLE "contests" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "contests_of_one_authority" ON "contests" USING ("authority" = "authority_at_work"());
--> statement-breakpoint
ALTER TABLE "contest_rulings" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Which contests these are, the policy on contests says.
CREATE POLICY "contest_rulings_of_one_authority" ON "contest_rulings"
	USING (EXISTS (SELECT FROM "contests" WHERE "contests"."id" = "contest_rulings"."contest"));
