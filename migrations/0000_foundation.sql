CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`start_minute` integer NOT NULL,
	`duration_minutes` integer NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`station_id` text,
	`staff_id` text,
	`status` text NOT NULL,
	`pinned` integer NOT NULL,
	`note` text NOT NULL,
	`override_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`station_id`) REFERENCES `stations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appointments_start" CHECK(0 <= "appointments"."start_minute" and "appointments"."start_minute" < 1440),
	CONSTRAINT "appointments_duration" CHECK(0 < "appointments"."duration_minutes" and "appointments"."start_minute" + "appointments"."duration_minutes" <= 1440),
	CONSTRAINT "appointments_status" CHECK("appointments"."status" in ('booked', 'arrived', 'in_progress', 'done', 'no_show', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `appointments_day` ON `appointments` (`camp_id`,`date`,`start_minute`);--> statement-breakpoint
CREATE INDEX `appointments_date` ON `appointments` (`date`);--> statement-breakpoint
CREATE INDEX `appointments_patient` ON `appointments` (`patient_id`,`date`);--> statement-breakpoint
CREATE INDEX `appointments_order` ON `appointments` (`order_id`);--> statement-breakpoint
CREATE TABLE `camps` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`place` text NOT NULL,
	`province` text NOT NULL,
	`first_date` text NOT NULL,
	`last_date` text NOT NULL,
	`opens_minute` integer NOT NULL,
	`closes_minute` integer NOT NULL,
	`breaks` text NOT NULL,
	`closed_dates` text NOT NULL,
	`time_zone` text NOT NULL,
	`calendar` text NOT NULL,
	`languages` text NOT NULL,
	`daily_capacity` integer,
	`is_rehearsal` integer NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "camps_dates" CHECK("camps"."first_date" <= "camps"."last_date"),
	CONSTRAINT "camps_hours" CHECK(0 <= "camps"."opens_minute" and "camps"."opens_minute" < "camps"."closes_minute" and "camps"."closes_minute" <= 1440),
	CONSTRAINT "camps_calendar" CHECK("camps"."calendar" in ('gregorian', 'solar_hijri')),
	CONSTRAINT "camps_json" CHECK(json_valid("camps"."breaks") and json_valid("camps"."closed_dates") and json_valid("camps"."languages"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`operation_id` text NOT NULL,
	`operation` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`place` text NOT NULL,
	`camp_id` text,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`undo_of` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `changes_entity` ON `changes` (`entity`,`entity_id`,`seq`);--> statement-breakpoint
CREATE INDEX `changes_operation` ON `changes` (`operation_id`);--> statement-breakpoint
CREATE INDEX `changes_undo_of` ON `changes` (`undo_of`);--> statement-breakpoint
CREATE TABLE `device_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`device_type` text NOT NULL,
	`side` text,
	`level` text NOT NULL,
	`priority` text NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "device_orders_side" CHECK("device_orders"."side" is null or "device_orders"."side" in ('left', 'right')),
	CONSTRAINT "device_orders_priority" CHECK("device_orders"."priority" in ('urgent', 'high', 'normal', 'low'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `device_orders_number_unique` ON `device_orders` (`number`);--> statement-breakpoint
CREATE INDEX `device_orders_patient` ON `device_orders` (`patient_id`);--> statement-breakpoint
CREATE INDEX `device_orders_state` ON `device_orders` (`camp_id`,`state`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`rows` integer NOT NULL,
	`added` integer NOT NULL,
	`merged` integer NOT NULL,
	`skipped` integer NOT NULL,
	`refused` integer NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `patient_keys` (
	`key` text NOT NULL,
	`patient_id` text NOT NULL,
	PRIMARY KEY(`key`, `patient_id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `patient_keys_patient` ON `patient_keys` (`patient_id`);--> statement-breakpoint
CREATE TABLE `patients` (
	`row_number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`camp_id` text NOT NULL,
	`given_name_latin` text NOT NULL,
	`family_name_latin` text NOT NULL,
	`father_name_latin` text NOT NULL,
	`given_name_persian` text NOT NULL,
	`family_name_persian` text NOT NULL,
	`father_name_persian` text NOT NULL,
	`sex` text,
	`birth` text,
	`phones` text NOT NULL,
	`documents` text NOT NULL,
	`community_status` text,
	`province` text NOT NULL,
	`village` text NOT NULL,
	`language` text,
	`group_id` text,
	`needs` text NOT NULL,
	`escorts` integer NOT NULL,
	`consent` text NOT NULL,
	`cause` text,
	`amputated_on` text,
	`notes` text NOT NULL,
	`flags` text NOT NULL,
	`import_fingerprint` text NOT NULL,
	`version` integer NOT NULL,
	`sort_name` text NOT NULL,
	`birth_from` text,
	`birth_to` text,
	`flag_count` integer NOT NULL,
	`registered_at` text NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `travel_groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "patients_given_name" CHECK(length(trim("patients"."given_name_latin")) + length(trim("patients"."given_name_persian")) > 0),
	CONSTRAINT "patients_sex" CHECK("patients"."sex" is null or "patients"."sex" in ('female', 'male', 'unspecified')),
	CONSTRAINT "patients_escorts" CHECK("patients"."escorts" >= 0),
	CONSTRAINT "patients_json" CHECK(json_valid("patients"."phones") and json_valid("patients"."documents") and json_valid("patients"."needs") and json_valid("patients"."flags"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `patients_id_unique` ON `patients` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `patients_number_unique` ON `patients` (`number`);--> statement-breakpoint
CREATE INDEX `patients_sort` ON `patients` (`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `patients_camp` ON `patients` (`camp_id`,`sort_name`);--> statement-breakpoint
CREATE INDEX `patients_group` ON `patients` (`group_id`);--> statement-breakpoint
CREATE INDEX `patients_registered` ON `patients` (`registered_at`);--> statement-breakpoint
CREATE INDEX `patients_flagged` ON `patients` (`flag_count`) WHERE flag_count > 0;--> statement-breakpoint
CREATE INDEX `patients_fingerprint` ON `patients` (`import_fingerprint`) WHERE import_fingerprint <> '';--> statement-breakpoint
CREATE TABLE `printed_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`camp_id` text NOT NULL,
	`date` text NOT NULL,
	`scope` text NOT NULL,
	`language` text NOT NULL,
	`rows` text NOT NULL,
	`printed_at` text NOT NULL,
	`printed_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `printed_lists_day` ON `printed_lists` (`camp_id`,`date`,`number`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name_latin` text NOT NULL,
	`name_persian` text NOT NULL,
	`sex` text NOT NULL,
	`roles` text NOT NULL,
	`skills` text NOT NULL,
	`languages` text NOT NULL,
	`active` integer NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "staff_name" CHECK(length("staff"."name_latin") + length("staff"."name_persian") > 0),
	CONSTRAINT "staff_sex" CHECK("staff"."sex" in ('female', 'male', 'unspecified')),
	CONSTRAINT "staff_json" CHECK(json_valid("staff"."roles") and json_valid("staff"."skills") and json_valid("staff"."languages"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff_pins` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`hash` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `stations` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`name` text NOT NULL,
	`name_persian` text NOT NULL,
	`kind` text NOT NULL,
	`capacity` integer NOT NULL,
	`women_only` integer NOT NULL,
	`position` integer NOT NULL,
	`active` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stations_capacity" CHECK("stations"."capacity" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `stations_camp` ON `stations` (`camp_id`,`position`);--> statement-breakpoint
CREATE TABLE `travel_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `travel_groups_name` ON `travel_groups` (`camp_id`,`name_key`);
--> statement-breakpoint
CREATE TRIGGER `changes_never_updated` BEFORE UPDATE ON `changes` BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `changes_never_deleted` BEFORE DELETE ON `changes` BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `patient_search` USING fts5(terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');
