ALTER TABLE "areas" ADD COLUMN "council" text;--> statement-breakpoint
ALTER TABLE "postcodes" ADD COLUMN "council" text;