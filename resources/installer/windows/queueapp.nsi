; The installer for Windows, for all users of a PC. Compiled by make_installer.py, which hands in
; NAME, VERSION, PUBLISHER, FOLDER (what PyInstaller built), DEFAULTS (queueapp.toml), SIZE_KB, OUT
; and, where there is one, ICON. What the switches and exit codes mean stands in docs/windows.md.

Unicode true
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel admin
SetCompressor /SOLID lzma
AllowSkipFiles off

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Sections.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

; Exit codes of Windows Installer, which tools that roll programs out know: 1618 is tried again.
!define FAILED 1603
!define IN_USE 1618
!define NOT_FOR_THIS_WINDOWS 1633
!define NEWER_IS_THERE 1638
!define NO_RIGHTS 740

!define OWN_KEY "Software\${NAME}"
!define APPS_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define PROGRAM "queueapp.exe"
!define ADMIN_PROGRAM "queueapp-admin.exe"
; By number, as the groups are named otherwise in each language of Windows.
!define SYSTEM_SID "*S-1-5-18"
!define ADMINISTRATORS_SID "*S-1-5-32-544"
!define USERS_SID "*S-1-5-32-545"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${NAME}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} ${VERSION} setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${PUBLISHER}"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_NOAUTOCLOSE
!define MUI_FINISHPAGE_TEXT "$(DataFolderText)"
!define MUI_FINISHPAGE_TEXT_LARGE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is taken where Windows speaks neither.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Lithuanian"

LangString ProgramText ${LANG_ENGLISH} "The program"
LangString ProgramText ${LANG_LITHUANIAN} "Programa"
LangString DesktopText ${LANG_ENGLISH} "Shortcut on the desktop"
LangString DesktopText ${LANG_LITHUANIAN} "Nuoroda darbalaukyje"
LangString AutostartText ${LANG_ENGLISH} "Start when somebody signs in to Windows"
LangString AutostartText ${LANG_LITHUANIAN} "Paleisti prisijungus prie „Windows“"
LangString ProgramHint ${LANG_ENGLISH} "The program, its guide and its entry in the Start menu."
LangString ProgramHint ${LANG_LITHUANIAN} "Programa, jos vadovas ir įrašas pradžios meniu."
LangString DesktopHint ${LANG_ENGLISH} "For all users of this PC."
LangString DesktopHint ${LANG_LITHUANIAN} "Visiems šio kompiuterio naudotojams."
LangString AutostartHint ${LANG_ENGLISH} "For a counter, a public screen or a kiosk: the program opens by itself, for all users of this PC."
LangString AutostartHint ${LANG_LITHUANIAN} "Darbo vietai, ekranui klientams ar bilietų terminalui: programa atsidaro pati, visiems šio kompiuterio naudotojams."
LangString DataFolderText ${LANG_ENGLISH} "${NAME} ${VERSION} is installed.$\r$\n$\r$\nThe hall's data lies in $DataFolder. It stays there when the program is renewed or removed."
LangString DataFolderText ${LANG_LITHUANIAN} "„${NAME}“ ${VERSION} įdiegta.$\r$\n$\r$\nSalės duomenys yra aplanke $DataFolder. Jie lieka ten ir atnaujinus ar pašalinus programą."
LangString InUseText ${LANG_ENGLISH} "${NAME} is open on this PC, perhaps by another user.$\r$\n$\r$\nClose all its windows, public screens and kiosks too, then choose Retry. Nothing has been changed yet."
LangString InUseText ${LANG_LITHUANIAN} "„${NAME}“ šiame kompiuteryje atverta – galbūt kito naudotojo.$\r$\n$\r$\nUžverkite visus jos langus, taip pat ekranus klientams ir bilietų terminalus, ir spustelėkite „Kartoti“. Kol kas niekas nepakeista."
LangString WindowsText ${LANG_ENGLISH} "${NAME} needs a 64-bit Windows 10, version 1809 or newer. Nothing was installed."
LangString WindowsText ${LANG_LITHUANIAN} "Programai „${NAME}“ reikia 64 bitų „Windows 10“, 1809 ar naujesnės versijos. Nieko neįdiegta."
LangString RightsText ${LANG_ENGLISH} "Only an administrator of this PC may install or remove ${NAME}. Nothing was changed."
LangString RightsText ${LANG_LITHUANIAN} "Įdiegti ar pašalinti „${NAME}“ gali tik šio kompiuterio administratorius. Niekas nepakeista."
LangString NewerText ${LANG_ENGLISH} "A newer version of ${NAME} is on this PC: $Installed. Its data may be unreadable to ${VERSION}. Nothing was changed; to go back all the same, remove the newer version first."
LangString NewerText ${LANG_LITHUANIAN} "Šiame kompiuteryje jau yra naujesnė „${NAME}“ versija: $Installed. ${VERSION} versija gali neperskaityti jos duomenų. Niekas nepakeista; jei vis tiek norite grįžti, pirma pašalinkite naujesnę."
LangString DataFailedText ${LANG_ENGLISH} "The folder $DataFolder could not be prepared for the users of this PC: they might be unable to open the hall. Ask an administrator to check the permissions of that folder, and install again."
LangString DataFailedText ${LANG_LITHUANIAN} "Aplanko $DataFolder nepavyko parengti šio kompiuterio naudotojams: jie gali negalėti atverti salės. Paprašykite administratoriaus patikrinti šio aplanko teises ir įdiekite iš naujo."
LangString KeptText ${LANG_ENGLISH} "${NAME} was removed. The hall's data was kept in $DataFolder; to remove it as well, delete that folder."
LangString KeptText ${LANG_LITHUANIAN} "„${NAME}“ pašalinta. Salės duomenys palikti aplanke $DataFolder; jei nereikia ir jų, ištrinkite šį aplanką."

Var DataFolder
Var Installed
Var Held

; A running program's file cannot be opened for writing, whoever runs it.
!macro RequireClosed un
  Function ${un}HoldsFile
    Exch $0
    StrCpy $Held 0
    ${If} ${FileExists} "$0"
      ClearErrors
      FileOpen $0 "$0" a
      ${If} ${Errors}
        StrCpy $Held 1
      ${Else}
        FileClose $0
      ${EndIf}
    ${EndIf}
    Pop $0
  FunctionEnd

  Function ${un}RequireClosed
    ${Do}
      Push "$INSTDIR\${PROGRAM}"
      Call ${un}HoldsFile
      ${If} $Held == 0
        Push "$INSTDIR\${ADMIN_PROGRAM}"
        Call ${un}HoldsFile
      ${EndIf}
      ${If} $Held == 0
        ${ExitDo}
      ${EndIf}
      ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(InUseText)" /SD IDCANCEL IDCANCEL`
        SetErrorLevel ${IN_USE}
        Quit
      ${EndIf}
    ${Loop}
  FunctionEnd

  Function ${un}Prepare
    ${If} ${RunningX64}
      SetRegView 64
    ${EndIf}
    SetShellVarContext all
    StrCpy $DataFolder "$APPDATA\${NAME}"
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(RightsText)" /SD IDOK
      SetErrorLevel ${NO_RIGHTS}
      Quit
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro RequireClosed ""
!insertmacro RequireClosed "un."

Section "$(ProgramText)" SectionProgram
  SectionIn RO
  Call RequireClosed
  SetOutPath "$INSTDIR"

  ; The version before stands aside until the new one is whole.
  RMDir /r "$INSTDIR\before"
  CreateDirectory "$INSTDIR\before"
  Rename "$INSTDIR\${PROGRAM}" "$INSTDIR\before\${PROGRAM}"
  Rename "$INSTDIR\${ADMIN_PROGRAM}" "$INSTDIR\before\${ADMIN_PROGRAM}"
  Rename "$INSTDIR\_internal" "$INSTDIR\before\_internal"
  ClearErrors
  File /r "${FOLDER}\*"
  ${If} ${Errors}
    Call BringBack
    SetErrorLevel ${FAILED}
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\before"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  Call PrepareData

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKLM "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKLM "${OWN_KEY}" "Version" "${VERSION}"
  WriteRegStr HKLM "${APPS_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${APPS_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${APPS_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKLM "${APPS_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKLM "${APPS_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${APPS_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${APPS_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${APPS_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKLM "${APPS_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${APPS_KEY}" "NoRepair" 1
SectionEnd

Section "$(DesktopText)" SectionDesktop
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
SectionEnd

Section /o "$(AutostartText)" SectionAutostart
  WriteRegStr HKLM "${RUN_KEY}" "${NAME}" '"$INSTDIR\${PROGRAM}"'
SectionEnd

; What was there and is wanted no more.
Section "-Unchosen"
  ${IfNot} ${SectionIsSelected} ${SectionDesktop}
    Delete "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${SectionAutostart}
    DeleteRegValue HKLM "${RUN_KEY}" "${NAME}"
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionProgram} "$(ProgramHint)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionDesktop} "$(DesktopHint)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionAutostart} "$(AutostartHint)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

!macro Icacls options
  nsExec::ExecToLog '"$SYSDIR\icacls.exe" ${options}'
  Pop $0
  ${If} $0 != 0
    StrCpy $1 1
  ${EndIf}
!macroend

; Users work with all files of the folder, but the folder itself and what IT fixed in it are the
; administrators': who could rename the folder could put another's settings in its place.
Function PrepareData
  StrCpy $1 0
  CreateDirectory "$DataFolder"
  ${IfNot} ${FileExists} "$DataFolder\queueapp.toml"
    SetOutPath "$DataFolder"
    File "/oname=queueapp.toml" "${DEFAULTS}"
    SetOutPath "$INSTDIR"
  ${EndIf}
  ; Anybody may make a folder here, and would own it.
  !insertmacro Icacls '"$DataFolder" /setowner ${ADMINISTRATORS_SID}'
  !insertmacro Icacls '"$DataFolder" /inheritance:r /grant:r "${SYSTEM_SID}:(OI)(CI)F" "${ADMINISTRATORS_SID}:(OI)(CI)F" "${USERS_SID}:(RX,W)"'
  !insertmacro Icacls '"$DataFolder" /grant "${USERS_SID}:(OI)(CI)(IO)M"'
  !insertmacro Icacls '"$DataFolder\queueapp.toml" /setowner ${ADMINISTRATORS_SID}'
  !insertmacro Icacls '"$DataFolder\queueapp.toml" /inheritance:r /grant:r "${SYSTEM_SID}:F" "${ADMINISTRATORS_SID}:F" "${USERS_SID}:R"'
  ${If} $1 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(DataFailedText)" /SD IDOK
    SetErrorLevel ${FAILED}
  ${EndIf}
FunctionEnd

; The version before goes on where the new one could not be written, on a full disk for instance.
Function BringBack
  ${If} ${FileExists} "$INSTDIR\before\${PROGRAM}"
    Delete "$INSTDIR\${PROGRAM}"
    Delete "$INSTDIR\${ADMIN_PROGRAM}"
    RMDir /r "$INSTDIR\_internal"
    Rename "$INSTDIR\before\${PROGRAM}" "$INSTDIR\${PROGRAM}"
    Rename "$INSTDIR\before\${ADMIN_PROGRAM}" "$INSTDIR\${ADMIN_PROGRAM}"
    Rename "$INSTDIR\before\_internal" "$INSTDIR\_internal"
    RMDir "$INSTDIR\before"
  ${EndIf}
FunctionEnd

Function .onInstFailed
  Call BringBack
  SetErrorLevel ${FAILED}
FunctionEnd

; $0: the section, $1: its value on the command line, "1", "0" or nothing.
Function Choose
  ${If} $1 == "1"
    !insertmacro SelectSection $0
  ${ElseIf} $1 == "0"
    !insertmacro UnselectSection $0
  ${EndIf}
FunctionEnd

Function .onInit
  Call Prepare
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(WindowsText)" /SD IDOK
    SetErrorLevel ${NOT_FOR_THIS_WINDOWS}
    Quit
  ${EndIf}

  ReadRegStr $Installed HKLM "${OWN_KEY}" "Version"
  ${If} $Installed != ""
    ${VersionCompare} "$Installed" "${VERSION}" $0
    ${If} $0 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(NewerText)" /SD IDOK
      SetErrorLevel ${NEWER_IS_THERE}
      Quit
    ${EndIf}
    ; Renewed where it is, with what was chosen then; one copy on a PC.
    ReadRegStr $INSTDIR HKLM "${OWN_KEY}" "InstallDir"
    ${IfNot} ${FileExists} "$DESKTOP\${NAME}.lnk"
      !insertmacro UnselectSection ${SectionDesktop}
    ${EndIf}
    ReadRegStr $0 HKLM "${RUN_KEY}" "${NAME}"
    ${If} $0 != ""
      !insertmacro SelectSection ${SectionAutostart}
    ${EndIf}
  ${EndIf}

  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/SHORTCUT=" $1
  StrCpy $0 ${SectionDesktop}
  Call Choose
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART=" $1
  StrCpy $0 ${SectionAutostart}
  Call Choose
  Call RequireClosed
FunctionEnd

Function un.onInit
  Call un.Prepare
  ReadRegStr $0 HKLM "${OWN_KEY}" "InstallDir"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
  Call un.RequireClosed
FunctionEnd

; Only what the installer put there: a folder chosen by hand may hold more.
Section "Uninstall"
  Call un.RequireClosed
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${ADMIN_PROGRAM}"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\before"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue HKLM "${RUN_KEY}" "${NAME}"
  DeleteRegKey HKLM "${APPS_KEY}"
  DeleteRegKey HKLM "${OWN_KEY}"
  DetailPrint "$(KeptText)"
  MessageBox MB_OK|MB_ICONINFORMATION "$(KeptText)" /SD IDOK
SectionEnd
