ALTER TABLE "people" DROP CONSTRAINT "people_role_known";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "role";