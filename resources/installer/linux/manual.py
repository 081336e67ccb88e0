"""The manual pages: what the program says of its options, laid out as `man` has it."""

from ui.command_words import GROUPS


def options_of(language: str) -> str:
    """The options of `queueapp` in one language, under their headings."""
    lines = []
    for group in GROUPS:
        lines.append(f".SS {escaped(group.title.of(language).rstrip(':'))}")
        for option in group.options:
            names = ["-h", option.name] if option.name == "--help" else [option.name]
            shown = ", ".join(rf"\fB{escaped(name)}\fR" for name in names)
            if option.value is not None:
                shown += rf" \fI{escaped(option.value.of(language))}\fR"
            lines += [".TP", shown, escaped(option.help.of(language))]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Plain text as it stands in a manual page."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text.startswith((".", "'")) else text
