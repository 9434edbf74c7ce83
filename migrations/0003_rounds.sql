ALTER TABLE `staff` ADD `team_latin` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `team_persian` text DEFAULT '' NOT NULL;