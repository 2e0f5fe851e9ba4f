CREATE TABLE "standing_texts" (
	"authority" text NOT NULL,
	"hash" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "standing_texts_authority_hash_pk" PRIMARY KEY("authority","hash")
);
--> statement-breakpoint
ALTER TABLE "standing_texts" ADD CONSTRAINT "standing_texts_authority_authorities_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."authorities"("id") ON DELETE no action ON UPDATE no action;