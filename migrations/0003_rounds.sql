ALTER TABLE `camps` ADD `sponsor_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `partner_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `team_latin` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `team_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `travel_groups` ADD `name_persian` text DEFAULT '' NOT NULL;