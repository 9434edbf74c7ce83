PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_patient_keys` (
	`key` text NOT NULL,
	`patient_row` integer NOT NULL,
	PRIMARY KEY(`key`, `patient_row`),
	FOREIGN KEY (`patient_row`) REFERENCES `patients`(`row_number`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_patient_keys`("key", "patient_row") SELECT "key", "row_number" FROM `patient_keys` JOIN `patients` ON `patients`.`id` = `patient_keys`.`patient_id`;--> statement-breakpoint
DROP TABLE `patient_keys`;--> statement-breakpoint
ALTER TABLE `__new_patient_keys` RENAME TO `patient_keys`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `patient_keys_patient` ON `patient_keys` (`patient_row`);--> statement-breakpoint
ALTER TABLE `camps` ADD `sponsor_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `partner_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `team_latin` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `team_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `travel_groups` ADD `name_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `printed_lists` ADD `filter` text;