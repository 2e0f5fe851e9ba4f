CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"issuer" text,
	"subject" text,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_email_unique" UNIQUE("email"),
	CONSTRAINT "accounts_issuer_subject_unique" UNIQUE("issuer","subject"),
	CONSTRAINT "accounts_linked_whole" CHECK (("accounts"."issuer" is null) = ("accounts"."subject" is null))
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"state_sha256" text PRIMARY KEY NOT NULL,
	"browser_sha256" text NOT NULL,
	"nonce" text,
	"code_verifier" text,
	"account" text,
	"return_to" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "account" text;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_ins_expires_at_index" ON "sign_ins" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_ins_browser_sha256_index" ON "sign_ins" USING btree ("browser_sha256");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_account_authority_unique" UNIQUE("account","authority");