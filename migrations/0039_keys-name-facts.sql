-- Until now a key that may read decisions read all of each. From now on it reads facts about needs, income, belief and plans only where it names
-- them. What works today goes on working: those keys are made to name all of them, where their council can see it, and end them.
UPDATE "api_keys" SET "scopes" = "scopes" || ' facts.needs facts.income facts.belief facts.plan'
WHERE 'decisions.read' = ANY (string_to_array("scopes", ' ')) AND "scopes" NOT LIKE '%facts.%';
