CREATE TABLE `day_bands` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`date` text,
	`start_minute` integer NOT NULL,
	`end_minute` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "day_bands_kind" CHECK("day_bands"."kind" in ('prayer', 'women')),
	CONSTRAINT "day_bands_minutes" CHECK(0 <= "day_bands"."start_minute" and "day_bands"."start_minute" < "day_bands"."end_minute" and "day_bands"."end_minute" <= 1440)
) STRICT;
--> statement-breakpoint
CREATE INDEX `day_bands_camp` ON `day_bands` (`camp_id`,`date`);--> statement-breakpoint
CREATE TABLE `machines` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`name` text NOT NULL,
	`name_persian` text NOT NULL,
	`count` integer NOT NULL,
	`kinds` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "machines_count" CHECK("machines"."count" > 0),
	CONSTRAINT "machines_json" CHECK(json_valid("machines"."kinds"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `machines_camp` ON `machines` (`camp_id`,`position`);--> statement-breakpoint
CREATE TABLE `staff_absences` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`from_date` text NOT NULL,
	`from_minute` integer NOT NULL,
	`until_date` text NOT NULL,
	`until_minute` integer NOT NULL,
	`reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_absences_span" CHECK("staff_absences"."from_date" <= "staff_absences"."until_date")
) STRICT;
--> statement-breakpoint
CREATE INDEX `staff_absences_camp` ON `staff_absences` (`camp_id`,`until_date`);--> statement-breakpoint
CREATE TABLE `staff_rosters` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`spans` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_rosters_json" CHECK(json_valid("staff_rosters"."spans"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_rosters_member` ON `staff_rosters` (`camp_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `emergency_packs` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`date` text NOT NULL,
	`language` text NOT NULL,
	`folder` text NOT NULL,
	`files` text NOT NULL,
	`visits` integer NOT NULL,
	`first_token` integer NOT NULL,
	`last_token` integer NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`by_itself` integer NOT NULL,
	`problem` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `emergency_packs_camp` ON `emergency_packs` (`camp_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `token_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`date` text NOT NULL,
	`first_number` integer NOT NULL,
	`last_number` integer NOT NULL,
	`reserved_at` text NOT NULL,
	`reserved_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "token_blocks_span" CHECK(0 < "token_blocks"."first_number" and "token_blocks"."first_number" <= "token_blocks"."last_number")
) STRICT;
--> statement-breakpoint
CREATE INDEX `token_blocks_day` ON `token_blocks` (`camp_id`,`date`,`first_number`);--> statement-breakpoint
CREATE TABLE `wait_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`kind` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`priority` text NOT NULL,
	`since` text NOT NULL,
	`notice_minutes` integer NOT NULL,
	`need` text NOT NULL,
	`appointment_id` text,
	`status` text NOT NULL,
	`left_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wait_entries_duration" CHECK("wait_entries"."duration_minutes" > 0 and "wait_entries"."notice_minutes" >= 0),
	CONSTRAINT "wait_entries_status" CHECK("wait_entries"."status" in ('waiting', 'booked', 'left'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `wait_entries_camp` ON `wait_entries` (`camp_id`,`status`);--> statement-breakpoint
CREATE INDEX `wait_entries_patient` ON `wait_entries` (`patient_id`,`status`);--> statement-breakpoint
CREATE INDEX `wait_entries_visit` ON `wait_entries` (`appointment_id`);--> statement-breakpoint
DROP INDEX `follow_ups_due`;--> statement-breakpoint
DROP INDEX `follow_ups_open`;--> statement-breakpoint
DROP INDEX `follow_ups_patient`;--> statement-breakpoint
CREATE INDEX `follow_ups_open` ON `follow_ups` (`status`,`due_date`,`after_months`,`camp_id`,`is_used`,`patient_id`,`id`);--> statement-breakpoint
CREATE INDEX `follow_ups_patient` ON `follow_ups` (`patient_id`,`due_date`,`id`,`status`,`after_months`,`camp_id`,`is_used`);--> statement-breakpoint
ALTER TABLE `appointments` ADD `chaperone` text;--> statement-breakpoint
ALTER TABLE `appointments` ADD `series_id` text REFERENCES rehab_series(id);--> statement-breakpoint
CREATE INDEX `appointments_series` ON `appointments` (`series_id`);--> statement-breakpoint
ALTER TABLE `camps` ADD `kind` text DEFAULT 'camp' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `sponsor` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `partner` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `targets` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `closed_at` text;--> statement-breakpoint
ALTER TABLE `camps` ADD `closed_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `closed_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `name_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `camps` ADD `place_persian` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `photo_id` text REFERENCES attachments(id);--> statement-breakpoint
ALTER TABLE `printed_lists` ADD `only` text;--> statement-breakpoint
ALTER TABLE `queue_tokens` ADD `left_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `queue_tokens` ADD `may_name` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `queue_tokens` ADD `from_paper` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `queue_tokens_appointment` ON `queue_tokens` (`appointment_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_rehab_series` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`kind` text DEFAULT 'gait_training' NOT NULL,
	`goal` text NOT NULL,
	`planned_count` integer NOT NULL,
	`pattern` text,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rehab_series_kind" CHECK("__new_rehab_series"."kind" in ('gait_training', 'follow_up'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_rehab_series`("id", "camp_id", "patient_id", "order_id", "kind", "goal", "planned_count", "pattern", "status", "version") SELECT "id", "camp_id", "patient_id", "order_id", 'gait_training', "goal", "planned_count", NULL, "status", "version" FROM `rehab_series`;--> statement-breakpoint
DROP TABLE `rehab_series`;--> statement-breakpoint
ALTER TABLE `__new_rehab_series` RENAME TO `rehab_series`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `rehab_series_patient` ON `rehab_series` (`patient_id`);--> statement-breakpoint
ALTER TABLE `travel_groups` ADD `arrives_date` text;--> statement-breakpoint
ALTER TABLE `travel_groups` ADD `arrives_minute` integer;--> statement-breakpoint
ALTER TABLE `travel_groups` ADD `leaves_date` text;--> statement-breakpoint
ALTER TABLE `travel_groups` ADD `leaves_minute` integer;--> statement-breakpoint
CREATE INDEX `patients_place` ON `patients` (`province`,`village`,`sort_name`,`id`);