"""The tables. Instants are in ms UTC, days ISO dates; every table of a site carries `site_id`.

Personal text stands in `note`, `contact`, `promise_line`, `incident_line`, `absence` and
`announcement` alone, so that it can be erased while history stays.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    text,
)

from queueapp.domain.alarm import Limits
from queueapp.domain.privacy import Retention
from queueapp.domain.setup import Office, Promising, Security
from queueapp.storage.written import Written

_OFFICE = Office()
_PROMISING = Promising()
_LIMITS = Limits()
_RETENTION = Retention()
_SECURITY = Security()

VERSION = 8
"""Rises with every migration; a database with a higher one was written by a newer program."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")
"""An id the database hands out: SQLite does so only for a column of type INTEGER."""

database_info = Table(
    "database_info",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Written, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("clock_origin", BigInteger),
    Column("clock_hall_origin", BigInteger),
    Column("clock_rate", Float),
    Column("version", Integer, nullable=False, server_default="2"),
    Column("oldest_program", Integer, nullable=False, server_default="2"),
    CheckConstraint("id = 1", name="one_row"),
    CheckConstraint("kind IN ('hall', 'demo', 'replay')", name="kind"),
    CheckConstraint(
        "(kind = 'hall') = (clock_rate IS NULL) AND (clock_rate IS NULL) = (clock_origin IS NULL)"
        " AND (clock_rate IS NULL) = (clock_hall_origin IS NULL)",
        name="real_halls_keep_real_time",
    ),
)

site = Table(
    "site",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Written, nullable=False),
    Column("timezone", Written, nullable=False),
    Column("wait_target", Integer, nullable=False),
    Column("revision", BigInteger, nullable=False, server_default="0"),
    Column("setup_revision", BigInteger, nullable=False, server_default="0"),
    Column("latest_at", BigInteger, nullable=False, server_default="0"),
    Column("institution", Written, nullable=False, server_default=_OFFICE.institution),
    Column("institution_of", Written, nullable=False, server_default=_OFFICE.institution_of),
    Column("department", Written, nullable=False, server_default=_OFFICE.department),
    Column("department_of", Written, nullable=False, server_default=_OFFICE.department_of),
    Column("address", Written, nullable=False, server_default=""),
    Column("retry_waits", Written, nullable=False, server_default=_PROMISING.retry.pack()),
    Column("retry_tries", Integer, nullable=False, server_default=str(_PROMISING.retry.tries)),
    Column("keep_days", Integer, nullable=False, server_default=str(_PROMISING.keep_days)),
    Column("security", Written, nullable=False, server_default=_OFFICE.security),
    Column("police", Written, nullable=False, server_default=_OFFICE.police),
    Column("standard", Integer, nullable=False, server_default="0"),
    Column(
        "shorter_eves",
        Boolean(create_constraint=False),
        nullable=False,
        server_default=text("true"),
    ),
    Column("reminders", Written, nullable=False, server_default="60 30 15 5"),
    Column("alarm_waiting", Integer, server_default=str(_LIMITS.waiting)),
    Column("alarm_serving", Integer, server_default=str(_LIMITS.serving)),
    Column("alarm_idle", Integer, server_default=str(_LIMITS.idle)),
    Column("alarm_overdue", Integer, server_default=str(_LIMITS.overdue)),
    Column("greeting", Written, nullable=False, server_default=""),
    Column("signature", Written, nullable=False, server_default=""),
    Column("notes_days", Integer, nullable=False, server_default=str(_RETENTION.notes_days)),
    Column("drafts_days", Integer, nullable=False, server_default=str(_RETENTION.drafts_days)),
    Column("backups_days", Integer, nullable=False, server_default=str(_RETENTION.backups_days)),
    Column("idle_minutes", Integer, server_default=str(_SECURITY.idle_minutes)),
    Column(
        "by_account", Boolean(create_constraint=False), nullable=False, server_default=text("false")
    ),
    # Where the chain of the record ends: the number of the last entry, and its seal.
    Column("chain_number", BigInteger, nullable=False, server_default="0"),
    Column("chain_head", Written, nullable=False, server_default=""),
)

station = Table(
    "station",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("key", Written, nullable=False),
    PrimaryKeyConstraint("site_id", "number"),
    UniqueConstraint("site_id", "key"),
)

opening_hours = Table(
    "opening_hours",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("opens", Integer, nullable=False),
    Column("closes", Integer, nullable=False),
    Column("next_day", Boolean(create_constraint=False), nullable=False),
    Column("lunch_from", Integer),
    Column("lunch_until", Integer),
    PrimaryKeyConstraint("site_id", "weekday"),
)

day_hours = Table(
    "day_hours",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("day", Written, nullable=False),
    Column("opens", Integer),
    Column("closes", Integer),
    Column("next_day", Boolean(create_constraint=False), nullable=False),
    Column("lunch_from", Integer),
    Column("lunch_until", Integer),
    Column("note", Written, nullable=False),
    PrimaryKeyConstraint("site_id", "day"),
)
"""Dates with hours of their own, or with none."""

kept_open = Table(
    "kept_open",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("closes_at", BigInteger, nullable=False),
    Column("reason", Written, nullable=False),
    PrimaryKeyConstraint("site_id", "business_day"),
)
"""Days on which a lead kept the hall open longer; who and when stands in the record."""

service = Table(
    "service",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("prefix", Written, nullable=False),
    Column("name", Written, nullable=False),
    Column("name_en", Written, nullable=False),
    Column("short", Written, nullable=False),
    Column("short_en", Written, nullable=False),
    Column("expected_minutes", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("active", Boolean(create_constraint=False), nullable=False),
    Column("alarm_waiting", Integer),
    Column("alarm_serving", Integer),
    Index(
        "uq_service_active_prefix",
        "site_id",
        "prefix",
        unique=True,
        sqlite_where=text("active"),
    ),
)

counter = Table(
    "counter",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("name", Written, nullable=False),
    Column("position", Integer, nullable=False),
    Column("active", Boolean(create_constraint=False), nullable=False),
    Index(
        "uq_counter_active_name",
        "site_id",
        "name",
        unique=True,
        sqlite_where=text("active"),
    ),
)

counter_service = Table(
    "counter_service",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id"), nullable=False),
    Column("service_id", Id, ForeignKey("service.id"), nullable=False),
    PrimaryKeyConstraint("counter_id", "service_id"),
)

person = Table(
    "person",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("name", Written, nullable=False),
    Column("role", Written, nullable=False),
    Column("position", Integer, nullable=False),
    Column("active", Boolean(create_constraint=False), nullable=False),
    Column("job", Written, nullable=False, server_default=""),
    Column("phone", Written, nullable=False, server_default=""),
    Column("email", Written, nullable=False, server_default=""),
    Column("account", Written, nullable=False, server_default=""),
)

credential = Table(
    "credential",
    metadata,
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True, autoincrement=False),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("secret", Written, nullable=False),
    Column("must_change", Boolean(create_constraint=False), nullable=False),
    Column("set_at", BigInteger, nullable=False),
    Column("wrong", Integer, nullable=False, server_default="0"),
    Column("wrong_at", BigInteger),
    Column("locked", Boolean(create_constraint=False), nullable=False),
)
"""With what somebody signs in: `secret` is an Argon2id hash. `wrong` counts wrong tries since the
last right one; who is `locked` signs in again only once a lead has undone it."""

person_language = Table(
    "person_language",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("language", Written, nullable=False),
    PrimaryKeyConstraint("person_id", "language"),
)

ticket_number = Table(
    "ticket_number",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("prefix", Written, nullable=False),
    Column("last", Integer, nullable=False),
    PrimaryKeyConstraint("site_id", "business_day", "prefix"),
)

visit = Table(
    "visit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("ticket", Written, nullable=False),
    Column("service_id", Id, ForeignKey("service.id"), nullable=False),
    Column("state", Written, nullable=False),
    Column("channel", Written, nullable=False),
    Column("arrived_at", BigInteger, nullable=False),
    Column("waiting_since", BigInteger, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("place_at", BigInteger, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("language", Written),
    Column("kind", Written),
    Column("priority", Written),
    Column("for_counter", Id, ForeignKey("counter.id")),
    Column("for_person", Id, ForeignKey("person.id")),
    Column("hold_reason", Written),
    Column("hold_since", BigInteger),
    Column("hold_until", BigInteger),
    Column("hold_counter", Id, ForeignKey("counter.id")),
    Column("hold_person", Id, ForeignKey("person.id")),
    Column("outcome", Written),
    Column("ended_at", BigInteger),
    Column("operation", Written),
    Column("told", Written),
    Column("told_at", BigInteger),
    # What the ended visit comes to, so that history is sorted by it without reading it all.
    Column("waited_ms", BigInteger),
    Column("served_ms", BigInteger),
    UniqueConstraint("site_id", "business_day", "ticket"),
    Index("uq_visit_operation", "operation", unique=True),
    # A page of the table of visits comes from one of these alone, which hold the day as well.
    Index("ix_visit_arrived", "site_id", "business_day", "arrived_at", "id"),
    Index(
        "ix_visit_waited",
        "site_id",
        "waited_ms",
        "id",
        "business_day",
        sqlite_where=text("ended_at IS NOT NULL"),
    ),
    Index(
        "ix_visit_served",
        "site_id",
        "served_ms",
        "id",
        "business_day",
        sqlite_where=text("ended_at IS NOT NULL"),
    ),
    # Serves "who waits, in order" and all that is open without touching history: a question has to
    # name the states, or SQLite goes by an index above that begins with the site as well.
    Index(
        "ix_visit_open",
        "site_id",
        "state",
        "rank",
        "place_at",
        "id",
        sqlite_where=text("ended_at IS NULL"),
    ),
)

desk = Table(
    "desk",
    metadata,
    Column("counter_id", Id, ForeignKey("counter.id"), primary_key=True, autoincrement=False),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("state", Written, nullable=False),
    Column("person_id", Id, ForeignKey("person.id")),
    Column("since", BigInteger, nullable=False),
    Column("reason", Written),
    # Unique: the database itself refuses one client at two counters.
    Column("visit_id", Id, ForeignKey("visit.id"), unique=True),
    Column("services", Written),
)
"""`services`: what a lead lets the counter serve now, where that is not what it was set up for."""

leg = Table(
    "leg",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("visit_id", Id, ForeignKey("visit.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("service_id", Id, ForeignKey("service.id"), nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("called_at", BigInteger, nullable=False),
    Column("started_at", BigInteger),
    Column("finished_at", BigInteger),
    Column("outcome", Written),
    Column("recalls", Integer, nullable=False),
    Column("recalled_at", BigInteger),
    Column("accurate", Boolean(create_constraint=False), nullable=False),
    Column("phone_ms", BigInteger, nullable=False),
    Column("waited_since", BigInteger),
    Column("reason", Written),
    PrimaryKeyConstraint("visit_id", "number"),
    Index(
        "uq_leg_open_at_counter",
        "counter_id",
        unique=True,
        sqlite_where=text("finished_at IS NULL"),
    ),
)

promise = Table(
    "promise",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("kind", Written, nullable=False),
    Column("business_day", Written, nullable=False),
    Column("taken_at", BigInteger, nullable=False),
    Column("taken_by", Id, ForeignKey("person.id"), nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("visit_id", Id, ForeignKey("visit.id")),
    Column("owner_id", Id, ForeignKey("person.id"), nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("agreed", Boolean(create_constraint=False), nullable=False),
    Column("service_id", Id, ForeignKey("service.id")),
    Column("language", Written),
    Column("confidential", Boolean(create_constraint=False), nullable=False),
    Column("calls", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("unanswered", Integer, nullable=False),
    Column("to_lead", Boolean(create_constraint=False), nullable=False),
    Column("received_at", BigInteger),
    Column("acknowledged_at", BigInteger),
    Column("outcome", Written),
    Column("done_at", BigInteger),
    Column("done_by", Id, ForeignKey("person.id")),
    Column("seq", Integer, nullable=False),
    # What is due, for one person and for the site, without touching what is done.
    Index(
        "ix_promise_open_of_owner",
        "site_id",
        "owner_id",
        "due_at",
        "id",
        sqlite_where=text("done_at IS NULL"),
    ),
    Index("ix_promise_open", "site_id", "due_at", "id", sqlite_where=text("done_at IS NULL")),
    Index("ix_promise_done", "site_id", "done_at", "id"),
    Index("ix_promise_visit_id", "visit_id"),
    Index("ix_promise_day", "site_id", "business_day"),
)

promise_key = Table(
    "promise_key",
    metadata,
    Column("key", Written, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("promise_id", Id, ForeignKey("promise.id")),
)
"""What each call came to, by its operation's key: recorded twice, it counts once."""

contact = Table(
    "contact",
    metadata,
    Column("promise_id", Id, ForeignKey("promise.id"), primary_key=True, autoincrement=False),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("number", Written, nullable=False),
    Column("masked", Written, nullable=False),
    Column("name", Written, nullable=False),
    Column("address", Written, nullable=False),
    Column("folded", Written, nullable=False),
    Index("ix_contact_number", "site_id", "number"),
)

promise_line = Table(
    "promise_line",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("promise_id", Id, ForeignKey("promise.id"), nullable=False),
    Column("kind", Written, nullable=False),
    Column("text", Written, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("person_id", Id, ForeignKey("person.id")),
    Index("ix_promise_line_promise_id", "promise_id"),
)

attempt = Table(
    "attempt",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("promise_id", Id, ForeignKey("promise.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("begun_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger, nullable=False),
    Column("result", Written, nullable=False),
    Column("next_due", BigInteger),
    PrimaryKeyConstraint("promise_id", "number"),
)

absence = Table(
    "absence",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("substitute_id", Id, ForeignKey("person.id"), nullable=False),
    Column("starts_at", BigInteger, nullable=False),
    Column("ends_at", BigInteger, nullable=False),
    Column("contact", Written, nullable=False),
    Index("ix_absence_site_id", "site_id", "ends_at"),
)

event = Table(
    "event",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("business_day", Written, nullable=False),
    Column("kind", Written, nullable=False),
    Column("visit_id", Id, ForeignKey("visit.id")),
    Column("person_id", Id, ForeignKey("person.id")),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("undoes", Id, ForeignKey("event.id"), unique=True),
    Column("data", Written, nullable=False),
    Column("before", Written),
    Column("promise_id", Id, ForeignKey("promise.id")),
    # The place in the site's chain, from 1, and the seal (`queueapp.domain.chain`).
    Column("number", BigInteger),
    Column("hash", Written),
    # With a condition, or SQLite goes by it for whatever is asked of a site's entries.
    Index(
        "uq_event_number",
        "site_id",
        "number",
        unique=True,
        sqlite_where=text("number IS NOT NULL"),
    ),
    Index("ix_event_visit_id", "visit_id", "id"),
    Index(
        "ix_event_promise_id",
        "promise_id",
        "id",
        sqlite_where=text("promise_id IS NOT NULL"),
    ),
    # Serves both a whole day and "the last step at this counter today".
    Index("ix_event_day", "site_id", "business_day", "counter_id", "id"),
    # What happened at the counters and in the hall, without all that happened to visits.
    Index(
        "ix_event_hall",
        "site_id",
        "business_day",
        sqlite_where=text("visit_id IS NULL AND promise_id IS NULL"),
    ),
)

note = Table(
    "note",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("visit_id", Id, ForeignKey("visit.id"), nullable=False),
    Column("kind", Written, nullable=False),
    Column("text", Written, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("person_id", Id, ForeignKey("person.id")),
    Index("ix_note_visit_id", "visit_id"),
)

incident = Table(
    "incident",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("kind", Written, nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("visit_id", Id, ForeignKey("visit.id")),
    Column("promise_id", Id, ForeignKey("promise.id")),
    Column("follow_up", Id, ForeignKey("promise.id")),
    Column("begun_at", BigInteger, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("outcome", Written, nullable=False),
    Column("steps", Written, nullable=False),
    Column("blame", Written),
    Column("informed", Written, nullable=False),
    Column("operation", Written),
    Index("uq_incident_operation", "operation", unique=True),
    Index("ix_incident_visit_id", "visit_id"),
    Index("ix_incident_day", "site_id", "business_day", "id"),
)

incident_line = Table(
    "incident_line",
    metadata,
    Column("incident_id", Id, ForeignKey("incident.id"), nullable=False),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("kind", Written, nullable=False),
    Column("text", Written, nullable=False),
    PrimaryKeyConstraint("incident_id", "kind"),
)

help_call = Table(
    "help_call",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("counter_id", Id, ForeignKey("counter.id")),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("visit_id", Id, ForeignKey("visit.id")),
    Column("kind", Written, nullable=False),
    Column("called_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Column("ended_by", Id, ForeignKey("person.id")),
    Index("ix_help_call_open", "site_id", "id", sqlite_where=text("ended_at IS NULL")),
)

help_coming = Table(
    "help_coming",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("help_id", Id, ForeignKey("help_call.id"), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("at", BigInteger, nullable=False),
    PrimaryKeyConstraint("help_id", "person_id"),
)

standard_version = Table(
    "standard_version",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("made_by", Id, ForeignKey("person.id"), nullable=False),
    Column("back_to", Integer),
    Column("cards", Written, nullable=False),
    PrimaryKeyConstraint("site_id", "number"),
)

standard_read = Table(
    "standard_read",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    PrimaryKeyConstraint("person_id", "number"),
)

checklist_done = Table(
    "checklist_done",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("name", Written, nullable=False),
    Column("at", BigInteger, nullable=False),
    PrimaryKeyConstraint("person_id", "business_day", "name"),
)

shift = Table(
    "shift",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("day", Written, nullable=False),
    Column("leaves", Integer),
    Column("breaks", Written, nullable=False),
    PrimaryKeyConstraint("person_id", "day"),
)
"""When somebody leaves and has breaks: on a date, or on an ISO weekday (`1` to `7`) every week."""

forecast = Table(
    "forecast",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("lead", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("closes_at", BigInteger, nullable=False),
    Column("waiting", Integer, nullable=False),
    Column("footing", Written, nullable=False),
    Column("promise", Integer, nullable=False),
    Column("likely", Integer, nullable=False),
    Column("low", Integer, nullable=False),
    Column("high", Integer, nullable=False),
    Column("chances", Written, nullable=False),
    Column("memo", Written, nullable=False),
    Column("called", Integer),
    Column("gone", Integer),
    Column("let_down", Integer),
    Column("needless", Integer),
    Column("kept_open", Boolean(create_constraint=False)),
    PrimaryKeyConstraint("site_id", "business_day", "lead"),
)
"""What was foreseen so many minutes (`lead`) before closing, and once the day is over what came."""

day_end = Table(
    "day_end",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("person_id", Id, ForeignKey("person.id")),
    PrimaryKeyConstraint("site_id", "business_day"),
)
"""Days that were closed, by whom; by nobody where the next day began first."""

alarm = Table(
    "alarm",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("business_day", Written, nullable=False),
    Column("kind", Written, nullable=False),
    Column("subject_id", BigInteger, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    PrimaryKeyConstraint("site_id", "business_day", "kind", "subject_id", "since"),
)
"""What went beyond a limit of the hall, once for each time: a visit, a counter or a promise."""

public_setup = Table(
    "public_setup",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), primary_key=True, autoincrement=False),
    Column("content", Written, nullable=False),
)
"""What a site has set up for its clients, as `queueapp.domain.public.packed` writes it."""

picture = Table(
    "picture",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("name", Written, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("added_at", BigInteger, nullable=False),
    Index("ix_picture_site_id", "site_id"),
)
"""The logo and the pictures of notices, as PNG or JPEG."""

announcement = Table(
    "announcement",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("lt", Written, nullable=False),
    Column("en", Written, nullable=False),
    Column("person_id", Id, ForeignKey("person.id")),
    Index("ix_announcement_until", "site_id", "until"),
)

device = Table(
    "device",
    metadata,
    Column("site_id", Id, ForeignKey("site.id"), nullable=False),
    Column("key", Written, nullable=False),
    Column("kind", Written, nullable=False),
    Column("name", Written, nullable=False),
    Column("seen_at", BigInteger),
    Column("trouble", Written),
    Column("trouble_at", BigInteger),
    Column("ticket", Written, nullable=False),
    PrimaryKeyConstraint("site_id", "key"),
    Index("ix_device_trouble", "site_id", sqlite_where=text("trouble IS NOT NULL")),
)
"""The PCs that clients see or that print tickets, and what keeps them from it."""
