@echo off
rem Starts Neurozoo with the words given, without any the workbench; in a checkout it is built first.
rem "neurozoo test [NAME...]" runs all tests, or the test classes of these names.
setlocal EnableDelayedExpansion
set "root=%~dp0"
set "java_home="
call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
if not defined java_home (
  echo neurozoo: Neurozoo needs a JDK 25 or newer, and none was found: install one, for example Eclipse Temurin 25 from https://adoptium.net. 1>&2
  exit /b 2
)
set "JAVA_HOME=%java_home%"
set "home=%root%"
if not exist "%root%pom.xml" goto start
set "home=%root%product\target\neurozoo\"
if "%~1"=="test" goto test
if exist "%home%lib\neurozoo.jar" goto start
where mvn >nul 2>nul
if errorlevel 1 (
  echo neurozoo: Building needs Apache Maven 3.8 or newer, and there is no mvn on the PATH: install it from https://maven.apache.org. 1>&2
  exit /b 2
)
echo neurozoo: building ^(a minute or two the first time^) 1>&2
pushd "%root%"
call mvn -B -q package -Dmaven.test.skip=true -Dspotless.check.skip=true 1>&2
set "code=%errorlevel%"
popd
if not "%code%"=="0" exit /b 1

:start
set "home=%home:~0,-1%"
set "application=console"
set "headless=true"
if "%~1"=="" set "application=workbench"
if "%~1"=="workbench" set "application=workbench"
if "%application%"=="workbench" set "headless=false"
"%java_home%\bin\java" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -Djava.awt.headless=%headless% %NEUROZOO_JAVA_OPTIONS% "-Dneurozoo.home=%home%" -Dneurozoo.application=%application% -jar "%home%\lib\neurozoo.jar" %*
exit /b %errorlevel%

:test
set "names="
:name
shift
if "%~1"=="" goto verify
if defined names (set "names=!names!,%~1") else set "names=%~1"
goto name
:verify
cd /d "%root%"
if defined names (
  mvn -B verify "-Dtest=%names%" "-Dit.test=%names%" -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
) else mvn -B verify
exit /b %errorlevel%

:try
if defined java_home exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b JAVA_VERSION= "%~1\release"') do (
  set "version=%%v"
  set "version=!version:"=!"
  if !version! geq 25 set "java_home=%~1"
)
exit /b
