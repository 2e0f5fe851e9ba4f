ALTER TABLE "journeys" ADD COLUMN "told" text;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_told_known" CHECK ("journeys"."told" in ('duty', 'power', 'refused'));