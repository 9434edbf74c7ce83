CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`date` text NOT NULL,
	`staff_id` text,
	`status` text NOT NULL,
	`form_version` integer NOT NULL,
	`limb_findings` text NOT NULL,
	`values` text NOT NULL,
	`k_level_now` text,
	`k_level_expected` text,
	`decision` text,
	`decision_reason` text NOT NULL,
	`earliest_date` text,
	`override` text,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_status" CHECK("assessments"."status" in ('draft', 'complete')),
	CONSTRAINT "assessments_decided" CHECK("assessments"."status" = 'draft' or "assessments"."decision" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessments_patient` ON `assessments` (`patient_id`,`date`);--> statement-breakpoint
CREATE INDEX `assessments_decision` ON `assessments` (`camp_id`,`decision`);--> statement-breakpoint
CREATE TABLE `attachment_bytes` (
	`attachment_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	`thumbnail` blob
) STRICT;
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`limb_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`media_type` text NOT NULL,
	`byte_count` integer NOT NULL,
	`width_px` integer,
	`height_px` integer,
	`taken_on` text NOT NULL,
	`staff_id` text,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`limb_id`) REFERENCES `limbs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_size" CHECK("attachments"."byte_count" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachments_patient` ON `attachments` (`patient_id`,`taken_on`);--> statement-breakpoint
CREATE INDEX `attachments_order` ON `attachments` (`order_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`purpose` text NOT NULL,
	`decision` text NOT NULL,
	`language` text,
	`date` text NOT NULL,
	`mark` text NOT NULL,
	`witness` text NOT NULL,
	`interpreter` text NOT NULL,
	`guardian` text NOT NULL,
	`guardian_relation` text NOT NULL,
	`staff_id` text,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_decision" CHECK("consents"."decision" in ('given', 'refused', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `consents_patient` ON `consents` (`patient_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `checkouts` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`order_id` text NOT NULL,
	`list_id` text NOT NULL,
	`list_version` integer NOT NULL,
	`at` text NOT NULL,
	`staff_id` text,
	`status` text NOT NULL,
	`answers` text NOT NULL,
	`socket_comfort` integer,
	`result` text,
	`treatments` text NOT NULL,
	`cause` text NOT NULL,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checkouts_status" CHECK("checkouts"."status" in ('draft', 'complete')),
	CONSTRAINT "checkouts_decided" CHECK("checkouts"."status" = 'draft' or "checkouts"."result" is not null),
	CONSTRAINT "checkouts_comfort" CHECK("checkouts"."socket_comfort" is null or "checkouts"."socket_comfort" between 0 and 10)
) STRICT;
--> statement-breakpoint
CREATE INDEX `checkouts_order` ON `checkouts` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`order_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`date` text NOT NULL,
	`received_by` text NOT NULL,
	`relation` text NOT NULL,
	`mark` text NOT NULL,
	`spares` text NOT NULL,
	`language` text,
	`attachment_id` text,
	`override_reason` text NOT NULL,
	`staff_id` text,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `deliveries_order` ON `deliveries` (`order_id`);--> statement-breakpoint
CREATE INDEX `deliveries_camp` ON `deliveries` (`camp_id`,`date`);--> statement-breakpoint
CREATE INDEX `deliveries_patient` ON `deliveries` (`patient_id`,`date`);--> statement-breakpoint
CREATE TABLE `trials` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`order_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` text NOT NULL,
	`staff_id` text,
	`station_id` text,
	`changes` text NOT NULL,
	`socket_comfort` integer,
	`outcome` text,
	`cause` text NOT NULL,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`station_id`) REFERENCES `stations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trials_comfort" CHECK("trials"."socket_comfort" is null or "trials"."socket_comfort" between 0 and 10)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trials_number` ON `trials` (`order_id`,`number`);--> statement-breakpoint
CREATE TABLE `limbs` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`region` text NOT NULL,
	`side` text NOT NULL,
	`level` text NOT NULL,
	`amputated_on` text,
	`is_estimated` integer NOT NULL,
	`amputated_as_written` text NOT NULL,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "limbs_region" CHECK("limbs"."region" in ('lower', 'upper')),
	CONSTRAINT "limbs_side" CHECK("limbs"."side" in ('left', 'right')),
	CONSTRAINT "limbs_level" CHECK(length("limbs"."level") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `limbs_one` ON `limbs` (`patient_id`,`region`,`side`) WHERE struck_reason = '';--> statement-breakpoint
CREATE TABLE `measurement_sets` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`limb_id` text,
	`device_type` text NOT NULL,
	`side` text,
	`form_id` text NOT NULL,
	`form_version` integer NOT NULL,
	`taken_on` text NOT NULL,
	`staff_id` text,
	`status` text NOT NULL,
	`posture` text NOT NULL,
	`sock_on` integer,
	`unit` text NOT NULL,
	`values` text NOT NULL,
	`series` text NOT NULL,
	`accepted` text NOT NULL,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`limb_id`) REFERENCES `limbs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measurement_sets_status" CHECK("measurement_sets"."status" in ('draft', 'complete'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `measurement_sets_patient` ON `measurement_sets` (`patient_id`,`taken_on`);--> statement-breakpoint
CREATE INDEX `measurement_sets_order` ON `measurement_sets` (`order_id`);--> statement-breakpoint
CREATE TABLE `printed_papers` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`paper` text NOT NULL,
	`size` text NOT NULL,
	`language` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_ids` text NOT NULL,
	`item_count` integer NOT NULL,
	`printed_at` text NOT NULL,
	`printed_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `printed_papers_paper` ON `printed_papers` (`paper`,`printed_at`);--> statement-breakpoint
CREATE TABLE `queue_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`date` text NOT NULL,
	`number` integer NOT NULL,
	`patient_id` text,
	`appointment_id` text,
	`priority` text NOT NULL,
	`state` text NOT NULL,
	`station_kind` text NOT NULL,
	`station_id` text,
	`arrived_at` text NOT NULL,
	`queued_at` text NOT NULL,
	`called_at` text,
	`served_at` text,
	`calls` integer NOT NULL,
	`skips` integer NOT NULL,
	`stays` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`station_id`) REFERENCES `stations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "queue_tokens_number_positive" CHECK("queue_tokens"."number" > 0),
	CONSTRAINT "queue_tokens_state" CHECK("queue_tokens"."state" in ('waiting', 'called', 'serving', 'finished', 'left'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `queue_tokens_number` ON `queue_tokens` (`camp_id`,`date`,`number`);--> statement-breakpoint
CREATE INDEX `queue_tokens_patient` ON `queue_tokens` (`patient_id`,`date`);--> statement-breakpoint
CREATE TABLE `recalls` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`reason` text NOT NULL,
	`due_date` text NOT NULL,
	`note` text NOT NULL,
	`calls` text NOT NULL,
	`status` text NOT NULL,
	`closed_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recalls_status" CHECK("recalls"."status" in ('open', 'done', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `recalls_patient` ON `recalls` (`patient_id`);--> statement-breakpoint
CREATE INDEX `recalls_due` ON `recalls` (`camp_id`,`status`,`due_date`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text NOT NULL,
	`after_months` real NOT NULL,
	`due_date` text NOT NULL,
	`status` text NOT NULL,
	`done_on` text,
	`staff_id` text,
	`attempts` text NOT NULL,
	`is_used` integer,
	`hours_per_day` real,
	`worn_at` text NOT NULL,
	`pain` integer,
	`skin` text NOT NULL,
	`why_not_used` text NOT NULL,
	`needs_repair` integer,
	`lost_reason` text NOT NULL,
	`best_time` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_ups_status" CHECK("follow_ups"."status" in ('due', 'done', 'lost', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_ups_due` ON `follow_ups` (`camp_id`,`status`,`due_date`);--> statement-breakpoint
CREATE INDEX `follow_ups_order` ON `follow_ups` (`order_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_open` ON `follow_ups` (`status`,`due_date`);--> statement-breakpoint
CREATE INDEX `follow_ups_month` ON `follow_ups` (`after_months`,`due_date`);--> statement-breakpoint
CREATE INDEX `follow_ups_patient` ON `follow_ups` (`patient_id`,`due_date`);--> statement-breakpoint
CREATE TABLE `functioning` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`language` text,
	`is_proxy` integer NOT NULL,
	`answers` text NOT NULL,
	`staff_id` text,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `functioning_patient` ON `functioning` (`patient_id`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`session_id` text,
	`instrument` text NOT NULL,
	`instrument_version` integer NOT NULL,
	`date` text NOT NULL,
	`staff_id` text,
	`aid` text NOT NULL,
	`trials` text NOT NULL,
	`answers` text NOT NULL,
	`score` real,
	`is_complete` integer NOT NULL,
	`note` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `rehab_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcomes_scored" CHECK("outcomes"."is_complete" = 1 or "outcomes"."score" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcomes_patient` ON `outcomes` (`patient_id`,`instrument`,`date`);--> statement-breakpoint
CREATE INDEX `outcomes_instrument` ON `outcomes` (`camp_id`,`instrument`,`date`);--> statement-breakpoint
CREATE TABLE `rehab_series` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`goal` text NOT NULL,
	`planned_count` integer NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `rehab_series_patient` ON `rehab_series` (`patient_id`);--> statement-breakpoint
CREATE TABLE `rehab_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`order_id` text,
	`series_id` text,
	`appointment_id` text,
	`group_key` text,
	`number` integer NOT NULL,
	`date` text NOT NULL,
	`start_minute` integer NOT NULL,
	`duration_minutes` integer NOT NULL,
	`staff_id` text,
	`station_id` text,
	`attendance` text NOT NULL,
	`activities` text NOT NULL,
	`aid` text NOT NULL,
	`pain_before` integer,
	`pain_after` integer,
	`skin_after` text NOT NULL,
	`note` text NOT NULL,
	`next_goal` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `rehab_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`station_id`) REFERENCES `stations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rehab_sessions_pain" CHECK(("rehab_sessions"."pain_before" is null or "rehab_sessions"."pain_before" between 0 and 10) and ("rehab_sessions"."pain_after" is null or "rehab_sessions"."pain_after" between 0 and 10)),
	CONSTRAINT "rehab_sessions_duration" CHECK("rehab_sessions"."duration_minutes" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `rehab_sessions_patient` ON `rehab_sessions` (`patient_id`,`date`);--> statement-breakpoint
CREATE INDEX `rehab_sessions_day` ON `rehab_sessions` (`camp_id`,`date`);--> statement-breakpoint
CREATE TABLE `stock_items` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`category` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`name_persian` text NOT NULL,
	`size` text NOT NULL,
	`size_mm` integer,
	`side` text,
	`unit` text NOT NULL,
	`device_types` text NOT NULL,
	`low_at` integer,
	`substitute_ids` text NOT NULL,
	`active` integer NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "stock_items_side" CHECK("stock_items"."side" is null or "stock_items"."side" in ('left', 'right')),
	CONSTRAINT "stock_items_unit" CHECK("stock_items"."unit" in ('piece', 'pair', 'mm', 'g'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `stock_items_code` ON `stock_items` (`code`);--> statement-breakpoint
CREATE INDEX `stock_items_category` ON `stock_items` (`category`,`size_mm`);--> statement-breakpoint
CREATE TABLE `stock_movements` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`item_id` text NOT NULL,
	`lot` text NOT NULL,
	`kind` text NOT NULL,
	`quantity` integer NOT NULL,
	`order_id` text,
	`staff_id` text,
	`at` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `stock_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_movements_quantity" CHECK("stock_movements"."quantity" > 0 or "stock_movements"."kind" = 'count')
) STRICT;
--> statement-breakpoint
CREATE INDEX `stock_movements_item` ON `stock_movements` (`camp_id`,`item_id`,`at`);--> statement-breakpoint
CREATE INDEX `stock_movements_balance` ON `stock_movements` (`camp_id`,`item_id`,`lot`,`kind`,`order_id`,`quantity`);--> statement-breakpoint
CREATE INDEX `stock_movements_time` ON `stock_movements` (`camp_id`,`at`);--> statement-breakpoint
CREATE INDEX `stock_movements_order` ON `stock_movements` (`order_id`);--> statement-breakpoint
CREATE TABLE `bench_spells` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`order_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`station_id` text,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`station_id`) REFERENCES `stations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bench_spells_times" CHECK("bench_spells"."ended_at" is null or "bench_spells"."ended_at" >= "bench_spells"."started_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `bench_spells_order` ON `bench_spells` (`order_id`,`started_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `bench_spells_open` ON `bench_spells` (`order_id`,`staff_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `bench_spells_staff` ON `bench_spells` (`staff_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `old_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`limb_id` text,
	`device_type` text NOT NULL,
	`side` text,
	`age_months` integer,
	`condition` text NOT NULL,
	`problems` text NOT NULL,
	`hours_per_day` integer,
	`can_be_repaired` integer,
	`is_preferred` integer,
	`reason_for_new` text NOT NULL,
	`attachment_id` text,
	`staff_id` text,
	`date` text NOT NULL,
	`struck_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`limb_id`) REFERENCES `limbs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `old_devices_patient` ON `old_devices` (`patient_id`,`date`);--> statement-breakpoint
CREATE TABLE `order_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`at` text NOT NULL,
	`staff_id` text,
	`station_id` text,
	`cause` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `device_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`station_id`) REFERENCES `stations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `order_steps_order` ON `order_steps` (`order_id`,`at`);--> statement-breakpoint
CREATE INDEX `order_steps_camp` ON `order_steps` (`camp_id`,`at`);--> statement-breakpoint
ALTER TABLE `device_orders` ADD `order_type` text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `limb_id` text REFERENCES limbs(id);--> statement-breakpoint
ALTER TABLE `device_orders` ADD `previous_order_id` text REFERENCES device_orders(id);--> statement-breakpoint
ALTER TABLE `device_orders` ADD `parts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `technician_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `device_orders` ADD `promised_date` text;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `state_since` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `held_from` text;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `hold_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `hold_review_date` text;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `interval_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `device_orders` ADD `old_device_id` text;--> statement-breakpoint
CREATE INDEX `device_orders_technician` ON `device_orders` (`technician_id`,`state`);--> statement-breakpoint
CREATE INDEX `device_orders_limb` ON `device_orders` (`limb_id`);--> statement-breakpoint
CREATE INDEX `device_orders_previous` ON `device_orders` (`previous_order_id`);