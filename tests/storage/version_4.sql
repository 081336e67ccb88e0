PRAGMA application_id=1263617365;
PRAGMA user_version=4;
BEGIN TRANSACTION;
CREATE TABLE absence (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	substitute_id INTEGER NOT NULL, 
	starts_at BIGINT NOT NULL, 
	ends_at BIGINT NOT NULL, 
	contact TEXT NOT NULL, 
	CONSTRAINT pk_absence PRIMARY KEY (id), 
	CONSTRAINT fk_absence_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_absence_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_absence_substitute_id FOREIGN KEY(substitute_id) REFERENCES person (id)
);
INSERT INTO "absence" VALUES(1,1,2,4,1773007200000,1773180000000,'tel. 5');
CREATE TABLE attempt (
	site_id INTEGER NOT NULL, 
	promise_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	counter_id INTEGER, 
	begun_at BIGINT NOT NULL, 
	ended_at BIGINT NOT NULL, 
	result TEXT NOT NULL, 
	next_due BIGINT, 
	CONSTRAINT pk_attempt PRIMARY KEY (promise_id, number), 
	CONSTRAINT fk_attempt_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_attempt_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id), 
	CONSTRAINT fk_attempt_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_attempt_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id)
);
CREATE TABLE checklist_done (
	site_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	business_day TEXT NOT NULL, 
	name TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_checklist_done PRIMARY KEY (person_id, business_day, name), 
	CONSTRAINT fk_checklist_done_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_checklist_done_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "checklist_done" VALUES(1,2,'2026-03-02','leaving',1772438830000);
CREATE TABLE contact (
	promise_id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	masked TEXT NOT NULL, 
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT pk_contact PRIMARY KEY (promise_id), 
	CONSTRAINT fk_contact_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id), 
	CONSTRAINT fk_contact_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "contact" VALUES(1,1,'+37061234567','+370 6•• ••567','Ona','','ona');
INSERT INTO "contact" VALUES(2,1,'','','','ona@example.lt','ona@example.lt');
CREATE TABLE counter (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_counter PRIMARY KEY (id), 
	CONSTRAINT fk_counter_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "counter" VALUES(1,1,'1',0,1);
INSERT INTO "counter" VALUES(2,1,'2',1,1);
INSERT INTO "counter" VALUES(3,1,'3',2,1);
INSERT INTO "counter" VALUES(4,1,'4',3,1);
CREATE TABLE counter_service (
	site_id INTEGER NOT NULL, 
	counter_id INTEGER NOT NULL, 
	service_id INTEGER NOT NULL, 
	CONSTRAINT pk_counter_service PRIMARY KEY (counter_id, service_id), 
	CONSTRAINT fk_counter_service_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_counter_service_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id), 
	CONSTRAINT fk_counter_service_service_id FOREIGN KEY(service_id) REFERENCES service (id)
);
INSERT INTO "counter_service" VALUES(1,1,1);
INSERT INTO "counter_service" VALUES(1,1,2);
INSERT INTO "counter_service" VALUES(1,2,1);
INSERT INTO "counter_service" VALUES(1,2,2);
INSERT INTO "counter_service" VALUES(1,2,3);
INSERT INTO "counter_service" VALUES(1,3,3);
INSERT INTO "counter_service" VALUES(1,4,1);
INSERT INTO "counter_service" VALUES(1,4,4);
CREATE TABLE database_info (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	clock_origin BIGINT, 
	clock_hall_origin BIGINT, 
	clock_rate FLOAT, 
	version INTEGER DEFAULT '2' NOT NULL, 
	oldest_program INTEGER DEFAULT '2' NOT NULL, 
	CONSTRAINT pk_database_info PRIMARY KEY (id), 
	CONSTRAINT ck_database_info_one_row CHECK (id = 1), 
	CONSTRAINT ck_database_info_kind CHECK (kind IN ('hall', 'demo', 'replay')), 
	CONSTRAINT ck_database_info_real_halls_keep_real_time CHECK ((kind = 'hall') = (clock_rate IS NULL) AND (clock_rate IS NULL) = (clock_origin IS NULL) AND (clock_rate IS NULL) = (clock_hall_origin IS NULL))
);
INSERT INTO "database_info" VALUES(1,'hall',1772438400000,NULL,NULL,NULL,4,4);
CREATE TABLE desk (
	counter_id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	person_id INTEGER, 
	since BIGINT NOT NULL, 
	reason TEXT, 
	visit_id INTEGER, 
	CONSTRAINT pk_desk PRIMARY KEY (counter_id), 
	CONSTRAINT fk_desk_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id), 
	CONSTRAINT fk_desk_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_desk_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_desk_visit_id UNIQUE (visit_id), 
	CONSTRAINT fk_desk_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id)
);
INSERT INTO "desk" VALUES(1,1,'ready',2,1772438832000,NULL,4);
INSERT INTO "desk" VALUES(2,1,'ready',3,1772438829000,NULL,NULL);
CREATE TABLE event (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	business_day TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	visit_id INTEGER, 
	person_id INTEGER, 
	counter_id INTEGER, 
	undoes INTEGER, 
	data TEXT NOT NULL, 
	"before" TEXT, 
	promise_id INTEGER, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT fk_event_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_event_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT fk_event_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_event_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id), 
	CONSTRAINT uq_event_undoes UNIQUE (undoes), 
	CONSTRAINT fk_event_undoes FOREIGN KEY(undoes) REFERENCES event (id), 
	CONSTRAINT fk_event_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id)
);
INSERT INTO "event" VALUES(1,1,1772438400000,'2026-03-02','set_up',NULL,1,NULL,NULL,'{}',NULL,NULL);
INSERT INTO "event" VALUES(2,1,1772438400000,'2026-03-02','desk_opened',NULL,2,1,NULL,'{"state":"ready","reason":null}',NULL,NULL);
INSERT INTO "event" VALUES(3,1,1772438400000,'2026-03-02','desk_opened',NULL,3,2,NULL,'{"state":"ready","reason":null}',NULL,NULL);
INSERT INTO "event" VALUES(4,1,1772438401000,'2026-03-02','issued',1,1,NULL,NULL,'{"channel":"reception","service":1,"priority":null,"language":null,"late":false}',NULL,NULL);
INSERT INTO "event" VALUES(5,1,1772438402000,'2026-03-02','issued',2,1,NULL,NULL,'{"channel":"reception","service":2,"priority":null,"language":null,"late":false}',NULL,NULL);
INSERT INTO "event" VALUES(6,1,1772438403000,'2026-03-02','issued',3,1,NULL,NULL,'{"channel":"reception","service":3,"priority":null,"language":null,"late":false}',NULL,NULL);
INSERT INTO "event" VALUES(7,1,1772438404000,'2026-03-02','issued',4,1,NULL,NULL,'{"channel":"reception","service":1,"priority":null,"language":null,"late":false}',NULL,NULL);
INSERT INTO "event" VALUES(8,1,1772438405000,'2026-03-02','called',1,2,1,NULL,'{"how":"next","reason":null}','{"state":"waiting","legs":[]}',NULL);
INSERT INTO "event" VALUES(9,1,1772438405000,'2026-03-02','started',1,2,1,NULL,'{}','{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438405000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0}]}',NULL);
INSERT INTO "event" VALUES(10,1,1772438646000,'2026-03-02','callback_taken',NULL,2,1,NULL,'{"end":"callback","phone_ms":0,"talked_ms":0,"late":false,"promise_before":null}','{}',1);
INSERT INTO "event" VALUES(11,1,1772438646000,'2026-03-02','help_called',1,2,1,NULL,'{"help":1,"help_kind":"conflict"}',NULL,NULL);
INSERT INTO "event" VALUES(12,1,1772438646000,'2026-03-02','help_coming',1,4,NULL,NULL,'{"help":1,"help_kind":"conflict"}',NULL,NULL);
INSERT INTO "event" VALUES(13,1,1772438706000,'2026-03-02','incident',1,2,1,NULL,'{"incident":1,"incident_kind":"conflict","outcome":"not_asked","steps":[],"blame":null,"informed":[]}',NULL,NULL);
INSERT INTO "event" VALUES(14,1,1772438706000,'2026-03-02','help_ended',1,2,1,NULL,'{"help":1,"help_kind":"conflict"}',NULL,NULL);
INSERT INTO "event" VALUES(15,1,1772438706000,'2026-03-02','finished',1,2,1,NULL,'{"outcome":"settled"}','{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438405000,"started_at":1772438405000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0}]}',NULL);
INSERT INTO "event" VALUES(16,1,1772438707000,'2026-03-02','called',2,3,2,NULL,'{"how":"next","reason":null}','{"state":"waiting","legs":[]}',NULL);
INSERT INTO "event" VALUES(17,1,1772438707000,'2026-03-02','no_show',2,3,2,NULL,'{}','{"state":"called","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":2,"counter_id":2,"person_id":3,"called_at":1772438707000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0}]}',NULL);
INSERT INTO "event" VALUES(18,1,1772438708000,'2026-03-02','issued',5,1,NULL,NULL,'{"channel":"reception","service":1,"priority":"by_law","language":"ru","late":false}',NULL,NULL);
INSERT INTO "event" VALUES(19,1,1772438709000,'2026-03-02','called',5,3,2,NULL,'{"how":"next","reason":null}','{"state":"waiting","legs":[]}',NULL);
INSERT INTO "event" VALUES(20,1,1772438709000,'2026-03-02','started',5,3,2,NULL,'{}','{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438709000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0}]}',NULL);
INSERT INTO "event" VALUES(21,1,1772438829000,'2026-03-02','held',5,3,2,NULL,'{"reason":"filling_in","until":1772440029000}','{"state":"serving","hold":null,"legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438709000,"started_at":1772438709000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0}]}',NULL);
INSERT INTO "event" VALUES(22,1,1772438830000,'2026-03-02','issued',6,1,NULL,NULL,'{"channel":"reception","service":3,"priority":null,"language":null,"late":false}',NULL,NULL);
INSERT INTO "event" VALUES(23,1,1772438830000,'2026-03-02','standard_changed',NULL,1,NULL,NULL,'{"version":1,"back_to":null}',NULL,NULL);
INSERT INTO "event" VALUES(24,1,1772438830000,'2026-03-02','standard_read',NULL,2,1,NULL,'{"version":1}',NULL,NULL);
INSERT INTO "event" VALUES(25,1,1772438831000,'2026-03-02','answer_promised',NULL,2,1,NULL,'{"promise_before":null}','{}',2);
INSERT INTO "event" VALUES(26,1,1772438831000,'2026-03-02','absence_planned',NULL,4,NULL,NULL,'{"person":2,"substitute":4,"starts":1773007200000,"ends":1773180000000}',NULL,NULL);
INSERT INTO "event" VALUES(27,1,1772438832000,'2026-03-02','called',4,2,1,NULL,'{"how":"next","reason":null}','{"state":"waiting","legs":[]}',NULL);
INSERT INTO "event" VALUES(28,1,1772438832000,'2026-03-02','started',4,2,1,NULL,'{}','{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438832000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0}]}',NULL);
INSERT INTO "event" VALUES(29,1,1772439132000,'2026-03-02','help_called',NULL,3,2,NULL,'{"help":2,"help_kind":"advice"}',NULL,NULL);
CREATE TABLE help_call (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	business_day TEXT NOT NULL, 
	counter_id INTEGER, 
	person_id INTEGER NOT NULL, 
	visit_id INTEGER, 
	kind TEXT NOT NULL, 
	called_at BIGINT NOT NULL, 
	ended_at BIGINT, 
	ended_by INTEGER, 
	CONSTRAINT pk_help_call PRIMARY KEY (id), 
	CONSTRAINT fk_help_call_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_help_call_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id), 
	CONSTRAINT fk_help_call_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_help_call_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT fk_help_call_ended_by FOREIGN KEY(ended_by) REFERENCES person (id)
);
INSERT INTO "help_call" VALUES(1,1,'2026-03-02',1,2,1,'conflict',1772438646000,1772438706000,2);
INSERT INTO "help_call" VALUES(2,1,'2026-03-02',2,3,NULL,'advice',1772439132000,NULL,NULL);
CREATE TABLE help_coming (
	site_id INTEGER NOT NULL, 
	help_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_help_coming PRIMARY KEY (help_id, person_id), 
	CONSTRAINT fk_help_coming_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_help_coming_help_id FOREIGN KEY(help_id) REFERENCES help_call (id), 
	CONSTRAINT fk_help_coming_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "help_coming" VALUES(1,1,4,1772438646000);
CREATE TABLE incident (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	business_day TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	person_id INTEGER NOT NULL, 
	counter_id INTEGER, 
	visit_id INTEGER, 
	promise_id INTEGER, 
	follow_up INTEGER, 
	begun_at BIGINT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	outcome TEXT NOT NULL, 
	steps TEXT NOT NULL, 
	blame TEXT, 
	informed TEXT NOT NULL, 
	operation TEXT, 
	CONSTRAINT pk_incident PRIMARY KEY (id), 
	CONSTRAINT fk_incident_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_incident_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_incident_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id), 
	CONSTRAINT fk_incident_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT fk_incident_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id), 
	CONSTRAINT fk_incident_follow_up FOREIGN KEY(follow_up) REFERENCES promise (id)
);
INSERT INTO "incident" VALUES(1,1,'2026-03-02','conflict',2,1,1,NULL,NULL,1772438706000,1772438706000,'not_asked','',NULL,'',NULL);
CREATE TABLE incident_line (
	incident_id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_incident_line PRIMARY KEY (incident_id, kind), 
	CONSTRAINT fk_incident_line_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id), 
	CONSTRAINT fk_incident_line_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "incident_line" VALUES(1,1,'note','Kalbėta garsiai.');
CREATE TABLE leg (
	site_id INTEGER NOT NULL, 
	visit_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	service_id INTEGER NOT NULL, 
	counter_id INTEGER, 
	person_id INTEGER NOT NULL, 
	called_at BIGINT NOT NULL, 
	started_at BIGINT, 
	finished_at BIGINT, 
	outcome TEXT, 
	recalls INTEGER NOT NULL, 
	recalled_at BIGINT, 
	accurate BOOLEAN NOT NULL, 
	phone_ms BIGINT NOT NULL, 
	CONSTRAINT pk_leg PRIMARY KEY (visit_id, number), 
	CONSTRAINT fk_leg_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_leg_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT fk_leg_service_id FOREIGN KEY(service_id) REFERENCES service (id), 
	CONSTRAINT fk_leg_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id), 
	CONSTRAINT fk_leg_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "leg" VALUES(1,1,1,1,1,2,1772438405000,1772438405000,1772438706000,'settled',0,NULL,1,0);
INSERT INTO "leg" VALUES(1,2,1,2,2,3,1772438707000,NULL,1772438707000,'no_show',0,NULL,1,0);
INSERT INTO "leg" VALUES(1,5,1,1,2,3,1772438709000,1772438709000,1772438829000,'held',0,NULL,1,0);
INSERT INTO "leg" VALUES(1,4,1,1,1,2,1772438832000,1772438832000,NULL,NULL,0,NULL,1,0);
CREATE TABLE note (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	visit_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	person_id INTEGER, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_note_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT fk_note_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "note" VALUES(1,1,1,'agreed','Aptarta.',1772438706000,2);
INSERT INTO "note" VALUES(2,1,5,'hold','pildo',1772438829000,3);
CREATE TABLE opening_hours (
	site_id INTEGER NOT NULL, 
	weekday INTEGER NOT NULL, 
	opens INTEGER NOT NULL, 
	closes INTEGER NOT NULL, 
	next_day BOOLEAN NOT NULL, 
	CONSTRAINT pk_opening_hours PRIMARY KEY (site_id, weekday), 
	CONSTRAINT fk_opening_hours_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "opening_hours" VALUES(1,1,480,1020,0);
INSERT INTO "opening_hours" VALUES(1,2,480,1020,0);
INSERT INTO "opening_hours" VALUES(1,3,480,1020,0);
INSERT INTO "opening_hours" VALUES(1,4,480,1020,0);
INSERT INTO "opening_hours" VALUES(1,5,480,1020,0);
CREATE TABLE person (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	job TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	email TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT fk_person_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "person" VALUES(1,1,'Asta','administrator',0,1,'','','');
INSERT INTO "person" VALUES(2,1,'Bronius','counter',1,1,'','','');
INSERT INTO "person" VALUES(3,1,'Cecilija','counter',2,1,'','','');
INSERT INTO "person" VALUES(4,1,'Darius','lead',3,1,'','','');
INSERT INTO "person" VALUES(5,1,'Elena','auditor',4,1,'','','');
CREATE TABLE person_language (
	site_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	language TEXT NOT NULL, 
	CONSTRAINT pk_person_language PRIMARY KEY (person_id, language), 
	CONSTRAINT fk_person_language_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_person_language_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "person_language" VALUES(1,1,'en');
INSERT INTO "person_language" VALUES(1,1,'lt');
INSERT INTO "person_language" VALUES(1,2,'lt');
INSERT INTO "person_language" VALUES(1,3,'lt');
INSERT INTO "person_language" VALUES(1,3,'ru');
INSERT INTO "person_language" VALUES(1,4,'en');
INSERT INTO "person_language" VALUES(1,4,'lt');
INSERT INTO "person_language" VALUES(1,5,'lt');
CREATE TABLE promise (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	business_day TEXT NOT NULL, 
	taken_at BIGINT NOT NULL, 
	taken_by INTEGER NOT NULL, 
	counter_id INTEGER, 
	visit_id INTEGER, 
	owner_id INTEGER NOT NULL, 
	due_at BIGINT NOT NULL, 
	agreed BOOLEAN NOT NULL, 
	service_id INTEGER, 
	language TEXT, 
	confidential BOOLEAN NOT NULL, 
	calls INTEGER NOT NULL, 
	attempts INTEGER NOT NULL, 
	unanswered INTEGER NOT NULL, 
	to_lead BOOLEAN NOT NULL, 
	received_at BIGINT, 
	acknowledged_at BIGINT, 
	outcome TEXT, 
	done_at BIGINT, 
	done_by INTEGER, 
	seq INTEGER NOT NULL, 
	CONSTRAINT pk_promise PRIMARY KEY (id), 
	CONSTRAINT fk_promise_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_promise_taken_by FOREIGN KEY(taken_by) REFERENCES person (id), 
	CONSTRAINT fk_promise_counter_id FOREIGN KEY(counter_id) REFERENCES counter (id), 
	CONSTRAINT fk_promise_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id), 
	CONSTRAINT fk_promise_owner_id FOREIGN KEY(owner_id) REFERENCES person (id), 
	CONSTRAINT fk_promise_service_id FOREIGN KEY(service_id) REFERENCES service (id), 
	CONSTRAINT fk_promise_done_by FOREIGN KEY(done_by) REFERENCES person (id)
);
INSERT INTO "promise" VALUES(1,1,'callback','2026-03-02',1772438646000,2,1,NULL,2,1772438646000,0,NULL,NULL,0,1,0,0,0,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "promise" VALUES(2,1,'email','2026-03-02',1772438831000,2,1,NULL,2,1772525231000,0,NULL,NULL,0,1,0,0,0,1772438831000,NULL,NULL,NULL,NULL,0);
CREATE TABLE promise_key (
	"key" TEXT NOT NULL, 
	site_id INTEGER NOT NULL, 
	promise_id INTEGER, 
	CONSTRAINT pk_promise_key PRIMARY KEY ("key"), 
	CONSTRAINT fk_promise_key_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_promise_key_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id)
);
INSERT INTO "promise_key" VALUES('call 1',1,1);
CREATE TABLE promise_line (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	promise_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	person_id INTEGER, 
	CONSTRAINT pk_promise_line PRIMARY KEY (id), 
	CONSTRAINT fk_promise_line_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_promise_line_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id), 
	CONSTRAINT fk_promise_line_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE service (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	prefix TEXT NOT NULL, 
	name TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	short TEXT NOT NULL, 
	short_en TEXT NOT NULL, 
	expected_minutes INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_service PRIMARY KEY (id), 
	CONSTRAINT fk_service_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "service" VALUES(1,1,'A','Passports','','','',10,0,1);
INSERT INTO "service" VALUES(2,1,'B','Benefits','','','',20,1,1);
INSERT INTO "service" VALUES(3,1,'C','Housing','','','',10,2,1);
INSERT INTO "service" VALUES(4,1,'D','Keys','','','',10,3,1);
CREATE TABLE site (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	timezone TEXT NOT NULL, 
	wait_target INTEGER NOT NULL, 
	revision BIGINT DEFAULT '0' NOT NULL, 
	setup_revision BIGINT DEFAULT '0' NOT NULL, 
	latest_at BIGINT DEFAULT '0' NOT NULL, 
	institution TEXT DEFAULT 'Kauno miesto savivaldybės administracija' NOT NULL, 
	institution_of TEXT DEFAULT 'Kauno miesto savivaldybės administracijos' NOT NULL, 
	department TEXT DEFAULT 'Klientų aptarnavimo skyrius' NOT NULL, 
	department_of TEXT DEFAULT 'Klientų aptarnavimo skyriaus' NOT NULL, 
	address TEXT DEFAULT '' NOT NULL, 
	retry_waits TEXT DEFAULT '30,120,0' NOT NULL, 
	retry_tries INTEGER DEFAULT '5' NOT NULL, 
	keep_days INTEGER DEFAULT '30' NOT NULL, 
	security TEXT DEFAULT '' NOT NULL, 
	police TEXT DEFAULT '112' NOT NULL, 
	standard INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_site PRIMARY KEY (id)
);
INSERT INTO "site" VALUES(1,'Test hall','Europe/Vilnius',15,31,3,1772439132000,'Kauno miesto savivaldybės administracija','Kauno miesto savivaldybės administracijos','Klientų aptarnavimo skyrius','Klientų aptarnavimo skyriaus','Laisvės al. 96','30,120,0',5,30,'8 37 000 111','112',1);
CREATE TABLE standard_read (
	site_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_standard_read PRIMARY KEY (person_id, number), 
	CONSTRAINT fk_standard_read_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_standard_read_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "standard_read" VALUES(1,2,1,1772438830000);
CREATE TABLE standard_version (
	site_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by INTEGER NOT NULL, 
	back_to INTEGER, 
	cards TEXT NOT NULL, 
	CONSTRAINT pk_standard_version PRIMARY KEY (site_id, number), 
	CONSTRAINT fk_standard_version_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_standard_version_made_by FOREIGN KEY(made_by) REFERENCES person (id)
);
INSERT INTO "standard_version" VALUES(1,1,1772438830000,1,NULL,'format = 1
hidden = [
    "II.1",
]
');
CREATE TABLE station (
	site_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	CONSTRAINT pk_station PRIMARY KEY (site_id, number), 
	CONSTRAINT uq_station_site_id_key UNIQUE (site_id, "key"), 
	CONSTRAINT fk_station_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "station" VALUES(1,1,'station-one');
CREATE TABLE ticket_number (
	site_id INTEGER NOT NULL, 
	business_day TEXT NOT NULL, 
	prefix TEXT NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_ticket_number PRIMARY KEY (site_id, business_day, prefix), 
	CONSTRAINT fk_ticket_number_site_id FOREIGN KEY(site_id) REFERENCES site (id)
);
INSERT INTO "ticket_number" VALUES(1,'2026-03-02','A',3);
INSERT INTO "ticket_number" VALUES(1,'2026-03-02','B',1);
INSERT INTO "ticket_number" VALUES(1,'2026-03-02','C',2);
CREATE TABLE visit (
	id INTEGER NOT NULL, 
	site_id INTEGER NOT NULL, 
	business_day TEXT NOT NULL, 
	ticket TEXT NOT NULL, 
	service_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	arrived_at BIGINT NOT NULL, 
	waiting_since BIGINT NOT NULL, 
	rank INTEGER NOT NULL, 
	place_at BIGINT NOT NULL, 
	seq INTEGER NOT NULL, 
	language TEXT, 
	kind TEXT, 
	priority TEXT, 
	for_counter INTEGER, 
	for_person INTEGER, 
	hold_reason TEXT, 
	hold_since BIGINT, 
	hold_until BIGINT, 
	hold_counter INTEGER, 
	hold_person INTEGER, 
	outcome TEXT, 
	ended_at BIGINT, 
	operation TEXT, 
	CONSTRAINT pk_visit PRIMARY KEY (id), 
	CONSTRAINT uq_visit_site_id_business_day_ticket UNIQUE (site_id, business_day, ticket), 
	CONSTRAINT fk_visit_site_id FOREIGN KEY(site_id) REFERENCES site (id), 
	CONSTRAINT fk_visit_service_id FOREIGN KEY(service_id) REFERENCES service (id), 
	CONSTRAINT fk_visit_for_counter FOREIGN KEY(for_counter) REFERENCES counter (id), 
	CONSTRAINT fk_visit_for_person FOREIGN KEY(for_person) REFERENCES person (id), 
	CONSTRAINT fk_visit_hold_counter FOREIGN KEY(hold_counter) REFERENCES counter (id), 
	CONSTRAINT fk_visit_hold_person FOREIGN KEY(hold_person) REFERENCES person (id)
);
INSERT INTO "visit" VALUES(1,1,'2026-03-02','A001',1,'served','reception',1772438401000,1772438401000,2,1772438401000,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'settled',1772438706000,NULL);
INSERT INTO "visit" VALUES(2,1,'2026-03-02','B001',2,'no_show','reception',1772438402000,1772438402000,2,1772438402000,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'no_show',1772438707000,NULL);
INSERT INTO "visit" VALUES(3,1,'2026-03-02','C001',3,'waiting','reception',1772438403000,1772438403000,2,1772438403000,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "visit" VALUES(4,1,'2026-03-02','A002',1,'serving','reception',1772438404000,1772438404000,2,1772438404000,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "visit" VALUES(5,1,'2026-03-02','A003',1,'on_hold','reception',1772438708000,1772438708000,1,1772438708000,3,'ru',NULL,'by_law',NULL,NULL,'filling_in',1772438829000,1772440029000,2,3,NULL,NULL,NULL);
INSERT INTO "visit" VALUES(6,1,'2026-03-02','C002',3,'waiting','reception',1772438830000,1772438830000,2,1772438830000,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE UNIQUE INDEX uq_service_active_prefix ON service (site_id, prefix) WHERE active;
CREATE UNIQUE INDEX uq_counter_active_name ON counter (site_id, name) WHERE active;
CREATE UNIQUE INDEX uq_visit_operation ON visit (operation);
CREATE INDEX ix_visit_open ON visit (site_id, state, rank, place_at, id) WHERE ended_at IS NULL;
CREATE INDEX ix_absence_site_id ON absence (site_id, ends_at);
CREATE UNIQUE INDEX uq_leg_open_at_counter ON leg (counter_id) WHERE finished_at IS NULL;
CREATE INDEX ix_promise_open ON promise (site_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX ix_promise_visit_id ON promise (visit_id);
CREATE INDEX ix_promise_open_of_owner ON promise (site_id, owner_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX ix_promise_done ON promise (site_id, done_at, id);
CREATE INDEX ix_note_visit_id ON note (visit_id);
CREATE INDEX ix_help_call_open ON help_call (site_id, id) WHERE ended_at IS NULL;
CREATE INDEX ix_contact_number ON contact (site_id, number);
CREATE INDEX ix_promise_line_promise_id ON promise_line (promise_id);
CREATE INDEX ix_event_day ON event (site_id, business_day, counter_id, id);
CREATE INDEX ix_event_visit_id ON event (visit_id, id);
CREATE INDEX ix_event_promise_id ON event (promise_id, id) WHERE promise_id IS NOT NULL;
CREATE UNIQUE INDEX uq_incident_operation ON incident (operation);
CREATE INDEX ix_incident_day ON incident (site_id, business_day, id);
CREATE INDEX ix_incident_visit_id ON incident (visit_id);
COMMIT;
