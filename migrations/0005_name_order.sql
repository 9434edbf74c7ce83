DROP INDEX `patients_sort`;--> statement-breakpoint
DROP INDEX `patients_camp`;--> statement-breakpoint
ALTER TABLE `patients` ADD `sort_name_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `patients_camp_persian` ON `patients` (`camp_id`,`sort_name_persian`,`id`);--> statement-breakpoint
CREATE INDEX `patients_camp` ON `patients` (`camp_id`,`sort_name`,`id`);