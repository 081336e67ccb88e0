"""What Windows shows and asks of the built programs: version details and application manifest.

Taken by build_spec.spec, in the form that PyInstaller reads; the facts are those of
queueapp/about.py.
"""

from queueapp import about

PROGRAMS = {
    "queueapp": about.SUMMARY,
    "queueapp-admin": {
        "lt": f"{about.NAME} priežiūra komandų eilutėje",
        "en": f"{about.NAME} administration on the command line",
    },
}
"""Each program's file, without its ending, and what it is, by language."""

_UNICODE = 1200
_LANGUAGES = {"lt": 0x0427, "en": 0x0409}
"""Windows' numbers for Lithuanian and for English of the United States."""


def version_resource(program: str) -> str:
    """The version resource of one of the programs, as text for PyInstaller's `EXE(version=…)`."""
    number = (*map(int, about.VERSION.split(".")), 0)
    tables = "\n".join(
        f"        StringTable({f'{code:04x}{_UNICODE:04x}'!r}, [\n{_strings(program, language)}"
        "        ]),"
        for language, code in _LANGUAGES.items()
    )
    translations = [value for code in _LANGUAGES.values() for value in (code, _UNICODE)]
    return f"""\
VSVersionInfo(
    ffi=FixedFileInfo(
        filevers={number!r},
        prodvers={number!r},
        mask=0x3F,
        flags=0x0,
        OS=0x40004,
        fileType=0x1,
        subtype=0x0,
        date=(0, 0),
    ),
    kids=[
        StringFileInfo([
{tables}
        ]),
        VarFileInfo([VarStruct('Translation', {translations!r})]),
    ],
)
"""


def _strings(program: str, language: str) -> str:
    facts = {
        "CompanyName": about.PUBLISHER,
        "FileDescription": PROGRAMS[program][language],
        "FileVersion": about.VERSION,
        "InternalName": program,
        "LegalCopyright": about.PUBLISHER,
        "OriginalFilename": f"{program}.exe",
        "ProductName": about.NAME,
        "ProductVersion": about.VERSION,
    }
    return "".join(
        f"            StringStruct({name!r}, {value!r}),\n" for name, value in facts.items()
    )


MANIFEST = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
  <dependency>
    <dependentAssembly>
      <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0" processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
    </dependentAssembly>
  </dependency>
</assembly>
"""  # noqa: E501 - Windows reads no manifest whose values are wrapped
"""Windows 10 and 11; sharp on every monitor; UTF-8 and long paths for libraries in C too."""
