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
CREATE TABLE public.credential (
    person_id bigint NOT NULL,
    site_id bigint NOT NULL,
    secret text NOT NULL,
    must_change boolean NOT NULL,
    set_at bigint NOT NULL,
    wrong integer DEFAULT 0 NOT NULL,
    wrong_at bigint,
    locked boolean NOT NULL
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
    promise_id bigint,
    number bigint,
    hash text
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
    email text DEFAULT ''::text NOT NULL,
    account text DEFAULT ''::text NOT NULL
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
    alarm_overdue integer DEFAULT 15,
    greeting text DEFAULT ''::text NOT NULL,
    signature text DEFAULT ''::text NOT NULL,
    notes_days integer DEFAULT 30 NOT NULL,
    drafts_days integer DEFAULT 7 NOT NULL,
    backups_days integer DEFAULT 30 NOT NULL,
    idle_minutes integer DEFAULT 10,
    by_account boolean DEFAULT false NOT NULL,
    chain_number bigint DEFAULT '0'::bigint NOT NULL,
    chain_head text DEFAULT ''::text NOT NULL
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
INSERT INTO public.credential VALUES (1, 1, '$argon2id$v=19$m=65536,t=3,p=4$WbOYgvemiIu/vDHxuU2+yQ$LB0tsyhajmNxEFsdpptcS6pnfY0Ln6AIZps0clWJtz4', false, 0, 0, NULL, false);
INSERT INTO public.credential VALUES (2, 1, '$argon2id$v=19$m=65536,t=3,p=4$WbOYgvemiIu/vDHxuU2+yQ$LB0tsyhajmNxEFsdpptcS6pnfY0Ln6AIZps0clWJtz4', false, 0, 0, NULL, false);
INSERT INTO public.credential VALUES (3, 1, '$argon2id$v=19$m=65536,t=3,p=4$WbOYgvemiIu/vDHxuU2+yQ$LB0tsyhajmNxEFsdpptcS6pnfY0Ln6AIZps0clWJtz4', false, 0, 0, NULL, false);
INSERT INTO public.credential VALUES (4, 1, '$argon2id$v=19$m=65536,t=3,p=4$WbOYgvemiIu/vDHxuU2+yQ$LB0tsyhajmNxEFsdpptcS6pnfY0Ln6AIZps0clWJtz4', false, 0, 0, NULL, false);
INSERT INTO public.credential VALUES (5, 1, '$argon2id$v=19$m=65536,t=3,p=4$WbOYgvemiIu/vDHxuU2+yQ$LB0tsyhajmNxEFsdpptcS6pnfY0Ln6AIZps0clWJtz4', false, 0, 0, NULL, false);
INSERT INTO public.database_info VALUES (1, 'hall', 1795453284177, NULL, NULL, NULL, 7, 7);
INSERT INTO public.day_hours VALUES (1, '2026-03-04', 480, 900, false, NULL, NULL, 'Mokymai');
INSERT INTO public.desk VALUES (2, 1, 'ready', 3, 1772446162000, NULL, NULL, NULL);
INSERT INTO public.desk VALUES (4, 1, 'ready', 4, 1772446343000, NULL, NULL, NULL);
INSERT INTO public.desk VALUES (1, 1, 'ready', 2, 1772446344000, NULL, 4, NULL);
INSERT INTO public.event VALUES (1, 1, 1772438400000, '2026-03-02', 'set_up', NULL, 1, NULL, NULL, '{"changed":{"exceptions.2026-03-04.hours":[null,{"opens":480,"closes":900,"next_day":false,"lunch":null}],"exceptions.2026-03-04.note":null,"office.address":null,"office.security":null}}', NULL, NULL, 1, '0f6b1523d9a4cebeb99482560ea733466909e029d4bd8f56454e27b88b87f4d4');
INSERT INTO public.event VALUES (2, 1, 1772438400000, '2026-03-02', 'desk_opened', NULL, 2, 1, NULL, '{"state":"ready","reason":null}', NULL, NULL, 2, '38b23b49361e72a18fe6464204289b03655413d67e73f53edc4869bcd27e903d');
INSERT INTO public.event VALUES (3, 1, 1772438400000, '2026-03-02', 'desk_opened', NULL, 3, 2, NULL, '{"state":"ready","reason":null}', NULL, NULL, 3, '50f5a40e63c40fc19736bae5f48b00989c03f0a92fc24418950985cc8419a9dd');
INSERT INTO public.event VALUES (4, 1, 1772438400000, '2026-03-02', 'desk_opened', NULL, 4, 4, NULL, '{"state":"ready","reason":null}', NULL, NULL, 4, '1dd975ee4e445311052f22dd20bf39892ca4f5f2ad190f3b38f9a7dbb19b1bd2');
INSERT INTO public.event VALUES (5, 1, 1772438400000, '2026-03-02', 'shift_planned', NULL, 2, 1, NULL, '{"person":2,"day":"2026-03-02","leaves":960,"breaks":[[720,750]],"cleared":false}', NULL, NULL, 5, '3573187cef21c95e0be022fb0633dd45e9a0d3a88a5b3f37b3c6a819d01978ef');
INSERT INTO public.event VALUES (6, 1, 1772438400000, '2026-03-02', 'absence_planned', NULL, 4, NULL, NULL, '{"person":2,"substitute":4,"starts":1773007200000,"ends":1773180000000}', NULL, NULL, 6, '0403f5ddf16539dea70ae2559bb31ea70a96e86cee5c7c75a415ae0d26e6874c');
INSERT INTO public.event VALUES (7, 1, 1772438400000, '2026-03-02', 'kept_open', NULL, 4, NULL, NULL, '{"closes_at":1772467200000,"reason":"many_waiting"}', NULL, NULL, 7, '22e7b5eac34b5e4e2bffd66619796f9dc794e064ed9f971a50314e67ca334fca');
INSERT INTO public.event VALUES (8, 1, 1772438401000, '2026-03-02', 'issued', 1, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL, 8, '4ed5de36a483fd4a7ebb25bd2fac4899f035b43dcf149089b6979826cb01233b');
INSERT INTO public.event VALUES (9, 1, 1772438402000, '2026-03-02', 'issued', 2, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL, 9, 'edc1c5fe3c078238fe48cdbaf1070f2e1b0dd509a34d7142245eb368ccedd94c');
INSERT INTO public.event VALUES (10, 1, 1772438403000, '2026-03-02', 'issued', 3, 1, NULL, NULL, '{"channel":"reception","service":2,"priority":null,"language":null,"late":false}', NULL, NULL, 10, 'af83e27a8788495b4e9c424ca08c5de08b8a2a2086c3270e193fcbfbe963f185');
INSERT INTO public.event VALUES (11, 1, 1772438404000, '2026-03-02', 'called', 1, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL, 11, 'daf7517c9f1dffab09a4b70e12a348b82072fc798ef3b2f74e6311a580fcd90f');
INSERT INTO public.event VALUES (12, 1, 1772438404000, '2026-03-02', 'started', 1, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438401000,"reason":null}]}', NULL, 12, 'd8b33fd47a33c48e739abe315298ed1dc88dbda9074997468fa7c6809d19a87c');
INSERT INTO public.event VALUES (13, 1, 1772438645000, '2026-03-02', 'callback_taken', 1, 2, 1, NULL, '{"end":"callback","phone_ms":40000,"talked_ms":40000,"late":false,"promise_before":null}', '{}', 1, 13, '8cf3439e5a6e0f3ee3be61849cc4952cce81db96e860ed9ea32203b334f71019');
INSERT INTO public.event VALUES (14, 1, 1772438645000, '2026-03-02', 'help_called', 1, 2, 1, NULL, '{"help":1,"help_kind":"conflict"}', NULL, NULL, 14, '7c6f3c439c29bca9704b4e0704af28769188fda353d6e08bee6f546fb7562b18');
INSERT INTO public.event VALUES (15, 1, 1772438645000, '2026-03-02', 'help_coming', 1, 4, NULL, NULL, '{"help":1,"help_kind":"conflict"}', NULL, NULL, 15, 'a2b4d03f6a8e8461247293a81afba28a650d7d6f7c20806d69f7820e347f2e8d');
INSERT INTO public.event VALUES (16, 1, 1772438645000, '2026-03-02', 'incident', 1, 2, 1, NULL, '{"incident":1,"incident_kind":"conflict","outcome":"not_asked","steps":[],"blame":null,"informed":[]}', NULL, NULL, 16, '1ae29fa6a963d27327c22f5966b5101e57950e2d344aed038bab0c90f8e27bbb');
INSERT INTO public.event VALUES (17, 1, 1772438645000, '2026-03-02', 'help_ended', 1, 2, 1, NULL, '{"help":1,"help_kind":"conflict"}', NULL, NULL, 17, 'a0837bf6810d2018aa49d76b994c6cef58d8ff37f0854985d9d0612b7753f3e4');
INSERT INTO public.event VALUES (18, 1, 1772438645000, '2026-03-02', 'transferred', 1, 2, 1, NULL, '{"placement":"by_arrival","service":null,"counter":2,"person":null}', '{"state":"serving","waiting_since":1772438401000,"for_counter":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null}]}', NULL, 18, 'b19e5ebf2738f12fad8a3aac796a2517f78461bd13850c7f73e9183994595164');
INSERT INTO public.event VALUES (19, 1, 1772438826000, '2026-03-02', 'called', 1, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null}]}', NULL, 19, '6c290b6de008d1077cf60d746f3c32488f8ea0ca250166e42c9579fca3e7b31d');
INSERT INTO public.event VALUES (20, 1, 1772438826000, '2026-03-02', 'started', 1, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null}]}', NULL, 20, '02b7cf3d83c692539aed1e36d6ec577a28ef4916c183281ac7ac3bb83a97e2af');
INSERT INTO public.event VALUES (21, 1, 1772439126000, '2026-03-02', 'service_added', 1, 3, 2, NULL, '{"service":3}', '{"service_id":1,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null}]}', NULL, 21, '91737011c138151f9840bb4edc763a95f2a3dce61948b53f445bc8d96a7f08d9');
INSERT INTO public.event VALUES (32, 1, 1772441768000, '2026-03-02', 'finished', 2, 2, 1, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441407000,"started_at":1772441407000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438402000,"reason":null}]}', NULL, 32, '67bdaef3c342fc37d529a1b475a46f0479bf6ff2eaa6a67b775ad76bfe15ef28');
INSERT INTO public.event VALUES (33, 1, 1772441769000, '2026-03-02', 'issued', 4, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL, 33, 'd0ba169f64efa043a2d78e488457669885e4c83efff6afd7b3e224e0e816b2cf');
INSERT INTO public.event VALUES (22, 1, 1772439246000, '2026-03-02', 'held', 1, 3, 2, NULL, '{"reason":"paying","until":1772439546000}', '{"state":"serving","hold":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL, 22, 'e5793304b429e0b0f5a0b00dfaf1b762a6a2e852b551c87749f7677fd8ce3d34');
INSERT INTO public.event VALUES (23, 1, 1772439606000, '2026-03-02', 'resumed', 1, 3, 2, NULL, '{"elsewhere":false}', '{"state":"on_hold","hold":{"reason":"paying","since":1772439246000,"until":1772439546000,"counter_id":2,"person_id":3},"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL, 23, 'c390fce5e9794430bb211962b528803d7253de9cdd343c54f71ffa03d92204ab');
INSERT INTO public.event VALUES (24, 1, 1772441406000, '2026-03-02', 'finished', 1, 3, 2, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null},{"number":4,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439606000,"started_at":1772439606000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL, 24, '3fc78c6f0d816005ffc9ab89caa22169512b6cc81f249afcc0123fd3f41876ed');
INSERT INTO public.event VALUES (25, 1, 1772441406000, '2026-03-02', 'corrected', 1, 3, 2, NULL, '{"leg":4}', '{"ended_at":1772441406000,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null},{"number":4,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439606000,"started_at":1772439606000,"finished_at":1772441406000,"outcome":"settled","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL, 25, '50d9796aedabbdaf747d2a5d6afc16f12b0c1a13ea2c7024a956501a2dce2821');
INSERT INTO public.event VALUES (26, 1, 1772441406000, '2026-03-02', 'corrected', 1, 4, 4, NULL, '{"leg":1}', '{"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772438404000,"started_at":1772438404000,"finished_at":1772438645000,"outcome":"transferred","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":40000,"waited_since":1772438401000,"reason":null},{"number":2,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772438826000,"started_at":1772438826000,"finished_at":1772439126000,"outcome":"next_service","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438645000,"reason":null},{"number":3,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439126000,"started_at":1772439126000,"finished_at":1772439246000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null},{"number":4,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772439606000,"started_at":1772439606000,"finished_at":1772440206000,"outcome":"settled","recalls":0,"recalled_at":null,"accurate":false,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL, 26, '144efcfb9d8c39eecf157a25ef3be3a5005357fc4ec7c81777e9df477e4a8371');
INSERT INTO public.event VALUES (27, 1, 1772441407000, '2026-03-02', 'called', 2, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL, 27, 'f0f8923deea3a34ba1f683269f8b742e63116c5e51c251efc1e5e36aa4b75f1b');
INSERT INTO public.event VALUES (28, 1, 1772441407000, '2026-03-02', 'started', 2, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441407000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438402000,"reason":null}]}', NULL, 28, 'eafddc2e9536d2123501fb2ad178c04056df6a6f805f21ad033fdd1c6ba1310e');
INSERT INTO public.event VALUES (29, 1, 1772441708000, '2026-03-02', 'answer_promised', NULL, 2, 1, NULL, '{"promise_before":null}', '{}', 2, 29, 'cf69e09cf92a14ba9c6632da0193848e493406e74d02129b493a366795b40e44');
INSERT INTO public.event VALUES (30, 1, 1772441708000, '2026-03-02', 'finished', 2, 2, 1, NULL, '{"outcome":"informed"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441407000,"started_at":1772441407000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438402000,"reason":null}]}', NULL, 30, 'e698a044634ec4fdd9793d016130c80b0e8bc51e04b5dda7e80b25d9170be44a');
INSERT INTO public.event VALUES (31, 1, 1772441708000, '2026-03-02', 'undone', 2, 2, 1, 30, '{"undone":"finished"}', NULL, NULL, 31, 'e7f3bd0eac624f4e649d43c949c14530dda6e9a58c75131e8f51afe4fc7b02e0');
INSERT INTO public.event VALUES (34, 1, 1772441770000, '2026-03-02', 'issued', 5, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL, 34, '5eb51f5fd4235cff2b61f3021177f71df0aded15c06c0e13eca7ddc259fb0649');
INSERT INTO public.event VALUES (35, 1, 1772441771000, '2026-03-02', 'issued', 6, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL, 35, '129888a953a21f465e7f569a7c75998e06c156a5a838ed019fc661eb18e8a4d0');
INSERT INTO public.event VALUES (36, 1, 1772441891000, '2026-03-02', 'called', 5, 2, 1, NULL, '{"how":"out_of_order","reason":"client_returned"}', '{"state":"waiting","legs":[]}', NULL, 36, '32de209d360d5c34715e4046a577dfe4a2379769b6da7755e335fcdceb9cf67b');
INSERT INTO public.event VALUES (37, 1, 1772441891000, '2026-03-02', 'undone', 5, 2, 1, 36, '{"undone":"called"}', NULL, NULL, 37, '7bd39de034eb84e5ddd3959cf249e47cb461391fd807e5d92ce2d1110dc570a3');
INSERT INTO public.event VALUES (38, 1, 1772441951000, '2026-03-02', 'called', 5, 2, 1, NULL, '{"how":"out_of_order","reason":"health"}', '{"state":"waiting","legs":[]}', NULL, 38, '82902bd30794e9a96cf734b962c6f545cb6f1fe16fb540c0301716d30baffbf8');
INSERT INTO public.event VALUES (39, 1, 1772441951000, '2026-03-02', 'started', 5, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441951000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441770000,"reason":"health"}]}', NULL, 39, 'd20b1f75bfee7552e57daaa0e8b1d6310c94d83b6126159a41d3fface8feb31e');
INSERT INTO public.event VALUES (40, 1, 1772442131000, '2026-03-02', 'finished', 5, 2, 1, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772441951000,"started_at":1772441951000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441770000,"reason":"health"}]}', NULL, 40, 'ac172b643b2712f8ffb3f1dd61fe760b560b62996662742ebdd6117bacf0fd1a');
INSERT INTO public.event VALUES (41, 1, 1772442131000, '2026-03-02', 'issued', 7, 4, 4, NULL, '{"channel":"desk","service":4,"priority":null,"language":null,"late":false}', NULL, NULL, 41, 'c3cc12339b85b75c7d6d84b69deea22dbabe627fb7f0502ae4f8224141d5602b');
INSERT INTO public.event VALUES (42, 1, 1772442131000, '2026-03-02', 'taken', 7, 4, 4, NULL, '{"reason":"quick_question"}', '{"state":"waiting","legs":[]}', NULL, 42, 'f599cf7758a71301ac9d9c063754610ac4f4d35778e254c3e28f930f69e07c4f');
INSERT INTO public.event VALUES (43, 1, 1772442191000, '2026-03-02', 'finished', 7, 4, 4, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":4,"counter_id":4,"person_id":4,"called_at":1772442131000,"started_at":1772442131000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":"quick_question"}]}', NULL, 43, '1804e533a0cd204f43fca4380ea7c0ad79ab036f6a2e793014cc350327a40ed5');
INSERT INTO public.event VALUES (44, 1, 1772442191000, '2026-03-02', 'prioritised', 6, 1, NULL, NULL, '{"reason":"by_law"}', '{"rank":2,"priority":null}', NULL, 44, '90029164733d8e3038400bbde8dadfc33c163c30ed42b10cede81863371138ac');
INSERT INTO public.event VALUES (45, 1, 1772442192000, '2026-03-02', 'called', 6, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL, 45, '8caeed5ab1a325c251fc9aebc180769c08d1900fc70610a2e563897b52644485');
INSERT INTO public.event VALUES (46, 1, 1772442192000, '2026-03-02', 'started', 6, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772442192000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441771000,"reason":null}]}', NULL, 46, 'dcee6e17df90dd7e7af6b62c2916d029ff724cc93a09fa1d866c4f9ff2e2fc7d');
INSERT INTO public.event VALUES (47, 1, 1772442432000, '2026-03-02', 'transferred', 6, 3, 2, NULL, '{"placement":"front","service":4,"counter":null,"person":null}', '{"service_id":1,"state":"serving","waiting_since":1772441771000,"rank":1,"place_at":1772441771000,"legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772442192000,"started_at":1772442192000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441771000,"reason":null}]}', NULL, 47, 'de24d376915e4be6ff7c60e36574f15e4fabfc8689eda70a43edba6482017806');
INSERT INTO public.event VALUES (48, 1, 1772442792000, '2026-03-02', 'left', 6, 3, 2, NULL, '{}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL, 48, '06449b94f48e2149473a2790d0c6b5d4b9bd7afdff7923d2cf79625396b61555');
INSERT INTO public.event VALUES (49, 1, 1772442792000, '2026-03-02', 'offsite', 8, 4, NULL, NULL, '{"place":"home"}', '{"state":"waiting","outcome":null,"ended_at":null,"legs":[]}', NULL, 49, '8a3f81c04f04217dc2de25dcae645770df603d2892cdf520f81fbd7f39de7bd2');
INSERT INTO public.event VALUES (50, 1, 1772442793000, '2026-03-02', 'called', 3, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL, 50, '5ce7bba75785f51ffee21ed0285901309b4cc5a0ca2b0fef9b350eaecb19de33');
INSERT INTO public.event VALUES (51, 1, 1772442793000, '2026-03-02', 'recalled', 3, 2, 1, NULL, '{}', '{"legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null}]}', NULL, 51, '91e1276d29c6ffcab779ea77f77035b079bf08f29dff945f68fe1a82339595cb');
INSERT INTO public.event VALUES (52, 1, 1772442913000, '2026-03-02', 'no_show', 3, 2, 1, NULL, '{}', '{"state":"called","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":null,"outcome":null,"recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null}]}', NULL, 52, 'dfa1049bee98f5b2be65dcac41249071971203692a8de725f09c029958613cf1');
INSERT INTO public.event VALUES (53, 1, 1772443453000, '2026-03-02', 'reinstated', 3, 1, NULL, NULL, '{"reason":"our_mistake","placement":"front"}', '{"state":"no_show","waiting_since":1772438403000,"rank":2,"place_at":1772438403000,"outcome":"no_show","ended_at":1772442913000}', NULL, 53, '8bfd4ca41c7b1ae87ba642a0419cbff8b6289f5b7e4d1d6e3e981f48845fc67a');
INSERT INTO public.event VALUES (54, 1, 1772443634000, '2026-03-02', 'called', 3, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":1772442913000,"outcome":"no_show","recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null}]}', NULL, 54, 'f20f8da09ee014e9596643e1af687e2789e88f4a9a4657c47799c648775c29a3');
INSERT INTO public.event VALUES (55, 1, 1772443634000, '2026-03-02', 'started', 3, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":1772442913000,"outcome":"no_show","recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null},{"number":2,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772443634000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772443453000,"reason":null}]}', NULL, 55, 'b999462ed3f6cc1c13514860aa6c524fe9bf353eddf685ef9d066ade9a8ea93d');
INSERT INTO public.event VALUES (56, 1, 1772443754000, '2026-03-02', 'finished', 3, 2, 1, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772442793000,"started_at":null,"finished_at":1772442913000,"outcome":"no_show","recalls":1,"recalled_at":1772442793000,"accurate":true,"phone_ms":0,"waited_since":1772438403000,"reason":null},{"number":2,"service_id":2,"counter_id":1,"person_id":2,"called_at":1772443634000,"started_at":1772443634000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772443453000,"reason":null}]}', NULL, 56, '70e67722a5c48f0bd215027c0e30b9cfca80ade9aba8d6f7c3a43bd5c9f9c443');
INSERT INTO public.event VALUES (57, 1, 1772443755000, '2026-03-02', 'issued', 9, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL, 57, 'a47d56e6d442d02097c2f738aa71fe8ad283bf77fc21a5aaef30b7b95dc406b5');
INSERT INTO public.event VALUES (58, 1, 1772444175000, '2026-03-02', 'left', 9, 3, 2, NULL, '{}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL, 58, '81f5ab78e6632611dca93f11be1cf6ddb279b195c20cacb3dab054b228a6eecd');
INSERT INTO public.event VALUES (59, 1, 1772444595000, '2026-03-02', 'reinstated', 9, 1, NULL, NULL, '{"reason":"client_returned","placement":"front"}', '{"state":"left","waiting_since":1772443755000,"rank":2,"place_at":1772443755000,"outcome":"left","ended_at":1772444175000}', NULL, 59, '314bc09c757562cc91aa4cac198f7bd8a4976768133e0ca67d633be25963222d');
INSERT INTO public.event VALUES (60, 1, 1772444836000, '2026-03-02', 'issued', 10, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL, 60, '3815c30dedb72cd4a4de7d72dd23da27054ea778220a4a55bda21592c1268291');
INSERT INTO public.event VALUES (61, 1, 1772444836000, '2026-03-02', 'turned_away', 10, 3, 2, NULL, '{"way":"another_day","quiet":null}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL, 61, 'fad3b50a6af1f3ac0ec030e404abbe6edd3a6eb2ebfc66230dcc262ce1bc5741');
INSERT INTO public.event VALUES (62, 1, 1772444837000, '2026-03-02', 'issued', 11, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL, 62, '912ec7bca535182b37117fc1313365cda8eaf625e18fe13796ca937d7cfc7021');
INSERT INTO public.event VALUES (63, 1, 1772445017000, '2026-03-02', 'undone', 11, 1, NULL, 62, '{"undone":"issued"}', NULL, NULL, 63, '756acb3733a7cdff33c654cb1945344b7866587de6cc8ac728bf04b057690386');
INSERT INTO public.event VALUES (64, 1, 1772445017000, '2026-03-02', 'issued', 12, 2, 1, NULL, '{"channel":"desk","service":3,"priority":null,"language":null,"late":false}', NULL, NULL, 64, 'e58a29a56fde44588ddaad1a0e243a61f33ab5514e4f4d5b99831f3e7c59a104');
INSERT INTO public.event VALUES (65, 1, 1772445017000, '2026-03-02', 'taken', 12, 2, 1, NULL, '{"reason":"other"}', '{"state":"waiting","legs":[]}', NULL, 65, '287ea4345f88a352950d08f5f68d4af14d9097ce0279392ab7fff7e34f619523');
INSERT INTO public.event VALUES (66, 1, 1772445077000, '2026-03-02', 'held', 12, 2, 1, NULL, '{"reason":"other","until":1772445377000}', '{"state":"serving","hold":null,"legs":[{"number":1,"service_id":3,"counter_id":1,"person_id":2,"called_at":1772445017000,"started_at":1772445017000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":"other"}]}', NULL, 66, '0db69408394fd7a44786e6dbf9989fcd67a00d4c8ba820668476d84f172a5ed3');
INSERT INTO public.event VALUES (67, 1, 1772445077000, '2026-03-02', 'corrected', 12, 2, 1, NULL, '{"leg":1}', '{"legs":[{"number":1,"service_id":3,"counter_id":1,"person_id":2,"called_at":1772445017000,"started_at":1772445017000,"finished_at":1772445077000,"outcome":"held","recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":"other"}]}', NULL, 67, '4c9c98e49b408fca72215796086c3cab8e6413012d29ea0e17676228f8ad2786');
INSERT INTO public.event VALUES (68, 1, 1772445197000, '2026-03-02', 'left', 12, 2, 1, NULL, '{}', '{"state":"on_hold","hold":{"reason":"other","since":1772445077000,"until":1772445377000,"counter_id":1,"person_id":2},"outcome":null,"ended_at":null}', NULL, 68, '9d60ec15526aca8c8aa5636ebaade8c1bff38f2ec33b67510cb14938df1bb315');
INSERT INTO public.event VALUES (69, 1, 1772445198000, '2026-03-02', 'called', 9, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL, 69, '2f256af96b61f682c2a638a2fba40905a68019bfbe95417327db0f43d21b9a1c');
INSERT INTO public.event VALUES (70, 1, 1772445198000, '2026-03-02', 'started', 9, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772445198000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772444595000,"reason":null}]}', NULL, 70, '4401dccddd98599d93f44e5aab87c1e5fbdf26996a9210141bb15b063c1e94a5');
INSERT INTO public.event VALUES (71, 1, 1772445498000, '2026-03-02', 'finished', 9, 3, 2, NULL, '{"outcome":"settled"}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772445198000,"started_at":1772445198000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772444595000,"reason":null}]}', NULL, 71, 'c395b58ad931d5ec64e45e715e0ef9addeb0c4b16be12dbc46084cda9d9119e3');
INSERT INTO public.event VALUES (72, 1, 1772445499000, '2026-03-02', 'issued', 13, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL, 72, '2a62efb0f70ef170481a30d6b7994fb69765f9130e8ec8b1862aae752c52dab0');
INSERT INTO public.event VALUES (73, 1, 1772445499000, '2026-03-02', 'left', 13, 1, NULL, NULL, '{}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL, 73, '7a3704e0a2d1f56a47474cb588a5ed426cb67917da7087402128620fb19be013');
INSERT INTO public.event VALUES (74, 1, 1772445559000, '2026-03-02', 'reinstated', 13, 1, NULL, NULL, '{"reason":"our_mistake","placement":"end"}', '{"state":"left","waiting_since":1772445499000,"place_at":1772445499000,"outcome":"left","ended_at":1772445499000}', NULL, 74, '66f5a9ba91b1f5640ea40b912c33632e181671bc4c81790cfe6b19c54c860799');
INSERT INTO public.event VALUES (75, 1, 1772445559000, '2026-03-02', 'undone', 13, 1, NULL, 74, '{"undone":"reinstated"}', NULL, NULL, 75, 'bd271e09337bdaa24f813a97d4e212b586b5c806fc49d5adb626e01a4fe98bc7');
INSERT INTO public.event VALUES (76, 1, 1772445559000, '2026-03-02', 'undone', 13, 1, NULL, 73, '{"undone":"left"}', NULL, NULL, 76, 'f812ad09613139eaa6a1deefa2ba1d6d9a56bcf3a14f2161d5aed41385d02aa0');
INSERT INTO public.event VALUES (77, 1, 1772445559000, '2026-03-02', 'called', 13, 3, 2, NULL, '{"how":"out_of_order","reason":"our_mistake"}', '{"state":"waiting","legs":[]}', NULL, 77, '8d03acf9c2f15828b674c1160cfd2a41c21e9c67a0653d10050720f44f8afd4b');
INSERT INTO public.event VALUES (78, 1, 1772445559000, '2026-03-02', 'no_show', 13, 3, 2, NULL, '{}', '{"state":"called","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":3,"counter_id":2,"person_id":3,"called_at":1772445559000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772445499000,"reason":"our_mistake"}]}', NULL, 78, '2cf7bdbf97b3a40b51727ef2278f6d70a1e929c60d2cd4b7808ce15611530410');
INSERT INTO public.event VALUES (79, 1, 1772445560000, '2026-03-02', 'issued', 14, 1, NULL, NULL, '{"channel":"reception","service":2,"priority":null,"language":null,"late":false}', NULL, NULL, 79, 'b8416bc82712fe50d73bd4d7248970c8b6646e6a0edffd65a73de9b741c41377');
INSERT INTO public.event VALUES (80, 1, 1772446040000, '2026-03-02', 'settled', 14, 4, NULL, NULL, '{"ending":"left"}', '{"state":"waiting","outcome":null,"ended_at":null}', NULL, 80, '10b3ea941600e9c8b2c0617e280f0b30b532f957363adfeb015aaf1241dafa14');
INSERT INTO public.event VALUES (81, 1, 1772446041000, '2026-03-02', 'issued', 15, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":"by_law","language":"ru","late":false}', NULL, NULL, 81, '5b4709b851cdca44e87ed55a65215379c6b0fff58d0d4363af3f4f1ca7ea89ac');
INSERT INTO public.event VALUES (82, 1, 1772446042000, '2026-03-02', 'called', 15, 3, 2, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL, 82, '7d6fba9fbbe6ac35bdbcffb6f61e9401f4d393370181076f4c88c1f0a9f85e4a');
INSERT INTO public.event VALUES (83, 1, 1772446042000, '2026-03-02', 'started', 15, 3, 2, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772446042000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772446041000,"reason":null}]}', NULL, 83, '6b6fecd6861b3958a6e21df800c8998dc9c09fdc78b2fcb349a087a6011abd09');
INSERT INTO public.event VALUES (84, 1, 1772446162000, '2026-03-02', 'held', 15, 3, 2, NULL, '{"reason":"filling_in","until":1772447362000}', '{"state":"serving","hold":null,"legs":[{"number":1,"service_id":1,"counter_id":2,"person_id":3,"called_at":1772446042000,"started_at":1772446042000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772446041000,"reason":null}]}', NULL, 84, '963dbe96243b4e6099b14ef13e003ed0211ffe4854483fe773fc7ac567642bcf');
INSERT INTO public.event VALUES (85, 1, 1772446163000, '2026-03-02', 'issued', 16, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL, 85, '27385f30a8043097c5cd7ef65e291ed598ac007954bbd40092bd0462ca0a908b');
INSERT INTO public.event VALUES (86, 1, 1772446163000, '2026-03-02', 'told', 16, 3, 2, NULL, '{"told":"will_be","language":"lt"}', '{"told":null,"told_at":null}', NULL, 86, '85a668d3085ea29a0e9a2a7ce4dc9ca10583e0b98a7f3e28b8578d8e3dc0d7b0');
INSERT INTO public.event VALUES (87, 1, 1772446163000, '2026-03-02', 'issued', 17, 4, 4, NULL, '{"channel":"phone","service":4,"priority":null,"language":null,"late":false}', NULL, NULL, 87, '2ded43b5085cef8dcbabb9320674c8900bec9fdd9670d5582127dab4bd888db1');
INSERT INTO public.event VALUES (88, 1, 1772446163000, '2026-03-02', 'call_served', 17, 4, 4, NULL, '{}', '{"state":"waiting","legs":[]}', NULL, 88, '7927e252ea1156b2aa4b77d11b36dd53f3c26f041ab0430461b2117da42e4af2');
INSERT INTO public.event VALUES (89, 1, 1772446343000, '2026-03-02', 'call_dropped', 17, 4, 4, NULL, '{}', '{"state":"serving","outcome":null,"ended_at":null,"legs":[{"number":1,"service_id":4,"counter_id":4,"person_id":4,"called_at":1772446103000,"started_at":1772446103000,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":null,"reason":null}]}', NULL, 89, '00973b5fd5359abff7a419cf539e4c1712a9f633779ddad9c244cb4ef91424a2');
INSERT INTO public.event VALUES (90, 1, 1772446343000, '2026-03-02', 'standard_changed', NULL, 1, NULL, NULL, '{"version":1,"back_to":null}', NULL, NULL, 90, '46b51da902d18e6fa25b377e30b89f0c68b5d967b7166556016ea19bfcc17dc1');
INSERT INTO public.event VALUES (91, 1, 1772446343000, '2026-03-02', 'standard_read', NULL, 2, 1, NULL, '{"version":1}', NULL, NULL, 91, '59b9a1469e59cc6e332e77d1f1c00e08e204d990203af577e245ac05d85605b8');
INSERT INTO public.event VALUES (92, 1, 1772446344000, '2026-03-02', 'called', 4, 2, 1, NULL, '{"how":"next","reason":null}', '{"state":"waiting","legs":[]}', NULL, 92, '9c95f7745fa59544bc63b50c1ee44b0bf2b9fdc8f26fe8f7618adac9834aba10');
INSERT INTO public.event VALUES (93, 1, 1772446344000, '2026-03-02', 'started', 4, 2, 1, NULL, '{}', '{"state":"called","legs":[{"number":1,"service_id":1,"counter_id":1,"person_id":2,"called_at":1772446344000,"started_at":null,"finished_at":null,"outcome":null,"recalls":0,"recalled_at":null,"accurate":true,"phone_ms":0,"waited_since":1772441769000,"reason":null}]}', NULL, 93, '4e5473d715f3e44d6a8c62bfa104d617af3da12f5b78b31b45648a42cfdbe5a2');
INSERT INTO public.event VALUES (94, 1, 1772446345000, '2026-03-02', 'issued', 18, 1, NULL, NULL, '{"channel":"reception","service":1,"priority":null,"language":null,"late":false}', NULL, NULL, 94, 'c2c458659fd74bb6a6ae87629438894f1fccbcbe281eadf3f4c6ec352c997bd9');
INSERT INTO public.event VALUES (95, 1, 1772446346000, '2026-03-02', 'issued', 19, 1, NULL, NULL, '{"channel":"reception","service":2,"priority":null,"language":null,"late":false}', NULL, NULL, 95, '27b29574e2fc17a741ab932c2c85e9f3925368914d685341f32f58204fd73479');
INSERT INTO public.event VALUES (96, 1, 1772446347000, '2026-03-02', 'issued', 20, 1, NULL, NULL, '{"channel":"reception","service":3,"priority":null,"language":null,"late":false}', NULL, NULL, 96, 'b9b9427326f078041728173db3f2cfd5b541706df00cdaf5aefa786d01817d5e');
INSERT INTO public.event VALUES (97, 1, 1772446647000, '2026-03-02', 'help_called', NULL, 3, 2, NULL, '{"help":2,"help_kind":"advice"}', NULL, NULL, 97, '6ea3f4d9381255d0c45936e88b619d74a391af02013938036012e2fe37a7e0c3');
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
INSERT INTO public.person VALUES (1, 1, 'Asta', 'administrator', 0, true, '', '', '', '');
INSERT INTO public.person VALUES (2, 1, 'Bronius', 'counter', 1, true, '', '', '', '');
INSERT INTO public.person VALUES (3, 1, 'Cecilija', 'counter', 2, true, '', '', '', '');
INSERT INTO public.person VALUES (4, 1, 'Darius', 'lead', 3, true, '', '', '', '');
INSERT INTO public.person VALUES (5, 1, 'Elena', 'auditor', 4, true, '', '', '', '');
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
INSERT INTO public.site VALUES (1, 'Test hall', 'Europe/Vilnius', 15, 98, 5, 1772446647000, 'Kauno miesto savivaldybės administracija', 'Kauno miesto savivaldybės administracijos', 'Klientų aptarnavimo skyrius', 'Klientų aptarnavimo skyriaus', 'Laisvės al. 96', '30,120,0', 5, 30, '8 37 000 111', '112', 1, true, '60 30 15 5', 30, 45, 10, 15, '', '', 30, 7, 30, 10, false, 97, '6ea3f4d9381255d0c45936e88b619d74a391af02013938036012e2fe37a7e0c3');
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
ALTER TABLE ONLY public.credential
    ADD CONSTRAINT pk_credential PRIMARY KEY (person_id);
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
CREATE UNIQUE INDEX uq_event_number ON public.event USING btree (site_id, number) WHERE (number IS NOT NULL);
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
ALTER TABLE ONLY public.credential
    ADD CONSTRAINT fk_credential_person_id FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.credential
    ADD CONSTRAINT fk_credential_site_id FOREIGN KEY (site_id) REFERENCES public.site(id);
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
