"""The pictures of a hall's history, by name."""

from enum import StrEnum


class Picture(StrEnum):
    """One picture with its table; each is defined in `queueapp.domain.history.definitions`."""

    BY_HOUR = "by_hour"
    HEAT_ARRIVALS = "heat_arrivals"
    HEAT_WAITS = "heat_waits"
    WAITS_BY_DAY = "waits_by_day"
    SERVICE_TIMES = "service_times"
    QUEUE_LENGTH = "queue_length"
    COUNTERS = "counters"
    OUTCOMES = "outcomes"
    OUT_OF_ORDER = "out_of_order"
    CALLBACKS = "callbacks"
    EMAILS = "emails"
    FORECASTS = "forecasts"
