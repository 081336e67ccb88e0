CREATE TABLE public.absence (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    person_id bigint NOT NULL,
    substitute_id bigint NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    contact text NOT NULL
);
CREATE SEQUENCE public.absence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.absence_id_seq OWNED BY public.absence.id;
CREATE TABLE public.alarm (
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    kind text NOT NULL,
    subject_id bigint NOT NULL,
    since bigint NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.attempt (
    site_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    number integer NOT NULL,
    person_id bigint NOT NULL,
    counter_id bigint,
    begun_at bigint NOT NULL,
    ended_at bigint NOT NULL,
    result text NOT NULL,
    next_due bigint
);
CREATE TABLE public.checklist_done (
    site_id bigint NOT NULL,
    person_id bigint NOT NULL,
    business_day text NOT NULL,
    name text NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.contact (
    promise_id bigint NOT NULL,
    site_id bigint NOT NULL,
    number text NOT NULL,
    masked text NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    folded text NOT NULL
);
CREATE TABLE public.counter (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    active boolean NOT NULL
);
CREATE SEQUENCE public.counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.counter_id_seq OWNED BY public.counter.id;
CREATE TABLE public.counter_service (
    site_id bigint NOT NULL,
    counter_id bigint NOT NULL,
    service_id bigint NOT NULL
);
CREATE TABLE public.database_info (
    id integer NOT NULL,
    kind text NOT NULL,
    created_at bigint NOT NULL,
    clock_origin bigint,
    clock_hall_origin bigint,
    clock_rate double precision,
    version integer DEFAULT 2 NOT NULL,
    oldest_program integer DEFAULT 2 NOT NULL,
    CONSTRAINT ck_database_info_kind CHECK ((kind = ANY (ARRAY['hall'::text, 'demo'::text, 'replay'::text]))),
    CONSTRAINT ck_database_info_one_row CHECK ((id = 1)),
    CONSTRAINT ck_database_info_real_halls_keep_real_time CHECK ((((kind = 'hall'::text) = (clock_rate IS NULL)) AND ((clock_rate IS NULL) = (clock_origin IS NULL)) AND ((clock_rate IS NULL) = (clock_hall_origin IS NULL))))
);
CREATE SEQUENCE public.database_info_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.database_info_id_seq OWNED BY public.database_info.id;
CREATE TABLE public.day_end (
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    at bigint NOT NULL,
    person_id bigint
);
CREATE TABLE public.day_hours (
    site_id bigint NOT NULL,
    day text NOT NULL,
    opens integer,
    closes integer,
    next_day boolean NOT NULL,
    lunch_from integer,
    lunch_until integer,
    note text NOT NULL
);
CREATE TABLE public.desk (
    counter_id bigint NOT NULL,
    site_id bigint NOT NULL,
    state text NOT NULL,
    person_id bigint,
    since bigint NOT NULL,
    reason text,
    visit_id bigint,
    services text
);
CREATE TABLE public.event (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    at bigint NOT NULL,
    business_day text NOT NULL,
    kind text NOT NULL,
    visit_id bigint,
    person_id bigint,
    counter_id bigint,
    undoes bigint,
    data text NOT NULL,
    before text,
    promise_id bigint
);
CREATE SEQUENCE public.event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.event_id_seq OWNED BY public.event.id;
CREATE TABLE public.forecast (
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    lead integer NOT NULL,
    at bigint NOT NULL,
    closes_at bigint NOT NULL,
    waiting integer NOT NULL,
    footing text NOT NULL,
    promise integer NOT NULL,
    likely integer NOT NULL,
    low integer NOT NULL,
    high integer NOT NULL,
    chances text NOT NULL,
    memo text NOT NULL,
    called integer,
    gone integer,
    let_down integer,
    needless integer,
    kept_open boolean
);
CREATE TABLE public.help_call (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    counter_id bigint,
    person_id bigint NOT NULL,
    visit_id bigint,
    kind text NOT NULL,
    called_at bigint NOT NULL,
    ended_at bigint,
    ended_by bigint
);
CREATE SEQUENCE public.help_call_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.help_call_id_seq OWNED BY public.help_call.id;
CREATE TABLE public.help_coming (
    site_id bigint NOT NULL,
    help_id bigint NOT NULL,
    person_id bigint NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.incident (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    kind text NOT NULL,
    person_id bigint NOT NULL,
    counter_id bigint,
    visit_id bigint,
    promise_id bigint,
    follow_up bigint,
    begun_at bigint NOT NULL,
    recorded_at bigint NOT NULL,
    outcome text NOT NULL,
    steps text NOT NULL,
    blame text,
    informed text NOT NULL,
    operation text
);
CREATE SEQUENCE public.incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.incident_id_seq OWNED BY public.incident.id;
CREATE TABLE public.incident_line (
    incident_id bigint NOT NULL,
    site_id bigint NOT NULL,
    kind text NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.kept_open (
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    closes_at bigint NOT NULL,
    reason text NOT NULL
);
CREATE TABLE public.leg (
    site_id bigint NOT NULL,
    visit_id bigint NOT NULL,
    number integer NOT NULL,
    service_id bigint NOT NULL,
    counter_id bigint,
    person_id bigint NOT NULL,
    called_at bigint NOT NULL,
    started_at bigint,
    finished_at bigint,
    outcome text,
    recalls integer NOT NULL,
    recalled_at bigint,
    accurate boolean NOT NULL,
    phone_ms bigint NOT NULL,
    waited_since bigint,
    reason text
);
CREATE TABLE public.note (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    visit_id bigint NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    person_id bigint
);
CREATE SEQUENCE public.note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.note_id_seq OWNED BY public.note.id;
CREATE TABLE public.opening_hours (
    site_id bigint NOT NULL,
    weekday integer NOT NULL,
    opens integer NOT NULL,
    closes integer NOT NULL,
    next_day boolean NOT NULL,
    lunch_from integer,
    lunch_until integer
);
CREATE TABLE public.person (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    "position" integer NOT NULL,
    active boolean NOT NULL,
    job text DEFAULT ''::text NOT NULL,
    phone text DEFAULT ''::text NOT NULL,
    email text DEFAULT ''::text NOT NULL
);
CREATE SEQUENCE public.person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.person_id_seq OWNED BY public.person.id;
CREATE TABLE public.person_language (
    site_id bigint NOT NULL,
    person_id bigint NOT NULL,
    language text NOT NULL
);
CREATE TABLE public.promise (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    kind text NOT NULL,
    business_day text NOT NULL,
    taken_at bigint NOT NULL,
    taken_by bigint NOT NULL,
    counter_id bigint,
    visit_id bigint,
    owner_id bigint NOT NULL,
    due_at bigint NOT NULL,
    agreed boolean NOT NULL,
    service_id bigint,
    language text,
    confidential boolean NOT NULL,
    calls integer NOT NULL,
    attempts integer NOT NULL,
    unanswered integer NOT NULL,
    to_lead boolean NOT NULL,
    received_at bigint,
    acknowledged_at bigint,
    outcome text,
    done_at bigint,
    done_by bigint,
    seq integer NOT NULL
);
CREATE SEQUENCE public.promise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.promise_id_seq OWNED BY public.promise.id;
CREATE TABLE public.promise_key (
    key text NOT NULL,
    site_id bigint NOT NULL,
    promise_id bigint
);
CREATE TABLE public.promise_line (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    person_id bigint
);
CREATE SEQUENCE public.promise_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.promise_line_id_seq OWNED BY public.promise_line.id;
CREATE TABLE public.service (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    prefix text NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    short text NOT NULL,
    short_en text NOT NULL,
    expected_minutes integer NOT NULL,
    "position" integer NOT NULL,
    active boolean NOT NULL,
    alarm_waiting integer,
    alarm_serving integer
);
CREATE SEQUENCE public.service_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.service_id_seq OWNED BY public.service.id;
CREATE TABLE public.shift (
    site_id bigint NOT NULL,
    person_id bigint NOT NULL,
    day text NOT NULL,
    leaves integer,
    breaks text NOT NULL
);
CREATE TABLE public.site (
    id bigint NOT NULL,
    name text NOT NULL,
    timezone text NOT NULL,
    wait_target integer NOT NULL,
    revision bigint DEFAULT '0'::bigint NOT NULL,
    setup_revision bigint DEFAULT '0'::bigint NOT NULL,
    latest_at bigint DEFAULT '0'::bigint NOT NULL,
    institution text DEFAULT 'Kauno miesto savivaldybės administracija'::text NOT NULL,
    institution_of text DEFAULT 'Kauno miesto savivaldybės administracijos'::text NOT NULL,
    department text DEFAULT 'Klientų aptarnavimo skyrius'::text NOT NULL,
    department_of text DEFAULT 'Klientų aptarnavimo skyriaus'::text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    retry_waits text DEFAULT '30,120,0'::text NOT NULL,
    retry_tries integer DEFAULT 5 NOT NULL,
    keep_days integer DEFAULT 30 NOT NULL,
    security text DEFAULT ''::text NOT NULL,
    police text DEFAULT '112'::text NOT NULL,
    standard integer DEFAULT 0 NOT NULL,
    shorter_eves boolean DEFAULT true NOT NULL,
    reminders text DEFAULT '60 30 15 5'::text NOT NULL,
    alarm_waiting integer DEFAULT 30,
    alarm_serving integer DEFAULT 45,
    alarm_idle integer DEFAULT 10,
    alarm_overdue integer DEFAULT 15
);
CREATE SEQUENCE public.site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.site_id_seq OWNED BY public.site.id;
CREATE TABLE public.standard_read (
    site_id bigint NOT NULL,
    person_id bigint NOT NULL,
    number integer NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.standard_version (
    site_id bigint NOT NULL,
    number integer NOT NULL,
    made_at bigint NOT NULL,
    made_by bigint NOT NULL,
    back_to integer,
    cards text NOT NULL
);
CREATE TABLE public.station (
    site_id bigint NOT NULL,
    number integer NOT NULL,
    key text NOT NULL
);
CREATE TABLE public.ticket_number (
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    prefix text NOT NULL,
    last integer NOT NULL
);
CREATE TABLE public.visit (
    id bigint NOT NULL,
    site_id bigint NOT NULL,
    business_day text NOT NULL,
    ticket text NOT NULL,
    service_id bigint NOT NULL,
    state text NOT NULL,
    channel text NOT NULL,
    arrived_at bigint NOT NULL,
    waiting_since bigint NOT NULL,
    rank integer NOT NULL,
    place_at bigint NOT NULL,
    seq integer NOT NULL,
    language text,
    kind text,
    priority text,
    for_counter bigint,
    for_person bigint,
    hold_reason text,
    hold_since bigint,
    hold_until bigint,
    hold_counter bigint,
    hold_person bigint,
    outcome text,
    ended_at bigint,
    operation text,
    told text,
    told_at bigint,
    waited_ms bigint,
    served_ms bigint
);
CREATE SEQUENCE public.visit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.visit_id_seq OWNED BY public.visit.id;
ALTER TABLE ONLY public.absence ALTER COLUMN id SET DEFAULT nextval('public.absence_id_seq'::regclass);
ALTER TABLE ONLY public.counter ALTER COLUMN id SET DEFAULT nextval('public.counter_id_seq'::regclass);
ALTER TABLE ONLY public.database_info ALTER COLUMN id SET DEFAULT nextval('public.database_info_id_seq'::regclass);
ALTER TABLE ONLY public.event ALTER COLUMN id SET DEFAULT nextval('public.event_id_seq'::regclass);
ALTER TABLE ONLY public.help_call ALTER COLUMN id SET DEFAULT nextval('public.help_call_id_seq'::regclass);
ALTER TABLE ONLY public.incident ALTER COLUMN id SET DEFAULT nextval('public.incident_id_seq'::regclass);
ALTER TABLE ONLY public.note ALTER COLUMN id SET DEFAULT nextval('public.note_id_seq'::regclass);
ALTER TABLE ONLY public.person ALTER COLUMN id SET DEFAULT nextval('public.person_id_seq'::regclass);
ALTER TABLE ONLY public.promise ALTER COLUMN id SET DEFAULT nextval('public.promise_id_seq'::regclass);
ALTER TABLE ONLY public.promise_line ALTER COLUMN id SET DEFAULT nextval('public.promise_line_id_seq'::regclass);
ALTER TABLE ONLY public.service ALTER COLUMN id SET DEFAULT nextval('public.service_id_seq'::regclass);
ALTER TABLE ONLY public.site ALTER COLUMN id SET DEFAULT nextval('public.site_id_seq'::regclass);
ALTER TABLE ONLY public.visit ALTER COLUMN id SET DEFAULT nextval('public.visit_id_seq'::regclass);
INSERT INTO public.absence VALUES (1, 1, 2, 4, 1773007200000, 1773180000000, 'tel. 5');
INSERT INTO public.checklist_done VALUES (1, 2, '2026-03-02', 'leaving', 1772446343000);
INSERT INTO public.contact VALUES (1, 1, '+37061234567', '+370 6•• ••567', 'Ona', '', 'ona');
INSERT INTO public.contact VALUES (2, 1, '', '', '', 'ona@example.lt', 'ona@example.lt');
INSERT INTO public.counter VALUES (1, 1, '1', 0, true);
INSERT INTO public.counter VALUES (2, 1, '2', 1, true);
INSERT INTO public.counter VALUES (3, 1, '3', 2, true);
INSERT INTO public.counter VALUES (4, 1, '4', 3, true);
INSERT INTO public.counter_service VALUES (1, 1, 1);
INSERT INTO public.counter_service VALUES (1, 1, 2);
INSERT INTO public.counter_service VALUES (1, 2, 1);
INSERT INTO public.counter_service VALUES (1, 2, 2);
INSERT INTO public.counter_service VALUES (1, 2, 3);
INSERT INTO public.counter_service VALUES (1, 3, 3);
INSERT INTO public.counter_service VALUES (1, 4, 1);
INSERT INTO public.counter_service VALUES (1, 4, 4);
INSERT INTO public.database_info VALUES (1, 'hall', 1795440961918, NULL, NULL, NULL, 6, 6);
INSERT INTO public.day_hours VALUES (1, '2026-03-04', 480, 900, false, NULL, NULL, 'Mokymai');
INSERT INTO public.desk VALUES (2, 1, 'ready', 3, 1772446162000, NULL, NULL, NULL);
INSERT INTO public.desk VALUES (4, 1, 'ready', 4, 1772446343000, NULL, NULL, NULL);
INSERT INTO public.desk VALUES (1, 1, 'ready', 2, 1772446344000, NULL, 4, NULL);
INSERT INTO public.event VALUES (1, 1, 1772438400000, '2026-03-02', 'set_up', NULL, 1, NULL, NULL, '{}', NULL, NULL);
INSERT INTO public.event VALUES (2, 1, 1772438400000, '2026-03-02', 'desk_opened', NULL, 2, 1, NULL, '{"state":"ready","reason":null}', NULL, NULL);
INSERT INTO public.event VALUES (3, 1, 1772438400000, '2026-03-02', 'desk_opened', NULL, 3, 2, NULL, '{"state":"ready","reason":null}', NULL, NULL);
INSERT INTO public.event VALUES (4, 1, 1772438400000, '2026-03-02', 'desk_opened', NULL, 4, 4, NULL, '{"state":"ready","reason":null}', NULL, NULL);
INSERT INTO public.event VALUES (5, 1, 1772438400000, '2026-03-02', 'shift_planned', NULL, 2, 1, NULL, '{"person":2,"day":"2026-03-02","leaves":960,"breaks":[[720,750]],"cleared":false}', NULL, NULL);
INSERT INTO public.event VALUES (6, 1, 1772438400000, '2026-03-02', 'absence_planned', NULL, 4, NULL, NULL, '{"person":2,"substitute":4,"starts":1773007200000,"ends":1773180000000}', NULL, NULL);
INSERT INTO public.event VALUES (7, 1, 1772438400000, '2026-03-02', 'kept_open', NULL, 4, NULL, NULL, '{"closes_at":1772467200000,"reason":"many_waiting"}', NULL, NULL);
INSERT INTO public.event VALUES (8, 1, 1772438401000, '2026-03-02', 'issued', 1, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (9, 1, 1772438402000, '2026-03-02', 'issued', 2, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (10, 1, 1772438403000, '2026-03-02', 'issued', 3, 1, NULL, NULL, '{"channel":"reception","service":2,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (11, 1, 1772438404000, '2026-03-02', 'called', 1, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (12, 1, 1772438404000, '2026-03-02', 'started', 1, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438401000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (13, 1, 1772438645000, '2026-03-02', 'callback_taken', 1, 2, 1, NULL, '{"end":"callback","phone_ms":40000,"talked_ms":40000,"late":false,"promise_before":null}', '{}', 1);
INSERT INTO public.event VALUES (14, 1, 1772438645000, '2026-03-02', 'help_called', 1, 2, 1, NULL, '{"help":1,"help_kind":"conflict"}', NULL, NULL);
INSERT INTO public.event VALUES (15, 1, 1772438645000, '2026-03-02', 'help_coming', 1, 4, NULL, NULL, '{"help":1,"help_kind":"conflict"}', NULL, NULL);
INSERT INTO public.event VALUES (16, 1, 1772438645000, '2026-03-02', 'incident', 1, 2, 1, NULL, '{"incident":1,"incident_kind":"conflict","outcome":"not_asked","steps":[],"blame":null,"informed":[]}', NULL, NULL);
INSERT INTO public.event VALUES (17, 1, 1772438645000, '2026-03-02', 'help_ended', 1, 2, 1, NULL, '{"help":1,"help_kind":"conflict"}', NULL, NULL);
INSERT INTO public.event VALUES (18, 1, 1772438645000, '2026-03-02', 'transferred', 1, 2, 1, NULL, '{"placement":"by_arrival","service":null,"counter":2,"person":null}', '{"state":"serving","waiting_since":1772438401000,"for_counter":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (19, 1, 1772438826000, '2026-03-02', 'called', 1, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (20, 1, 1772438826000, '2026-03-02', 'started', 1, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (21, 1, 1772439126000, '2026-03-02', 'service_added', 1, 3, 2, NULL, '{"service":3}', '{"service_id":1,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (22, 1, 1772439246000, '2026-03-02', 'held', 1, 3, 2, NULL, '{"reason":"paying","until":1772439546000}', '{"state":"serving","hold":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (23, 1, 1772439606000, '2026-03-02', 'resumed', 1, 3, 2, NULL, '{"elsewhere":false}', '{"state":"on_hold","hold":{"reason":"paying","since":1772439246000,"until":1772439546000,"counter_id":2,"person_id":3},"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (44, 1, 1772442191000, '2026-03-02', 'prioritised', 6, 1, NULL, NULL, '{"reason":"by_law"}', '{"rank":2,"priority":null}', NULL);
INSERT INTO public.event VALUES (45, 1, 1772442192000, '2026-03-02', 'called', 6, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (46, 1, 1772442192000, '2026-03-02', 'started', 6, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772442192000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441771000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (24, 1, 1772441406000, '2026-03-02', 'finished', 1, 3, 2, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null},{"number":4,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439606000,"started_at":1772439606000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (25, 1, 1772441406000, '2026-03-02', 'corrected', 1, 3, 2, NULL, '{"leg":4}', '{"ended_at":1772441406000,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null},{"number":4,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439606000,"started_at":1772439606000,"finished_at":1772441406000,"outcome":"settled","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (26, 1, 1772441406000, '2026-03-02', 'corrected', 1, 4, 4, NULL, '{"leg":1}', '{"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null},{"number":4,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439606000,"started_at":1772439606000,"finished_at":1772440206000,"outcome":"settled","recalls":0,"recalled_at":null,"accurate":false,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (27, 1, 1772441407000, '2026-03-02', 'called', 2, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (28, 1, 1772441407000, '2026-03-02', 'started', 2, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441407000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438402000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (29, 1, 1772441708000, '2026-03-02', 'answer_promised', NULL, 2, 1, NULL, '{"promise_before":null}', '{}', 2);
INSERT INTO public.event VALUES (30, 1, 1772441708000, '2026-03-02', 'finished', 2, 2, 1, NULL, '{"outcome":"informed"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441407000,"started_at":1772441407000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438402000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (31, 1, 1772441708000, '2026-03-02', 'undone', 2, 2, 1, 30, '{"undone":"finished"}', NULL, NULL);
INSERT INTO public.event VALUES (32, 1, 1772441768000, '2026-03-02', 'finished', 2, 2, 1, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441407000,"started_at":1772441407000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438402000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (33, 1, 1772441769000, '2026-03-02', 'issued', 4, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (34, 1, 1772441770000, '2026-03-02', 'issued', 5, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (35, 1, 1772441771000, '2026-03-02', 'issued', 6, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (36, 1, 1772441891000, '2026-03-02', 'called', 5, 2, 1, NULL, '{"how":"out_of_order","reason":"client_returned"}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (37, 1, 1772441891000, '2026-03-02', 'undone', 5, 2, 1, 36, '{"undone":"called"}', NULL, NULL);
INSERT INTO public.event VALUES (38, 1, 1772441951000, '2026-03-02', 'called', 5, 2, 1, NULL, '{"how":"out_of_order","reason":"health"}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (39, 1, 1772441951000, '2026-03-02', 'started', 5, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441951000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441770000,"reason":"health"}]}', NULL);
INSERT INTO public.event VALUES (40, 1, 1772442131000, '2026-03-02', 'finished', 5, 2, 1, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441951000,"started_at":1772441951000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441770000,"reason":"health"}]}', NULL);
INSERT INTO public.event VALUES (41, 1, 1772442131000, '2026-03-02', 'issued', 7, 4, 4, NULL, '{"channel":"desk","service":4,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (42, 1, 1772442131000, '2026-03-02', 'taken', 7, 4, 4, NULL, '{"reason":"quick_question"}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (43, 1, 1772442191000, '2026-03-02', 'finished', 7, 4, 4, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":4,"counter_id":4,"person_id":4,"called_at":1772442131000,"started_at":1772442131000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":"quick_question"}]}', NULL);
INSERT INTO public.event VALUES (47, 1, 1772442432000, '2026-03-02', 'transferred', 6, 3, 2, NULL, '{"placement":"front","service":4,"counter":null,"person":null}', '{"service_id":1,"state":"serving","waiting_since":1772441771000,"rank":1,"place_at":1772441771000,"legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772442192000,"started_at":1772442192000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441771000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (48, 1, 1772442792000, '2026-03-02', 'left', 6, 3, 2, NULL, '{}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL);
INSERT INTO public.event VALUES (49, 1, 1772442792000, '2026-03-02', 'offsite', 8, 4, NULL, NULL, '{"place":"home"}', '{"state":"waiting","outcome":null,"ended_at":null,"legs":[]}', NULL);
INSERT INTO public.event VALUES (50, 1, 1772442793000, '2026-03-02', 'called', 3, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (51, 1, 1772442793000, '2026-03-02', 'recalled', 3, 2, 1, NULL, '{}', '{"legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (52, 1, 1772442913000, '2026-03-02', 'no_show', 3, 2, 1, NULL, '{}', '{"state":"called","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":null,"outcome":null,"recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (53, 1, 1772443453000, '2026-03-02', 'reinstated', 3, 1, NULL, NULL, '{"reason":"our_mistake","placement":"front"}', '{"state":"no_show","waiting_since":1772438403000,"rank":2,"place_at":1772438403000,"outcome":"no_show","ended_at":1772442913000}', NULL);
INSERT INTO public.event VALUES (54, 1, 1772443634000, '2026-03-02', 'called', 3, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":1772442913000,"outcome":"no_show","recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (55, 1, 1772443634000, '2026-03-02', 'started', 3, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":1772442913000,"outcome":"no_show","recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null},{"number":2,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772443634000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772443453000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (56, 1, 1772443754000, '2026-03-02', 'finished', 3, 2, 1, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":1772442913000,"outcome":"no_show","recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null},{"number":2,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772443634000,"started_at":1772443634000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772443453000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (57, 1, 1772443755000, '2026-03-02', 'issued', 9, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (58, 1, 1772444175000, '2026-03-02', 'left', 9, 3, 2, NULL, '{}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL);
INSERT INTO public.event VALUES (59, 1, 1772444595000, '2026-03-02', 'reinstated', 9, 1, NULL, NULL, '{"reason":"client_returned","placement":"front"}', '{"state":"left","waiting_since":1772443755000,"rank":2,"place_at":1772443755000,"outcome":"left","ended_at":1772444175000}', NULL);
INSERT INTO public.event VALUES (60, 1, 1772444836000, '2026-03-02', 'issued', 10, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (61, 1, 1772444836000, '2026-03-02', 'turned_away', 10, 3, 2, NULL, '{"way":"another_day","quiet":null}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL);
INSERT INTO public.event VALUES (62, 1, 1772444837000, '2026-03-02', 'issued', 11, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (63, 1, 1772445017000, '2026-03-02', 'undone', 11, 1, NULL, 62, '{"undone":"issued"}', NULL, NULL);
INSERT INTO public.event VALUES (64, 1, 1772445017000, '2026-03-02', 'issued', 12, 2, 1, NULL, '{"channel":"desk","service":3,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (65, 1, 1772445017000, '2026-03-02', 'taken', 12, 2, 1, NULL, '{"reason":"other"}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (66, 1, 1772445077000, '2026-03-02', 'held', 12, 2, 1, NULL, '{"reason":"other","until":1772445377000}', '{"state":"serving","hold":null,"legs":[{"number":1,"service_id":3,"counter_id":1,"person_id":2,"called_at":1772445017000,"started_at":1772445017000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":"other"}]}', NULL);
INSERT INTO public.event VALUES (67, 1, 1772445077000, '2026-03-02', 'corrected', 12, 2, 1, NULL, '{"leg":1}', '{"legs":[{"number":1,"service_id":3,"counter_id":1,"person_id":2,"called_at":1772445017000,"started_at":1772445017000,"finished_at":1772445077000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":"other"}]}', NULL);
INSERT INTO public.event VALUES (68, 1, 1772445197000, '2026-03-02', 'left', 12, 2, 1, NULL, '{}', '{"state":"on_hold","hold":{"reason":"other","since":1772445077000,"until":1772445377000,"counter_id":1,"person_id":2},"outcome":null,"ended_at":null}', NULL);
INSERT INTO public.event VALUES (69, 1, 1772445198000, '2026-03-02', 'called', 9, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (70, 1, 1772445198000, '2026-03-02', 'started', 9, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772445198000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772444595000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (71, 1, 1772445498000, '2026-03-02', 'finished', 9, 3, 2, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772445198000,"started_at":1772445198000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772444595000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (72, 1, 1772445499000, '2026-03-02', 'issued', 13, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (73, 1, 1772445499000, '2026-03-02', 'left', 13, 1, NULL, NULL, '{}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL);
INSERT INTO public.event VALUES (74, 1, 1772445559000, '2026-03-02', 'reinstated', 13, 1, NULL, NULL, '{"reason":"our_mistake","placement":"end"}', '{"state":"left","waiting_since":1772445499000,"place_at":1772445499000,"outcome":"left","ended_at":1772445499000}', NULL);
INSERT INTO public.event VALUES (75, 1, 1772445559000, '2026-03-02', 'undone', 13, 1, NULL, 74, '{"undone":"reinstated"}', NULL, NULL);
INSERT INTO public.event VALUES (76, 1, 1772445559000, '2026-03-02', 'undone', 13, 1, NULL, 73, '{"undone":"left"}', NULL, NULL);
INSERT INTO public.event VALUES (77, 1, 1772445559000, '2026-03-02', 'called', 13, 3, 2, NULL, '{"how":"out_of_order","reason":"our_mistake"}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (78, 1, 1772445559000, '2026-03-02', 'no_show', 13, 3, 2, NULL, '{}', '{"state":"called","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772445559000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772445499000,"reason":"our_mistake"}]}', NULL);
INSERT INTO public.event VALUES (79, 1, 1772445560000, '2026-03-02', 'issued', 14, 1, NULL, NULL, '{"channel":"reception","service":2,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (80, 1, 1772446040000, '2026-03-02', 'settled', 14, 4, NULL, NULL, '{"ending":"left"}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL);
INSERT INTO public.event VALUES (81, 1, 1772446041000, '2026-03-02', 'issued', 15, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":"by_law","language":"ru","late":false}', NULL, NULL);
INSERT INTO public.event VALUES (82, 1, 1772446042000, '2026-03-02', 'called', 15, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (83, 1, 1772446042000, '2026-03-02', 'started', 15, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772446042000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772446041000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (84, 1, 1772446162000, '2026-03-02', 'held', 15, 3, 2, NULL, '{"reason":"filling_in","until":1772447362000}', '{"state":"serving","hold":null,"legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772446042000,"started_at":1772446042000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772446041000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (85, 1, 1772446163000, '2026-03-02', 'issued', 16, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (86, 1, 1772446163000, '2026-03-02', 'told', 16, 3, 2, NULL, '{"told":"will_be","language":"lt"}', '{"told":null,"told_at":null}', NULL);
INSERT INTO public.event VALUES (87, 1, 1772446163000, '2026-03-02', 'issued', 17, 4, 4, NULL, '{"channel":"phone","service":4,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (88, 1, 1772446163000, '2026-03-02', 'call_served', 17, 4, 4, NULL, '{}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (89, 1, 1772446343000, '2026-03-02', 'call_dropped', 17, 4, 4, NULL, '{}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":4,"counter_id":4,"person_id":4,"called_at":1772446103000,"started_at":1772446103000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (90, 1, 1772446343000, '2026-03-02', 'standard_changed', NULL, 1, NULL, NULL, '{"version":1,"back_to":null}', NULL, NULL);
INSERT INTO public.event VALUES (91, 1, 1772446343000, '2026-03-02', 'standard_read', NULL, 2, 1, NULL, '{"version":1}', NULL, NULL);
INSERT INTO public.event VALUES (92, 1, 1772446344000, '2026-03-02', 'called', 4, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL);
INSERT INTO public.event VALUES (93, 1, 1772446344000, '2026-03-02', 'started', 4, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772446344000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441769000,"reason":null}]}', NULL);
INSERT INTO public.event VALUES (94, 1, 1772446345000, '2026-03-02', 'issued', 18, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (95, 1, 1772446346000, '2026-03-02', 'issued', 19, 1, NULL, NULL, '{"channel":"reception","service":2,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (96, 1, 1772446347000, '2026-03-02', 'issued', 20, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL);
INSERT INTO public.event VALUES (97, 1, 1772446647000, '2026-03-02', 'help_called', NULL, 3, 2, NULL, '{"help":2,"help_kind":"advice"}', NULL, NULL);
INSERT INTO public.forecast VALUES (1, '2026-03-02', 60, 1772438400000, 1772463600000, 3, 'firm', 0, 0, 0, 0, '{}', '', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.help_call VALUES (1, 1, '2026-03-02', 1, 2, 1, 'conflict', 1772438645000, 1772438645000, 2);
INSERT INTO public.help_call VALUES (2, 1, '2026-03-02', 2, 3, NULL, 'advice', 1772446647000, NULL, NULL);
INSERT INTO public.help_coming VALUES (1, 1, 4, 1772438645000);
INSERT INTO public.incident VALUES (1, 1, '2026-03-02', 'conflict', 2, 1, 1, NULL, NULL, 1772438645000, 1772438645000, 'not_asked', '', NULL, '', NULL);
INSERT INTO public.incident_line VALUES (1, 1, 'note', 'Kalbėta garsiai.');
INSERT INTO public.kept_open VALUES (1, '2026-03-02', 1772467200000, 'many_waiting');
INSERT INTO public.leg VALUES (1, 1, 2, 1, 2, 3, 1772438826000, 1772438826000, 1772439126000, 'next_service', 0, NULL, true, 0, 1772438645000, NULL);
INSERT INTO public.leg VALUES (1, 1, 3, 3, 2, 3, 1772439126000, 1772439126000, 1772439246000, 'held', 0, NULL, true, 0, NULL, NULL);
INSERT INTO public.leg VALUES (1, 1, 4, 3, 2, 3, 1772439606000, 1772439606000, 1772440206000, 'settled', 0, NULL, false, 0, NULL, NULL);
INSERT INTO public.leg VALUES (1, 1, 1, 1, 1, 2, 1772438404000, 1772438404000, 1772438524000, 'transferred', 0, NULL, false, 40000, 1772438401000, NULL);
INSERT INTO public.leg VALUES (1, 2, 1, 1, 1, 2, 1772441407000, 1772441407000, 1772441768000, 'settled', 0, NULL, true, 0, 1772438402000, NULL);
INSERT INTO public.leg VALUES (1, 5, 1, 1, 1, 2, 1772441951000, 1772441951000, 1772442131000, 'settled', 0, NULL, true, 0, 1772441770000, 'health');
INSERT INTO public.leg VALUES (1, 7, 1, 4, 4, 4, 1772442131000, 1772442131000, 1772442191000, 'settled', 0, NULL, true, 0, NULL, 'quick_question');
INSERT INTO public.leg VALUES (1, 6, 1, 1, 2, 3, 1772442192000, 1772442192000, 1772442432000, 'transferred', 0, NULL, true, 0, 1772441771000, NULL);
INSERT INTO public.leg VALUES (1, 8, 1, 2, NULL, 4, 1772439792000, 1772439792000, 1772440992000, 'settled', 0, NULL, true, 0, NULL, NULL);
INSERT INTO public.leg VALUES (1, 3, 1, 2, 1, 2, 1772442793000, NULL, 1772442913000, 'no_show', 1, 1772442793000, true, 0, 1772438403000, NULL);
INSERT INTO public.leg VALUES (1, 3, 2, 2, 1, 2, 1772443634000, 1772443634000, 1772443754000, 'settled', 0, NULL, true, 0, 1772443453000, NULL);
INSERT INTO public.leg VALUES (1, 12, 1, 3, 1, 2, 1772445017000, 1772445017000, 1772445017000, 'held', 0, NULL, false, 0, NULL, 'other');
INSERT INTO public.leg VALUES (1, 9, 1, 3, 2, 3, 1772445198000, 1772445198000, 1772445498000, 'settled', 0, NULL, true, 0, 1772444595000, NULL);
INSERT INTO public.leg VALUES (1, 13, 1, 3, 2, 3, 1772445559000, NULL, 1772445559000, 'no_show', 0, NULL, true, 0, 1772445499000, 'our_mistake');
INSERT INTO public.leg VALUES (1, 15, 1, 1, 2, 3, 1772446042000, 1772446042000, 1772446162000, 'held', 0, NULL, true, 0, 1772446041000, NULL);
INSERT INTO public.leg VALUES (1, 17, 1, 4, 4, 4, 1772446103000, 1772446103000, 1772446343000, 'dropped', 0, NULL, true, 0, NULL, NULL);
INSERT INTO public.leg VALUES (1, 4, 1, 1, 1, 2, 1772446344000, 1772446344000, NULL, NULL, 0, NULL, true, 0, 1772441769000, NULL);
INSERT INTO public.note VALUES (1, 1, 1, 'handed_over', 'Reikia parašo', 1772438645000, 2);
INSERT INTO public.note VALUES (2, 1, 1, 'hold', 'moka', 1772439246000, 3);
INSERT INTO public.note VALUES (3, 1, 1, 'agreed', 'Sutarta.', 1772441406000, 3);
INSERT INTO public.note VALUES (5, 1, 15, 'hold', 'pildo', 1772446162000, 3);
INSERT INTO public.opening_hours VALUES (1, 1, 480, 1020, false, NULL, NULL);
INSERT INTO public.opening_hours VALUES (1, 2, 480, 1020, false, NULL, NULL);
INSERT INTO public.opening_hours VALUES (1, 3, 480, 1020, false, NULL, NULL);
INSERT INTO public.opening_hours VALUES (1, 4, 480, 1020, false, NULL, NULL);
INSERT INTO public.opening_hours VALUES (1, 5, 480, 1020, false, NULL, NULL);
INSERT INTO public.person VALUES (1, 1, 'Asta', 'administrator', 0, true, '', '', '');
INSERT INTO public.person VALUES (2, 1, 'Bronius', 'counter', 1, true, '', '', '');
INSERT INTO public.person VALUES (3, 1, 'Cecilija', 'counter', 2, true, '', '', '');
INSERT INTO public.person VALUES (4, 1, 'Darius', 'lead', 3, true, '', '', '');
INSERT INTO public.person VALUES (5, 1, 'Elena', 'auditor', 4, true, '', '', '');
INSERT INTO public.person_language VALUES (1, 1, 'en');
INSERT INTO public.person_language VALUES (1, 1, 'lt');
INSERT INTO public.person_language VALUES (1, 2, 'lt');
INSERT INTO public.person_language VALUES (1, 3, 'lt');
INSERT INTO public.person_language VALUES (1, 3, 'ru');
INSERT INTO public.person_language VALUES (1, 4, 'en');
INSERT INTO public.person_language VALUES (1, 4, 'lt');
INSERT INTO public.person_language VALUES (1, 5, 'lt');
INSERT INTO public.promise VALUES (1, 1, 'callback', '2026-03-02', 1772438645000, 2, 1, 1, 2, 1772438645000, false, NULL, NULL, false, 1, 0, 0, false, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO public.promise VALUES (2, 1, 'email', '2026-03-02', 1772441708000, 2, 1, NULL, 2, 1772528108000, false, NULL, NULL, false, 1, 0, 0, false, 1772441708000, NULL, NULL, NULL, NULL, 0);
INSERT INTO public.promise_key VALUES ('call 1', 1, 1);
INSERT INTO public.service VALUES (1, 1, 'A', 'Passports', '', '', '', 10, 0, true, NULL, NULL);
INSERT INTO public.service VALUES (2, 1, 'B', 'Benefits', '', '', '', 20, 1, true, NULL, NULL);
INSERT INTO public.service VALUES (3, 1, 'C', 'Housing', '', '', '', 10, 2, true, NULL, NULL);
INSERT INTO public.service VALUES (4, 1, 'D', 'Keys', '', '', '', 10, 3, true, NULL, NULL);
INSERT INTO public.shift VALUES (1, 2, '2026-03-02', 960, '720-750');
INSERT INTO public.site VALUES (1, 'Test hall', 'Europe/Vilnius', 15, 97, 5, 1772446647000, 'Kauno miesto savivaldybės administracija', 'Kauno miesto savivaldybės administracijos', 'Klientų aptarnavimo skyrius', 'Klientų aptarnavimo skyriaus', 'Laisvės al. 96', '30,120,0', 5, 30, '8 37 000 111', '112', 1, true, '60 30 15 5', 30, 45, 10, 15);
INSERT INTO public.standard_read VALUES (1, 2, 1, 1772446343000);
INSERT INTO public.standard_version VALUES (1, 1, 1772446343000, 1, NULL, 'format = 1
hidden = [
    "II.1",
]
');
INSERT INTO public.station VALUES (1, 1, 'station-one');
INSERT INTO public.ticket_number VALUES (1, '2026-03-02', 'D', 1);
INSERT INTO public.ticket_number VALUES (1, '2026-03-02', 'TEL-', 1);
INSERT INTO public.ticket_number VALUES (1, '2026-03-02', 'A', 7);
INSERT INTO public.ticket_number VALUES (1, '2026-03-02', 'B', 4);
INSERT INTO public.ticket_number VALUES (1, '2026-03-02', 'C', 7);
INSERT INTO public.visit VALUES (11, 1, '2026-03-02', 'C003', 3, 'left', 'reception', 1772444837000, 1772444837000, 2, 1772444837000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'mistake', 1772445017000, NULL, NULL, NULL, 0, 0);
INSERT INTO public.visit VALUES (1, 1, '2026-03-02', 'A001', 3, 'served', 'reception', 1772438401000, 1772438645000, 2, 1772438401000, 13, NULL, NULL, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, 'settled', 1772440206000, NULL, NULL, NULL, 184000, 1100000);
INSERT INTO public.visit VALUES (2, 1, '2026-03-02', 'A002', 1, 'served', 'reception', 1772438402000, 1772438402000, 2, 1772438402000, 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'settled', 1772441768000, NULL, NULL, NULL, 3005000, 361000);
INSERT INTO public.visit VALUES (5, 1, '2026-03-02', 'A004', 1, 'served', 'reception', 1772441770000, 1772441770000, 2, 1772441770000, 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'settled', 1772442131000, NULL, NULL, NULL, 181000, 180000);
INSERT INTO public.visit VALUES (7, 1, '2026-03-02', 'D001', 4, 'served', 'desk', 1772442131000, 1772442131000, 2, 1772442131000, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'settled', 1772442191000, NULL, NULL, NULL, 0, 60000);
INSERT INTO public.visit VALUES (6, 1, '2026-03-02', 'A005', 4, 'left', 'reception', 1772441771000, 1772442432000, 0, 1772442432000, 5, NULL, NULL, 'by_law', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'left', 1772442792000, NULL, NULL, NULL, 781000, 240000);
INSERT INTO public.visit VALUES (8, 1, '2026-03-02', 'B002', 2, 'served', 'offsite', 1772439792000, 1772439792000, 2, 1772439792000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'settled', 1772440992000, NULL, NULL, NULL, 0, 1200000);
INSERT INTO public.visit VALUES (3, 1, '2026-03-02', 'B001', 2, 'served', 'reception', 1772438403000, 1772443453000, 0, 1772443453000, 7, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'settled', 1772443754000, NULL, NULL, NULL, 4571000, 120000);
INSERT INTO public.visit VALUES (10, 1, '2026-03-02', 'C002', 3, 'turned_away', 'reception', 1772444836000, 1772444836000, 2, 1772444836000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'turned_away', 1772444836000, NULL, NULL, NULL, 0, 0);
INSERT INTO public.visit VALUES (12, 1, '2026-03-02', 'C004', 3, 'left', 'desk', 1772445017000, 1772445017000, 2, 1772445017000, 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'left', 1772445197000, NULL, NULL, NULL, 0, 0);
INSERT INTO public.visit VALUES (9, 1, '2026-03-02', 'C001', 3, 'served', 'reception', 1772443755000, 1772444595000, 0, 1772444595000, 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'settled', 1772445498000, NULL, NULL, NULL, 603000, 300000);
INSERT INTO public.visit VALUES (13, 1, '2026-03-02', 'C005', 3, 'no_show', 'reception', 1772445499000, 1772445499000, 2, 1772445499000, 6, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no_show', 1772445559000, NULL, NULL, NULL, 60000, 0);
INSERT INTO public.visit VALUES (14, 1, '2026-03-02', 'B003', 2, 'left', 'reception', 1772445560000, 1772445560000, 2, 1772445560000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'left', 1772446040000, NULL, NULL, NULL, 480000, 0);
INSERT INTO public.visit VALUES (15, 1, '2026-03-02', 'A006', 1, 'on_hold', 'reception', 1772446041000, 1772446041000, 1, 1772446041000, 3, 'ru', NULL, 'by_law', NULL, NULL, 'filling_in', 1772446162000, 1772447362000, 2, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.visit VALUES (16, 1, '2026-03-02', 'C006', 3, 'waiting', 'reception', 1772446163000, 1772446163000, 2, 1772446163000, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'will_be', 1772446163000, NULL, NULL);
INSERT INTO public.visit VALUES (17, 1, '2026-03-02', 'TEL-001', 4, 'left', 'phone', 1772446103000, 1772446103000, 2, 1772446103000, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'dropped', 1772446343000, NULL, NULL, NULL, 0, 240000);
INSERT INTO public.visit VALUES (4, 1, '2026-03-02', 'A003', 1, 'serving', 'reception', 1772441769000, 1772441769000, 2, 1772441769000, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.visit VALUES (18, 1, '2026-03-02', 'A007', 1, 'waiting', 'reception', 1772446345000, 1772446345000, 2, 1772446345000, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.visit VALUES (19, 1, '2026-03-02', 'B004', 2, 'waiting', 'reception', 1772446346000, 1772446346000, 2, 1772446346000, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.visit VALUES (20, 1, '2026-03-02', 'C007', 3, 'waiting', 'reception', 1772446347000, 1772446347000, 2, 1772446347000, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
SELECT pg_catalog.setval('public.absence_id_seq', 1, true);
SELECT pg_catalog.setval('public.counter_id_seq', 4, true);
SELECT pg_catalog.setval('public.database_info_id_seq', 1, false);
SELECT pg_catalog.setval('public.event_id_seq', 97, true);
SELECT pg_catalog.setval('public.help_call_id_seq', 2, true);
SELECT pg_catalog.setval('public.incident_id_seq', 1, true);
SELECT pg_catalog.setval('public.note_id_seq', 5, true);
SELECT pg_catalog.setval('public.person_id_seq', 5, true);
SELECT pg_catalog.setval('public.promise_id_seq', 2, true);
SELECT pg_catalog.setval('public.promise_line_id_seq', 1, false);
SELECT pg_catalog.setval('public.service_id_seq', 4, true);
SELECT pg_catalog.setval('public.site_id_seq', 1, true);
SELECT pg_catalog.setval('public.visit_id_seq', 20, true);
ALTER TABLE ONLY public.absence
    ADD CONSTRAINT pk_absence PRIMARY KEY (id);
ALTER TABLE ONLY public.alarm
    ADD CONSTRAINT pk_alarm PRIMARY KEY (site_id, business_day, kind, subject_id, since);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT pk_attempt PRIMARY KEY (promise_id, number);
ALTER TABLE ONLY public.checklist_done
    ADD CONSTRAINT pk_checklist_done PRIMARY KEY (person_id, business_day, name);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT pk_contact PRIMARY KEY (promise_id);
ALTER TABLE ONLY public.counter
    ADD CONSTRAINT pk_counter PRIMARY KEY (id);
ALTER TABLE ONLY public.counter_service
    ADD CONSTRAINT pk_counter_service PRIMARY KEY (counter_id, service_id);
ALTER TABLE ONLY public.database_info
    ADD CONSTRAINT pk_database_info PRIMARY KEY (id);
ALTER TABLE ONLY public.day_end
    ADD CONSTRAINT pk_day_end PRIMARY KEY (site_id, business_day);
ALTER TABLE ONLY public.day_hours
    ADD CONSTRAINT pk_day_hours PRIMARY KEY (site_id, day);
ALTER TABLE ONLY public.desk
    ADD CONSTRAINT pk_desk PRIMARY KEY (counter_id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT pk_event PRIMARY KEY (id);
ALTER TABLE ONLY public.forecast
    ADD CONSTRAINT pk_forecast PRIMARY KEY (site_id, business_day, lead);
ALTER TABLE ONLY public.help_call
    ADD CONSTRAINT pk_help_call PRIMARY KEY (id);
ALTER TABLE ONLY public.help_coming
    ADD CONSTRAINT pk_help_coming PRIMARY KEY (help_id, person_id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT pk_incident PRIMARY KEY (id);
ALTER TABLE ONLY public.incident_line
    ADD CONSTRAINT pk_incident_line PRIMARY KEY (incident_id, kind);
ALTER TABLE ONLY public.kept_open
    ADD CONSTRAINT pk_kept_open PRIMARY KEY (site_id, business_day);
ALTER TABLE ONLY public.leg
    ADD CONSTRAINT pk_leg PRIMARY KEY (visit_id, number);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT pk_note PRIMARY KEY (id);
ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT pk_opening_hours PRIMARY KEY (site_id, weekday);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);
ALTER TABLE ONLY public.person_language
    ADD CONSTRAINT pk_person_language PRIMARY KEY (person_id, language);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT pk_promise PRIMARY KEY (id);
ALTER TABLE ONLY public.promise_key
    ADD CONSTRAINT pk_promise_key PRIMARY KEY (key);
ALTER TABLE ONLY public.promise_line
    ADD CONSTRAINT pk_promise_line PRIMARY KEY (id);
ALTER TABLE ONLY public.service
    ADD CONSTRAINT pk_service PRIMARY KEY (id);
ALTER TABLE ONLY public.shift
    ADD CONSTRAINT pk_shift PRIMARY KEY (person_id, day);
ALTER TABLE ONLY public.site
    ADD CONSTRAINT pk_site PRIMARY KEY (id);
ALTER TABLE ONLY public.standard_read
    ADD CONSTRAINT pk_standard_read PRIMARY KEY (person_id, number);
ALTER TABLE ONLY public.standard_version
    ADD CONSTRAINT pk_standard_version PRIMARY KEY (site_id, number);
ALTER TABLE ONLY public.station
    ADD CONSTRAINT pk_station PRIMARY KEY (site_id, number);
ALTER TABLE ONLY public.ticket_number
    ADD CONSTRAINT pk_ticket_number PRIMARY KEY (site_id, business_day, prefix);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT pk_visit PRIMARY KEY (id);
ALTER TABLE ONLY public.desk
    ADD CONSTRAINT uq_desk_visit_id UNIQUE (visit_id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT uq_event_undoes UNIQUE (undoes);
ALTER TABLE ONLY public.station
    ADD CONSTRAINT uq_station_site_id_key UNIQUE (site_id, key);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT uq_visit_site_id_business_day_ticket UNIQUE (site_id, business_day, ticket);
CREATE INDEX ix_absence_site_id ON public.absence USING btree (site_id, ends_at);
CREATE INDEX ix_contact_number ON public.contact USING btree (site_id, number);
CREATE INDEX ix_event_day ON public.event USING btree (site_id, business_day, counter_id, id);
CREATE INDEX ix_event_hall ON public.event USING btree (site_id, business_day) WHERE ((visit_id IS NULL) AND (promise_id IS NULL));
CREATE INDEX ix_event_promise_id ON public.event USING btree (promise_id, id) WHERE (promise_id IS NOT NULL);
CREATE INDEX ix_event_visit_id ON public.event USING btree (visit_id, id);
CREATE INDEX ix_help_call_open ON public.help_call USING btree (site_id, id) WHERE (ended_at IS NULL);
CREATE INDEX ix_incident_day ON public.incident USING btree (site_id, business_day, id);
CREATE INDEX ix_incident_visit_id ON public.incident USING btree (visit_id);
CREATE INDEX ix_note_visit_id ON public.note USING btree (visit_id);
CREATE INDEX ix_promise_day ON public.promise USING btree (site_id, business_day);
CREATE INDEX ix_promise_done ON public.promise USING btree (site_id, done_at, id);
CREATE INDEX ix_promise_line_promise_id ON public.promise_line USING btree (promise_id);
CREATE INDEX ix_promise_open ON public.promise USING btree (site_id, due_at, id) WHERE (done_at IS NULL);
CREATE INDEX ix_promise_open_of_owner ON public.promise USING btree (site_id, owner_id, due_at, id) WHERE (done_at IS NULL);
CREATE INDEX ix_promise_visit_id ON public.promise USING btree (visit_id);
CREATE INDEX ix_visit_arrived ON public.visit USING btree (site_id, business_day, arrived_at, id);
CREATE INDEX ix_visit_open ON public.visit USING btree (site_id, state, rank, place_at, id) WHERE (ended_at IS NULL);
CREATE INDEX ix_visit_served ON public.visit USING btree (site_id, served_ms, id, business_day) WHERE (ended_at IS NOT NULL);
CREATE INDEX ix_visit_waited ON public.visit USING btree (site_id, waited_ms, id, business_day) WHERE (ended_at IS NOT NULL);
CREATE UNIQUE INDEX uq_counter_active_name ON public.counter USING btree (site_id, name) WHERE active;
CREATE UNIQUE INDEX uq_incident_operation ON public.incident USING btree (operation);
CREATE UNIQUE INDEX uq_leg_open_at_counter ON public.leg USING btree (counter_id) WHERE (finished_at IS NULL);
CREATE UNIQUE INDEX uq_service_active_prefix ON public.service USING btree (site_id, prefix) WHERE active;
CREATE UNIQUE INDEX uq_visit_operation ON public.visit USING btree (operation);
ALTER TABLE ONLY public.absence
    ADD CONSTRAINT fk_absence_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.absence
    ADD CONSTRAINT fk_absence_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.absence
    ADD CONSTRAINT fk_absence_substitute_id FOREIGN KEY (substitute_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.alarm
    ADD CONSTRAINT fk_alarm_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT fk_attempt_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT fk_attempt_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT fk_attempt_promise_id FOREIGN KEY (promise_id) REFERENCES public.promise(id);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT fk_attempt_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.checklist_done
    ADD CONSTRAINT fk_checklist_done_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.checklist_done
    ADD CONSTRAINT fk_checklist_done_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT fk_contact_promise_id FOREIGN KEY (promise_id) REFERENCES public.promise(id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT fk_contact_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.counter_service
    ADD CONSTRAINT fk_counter_service_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.counter_service
    ADD CONSTRAINT fk_counter_service_service_id FOREIGN KEY (service_id) REFERENCES public.service(id);
ALTER TABLE ONLY public.counter_service
    ADD CONSTRAINT fk_counter_service_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.counter
    ADD CONSTRAINT fk_counter_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.day_end
    ADD CONSTRAINT fk_day_end_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.day_end
    ADD CONSTRAINT fk_day_end_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.day_hours
    ADD CONSTRAINT fk_day_hours_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.desk
    ADD CONSTRAINT fk_desk_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.desk
    ADD CONSTRAINT fk_desk_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.desk
    ADD CONSTRAINT fk_desk_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.desk
    ADD CONSTRAINT fk_desk_visit_id FOREIGN KEY (visit_id) REFERENCES public.visit(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_promise_id FOREIGN KEY (promise_id) REFERENCES public.promise(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_undoes FOREIGN KEY (undoes) REFERENCES public.event(id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_visit_id FOREIGN KEY (visit_id) REFERENCES public.visit(id);
ALTER TABLE ONLY public.forecast
    ADD CONSTRAINT fk_forecast_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.help_call
    ADD CONSTRAINT fk_help_call_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.help_call
    ADD CONSTRAINT fk_help_call_ended_by FOREIGN KEY (ended_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.help_call
    ADD CONSTRAINT fk_help_call_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.help_call
    ADD CONSTRAINT fk_help_call_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.help_call
    ADD CONSTRAINT fk_help_call_visit_id FOREIGN KEY (visit_id) REFERENCES public.visit(id);
ALTER TABLE ONLY public.help_coming
    ADD CONSTRAINT fk_help_coming_help_id FOREIGN KEY (help_id) REFERENCES public.help_call(id);
ALTER TABLE ONLY public.help_coming
    ADD CONSTRAINT fk_help_coming_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.help_coming
    ADD CONSTRAINT fk_help_coming_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_follow_up FOREIGN KEY (follow_up) REFERENCES public.promise(id);
ALTER TABLE ONLY public.incident_line
    ADD CONSTRAINT fk_incident_line_incident_id FOREIGN KEY (incident_id) REFERENCES public.incident(id);
ALTER TABLE ONLY public.incident_line
    ADD CONSTRAINT fk_incident_line_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_promise_id FOREIGN KEY (promise_id) REFERENCES public.promise(id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_visit_id FOREIGN KEY (visit_id) REFERENCES public.visit(id);
ALTER TABLE ONLY public.kept_open
    ADD CONSTRAINT fk_kept_open_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.leg
    ADD CONSTRAINT fk_leg_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.leg
    ADD CONSTRAINT fk_leg_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.leg
    ADD CONSTRAINT fk_leg_service_id FOREIGN KEY (service_id) REFERENCES public.service(id);
ALTER TABLE ONLY public.leg
    ADD CONSTRAINT fk_leg_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.leg
    ADD CONSTRAINT fk_leg_visit_id FOREIGN KEY (visit_id) REFERENCES public.visit(id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_visit_id FOREIGN KEY (visit_id) REFERENCES public.visit(id);
ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT fk_opening_hours_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.person_language
    ADD CONSTRAINT fk_person_language_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.person_language
    ADD CONSTRAINT fk_person_language_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT fk_person_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT fk_promise_counter_id FOREIGN KEY (counter_id) REFERENCES public.counter(id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT fk_promise_done_by FOREIGN KEY (done_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.promise_key
    ADD CONSTRAINT fk_promise_key_promise_id FOREIGN KEY (promise_id) REFERENCES public.promise(id);
ALTER TABLE ONLY public.promise_key
    ADD CONSTRAINT fk_promise_key_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.promise_line
    ADD CONSTRAINT fk_promise_line_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.promise_line
    ADD CONSTRAINT fk_promise_line_promise_id FOREIGN KEY (promise_id) REFERENCES public.promise(id);
ALTER TABLE ONLY public.promise_line
    ADD CONSTRAINT fk_promise_line_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT fk_promise_owner_id FOREIGN KEY (owner_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT fk_promise_service_id FOREIGN KEY (service_id) REFERENCES public.service(id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT fk_promise_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT fk_promise_taken_by FOREIGN KEY (taken_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT fk_promise_visit_id FOREIGN KEY (visit_id) REFERENCES public.visit(id);
ALTER TABLE ONLY public.service
    ADD CONSTRAINT fk_service_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.shift
    ADD CONSTRAINT fk_shift_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.shift
    ADD CONSTRAINT fk_shift_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.standard_read
    ADD CONSTRAINT fk_standard_read_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.standard_read
    ADD CONSTRAINT fk_standard_read_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.standard_version
    ADD CONSTRAINT fk_standard_version_made_by FOREIGN KEY (made_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.standard_version
    ADD CONSTRAINT fk_standard_version_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.station
    ADD CONSTRAINT fk_station_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.ticket_number
    ADD CONSTRAINT fk_ticket_number_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT fk_visit_for_counter FOREIGN KEY (for_counter) REFERENCES public.counter(id);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT fk_visit_for_person FOREIGN KEY (for_person) REFERENCES public.person(id);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT fk_visit_hold_counter FOREIGN KEY (hold_counter) REFERENCES public.counter(id);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT fk_visit_hold_person FOREIGN KEY (hold_person) REFERENCES public.person(id);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT fk_visit_service_id FOREIGN KEY (service_id) REFERENCES public.service(id);
ALTER TABLE ONLY public.visit
    ADD CONSTRAINT fk_visit_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
