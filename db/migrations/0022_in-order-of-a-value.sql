DROP INDEX "claim_claimant_actor";--> statement-breakpoint
DROP INDEX "quote_speaker_actor";--> statement-breakpoint
CREATE INDEX "claim_claimant_actor" ON "claims" USING btree ("claimant_actor_id","article_id","position","id");--> statement-breakpoint
CREATE INDEX "quote_speaker_actor" ON "quotes" USING btree ("speaker_actor_id","article_id","position","id");