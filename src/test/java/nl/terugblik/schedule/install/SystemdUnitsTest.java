package nl.terugblik.schedule.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.schedule.calendar.DueTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The units that systemd is given, read by systemd itself where it is there. */
class SystemdUnitsTest {

    private static final String ANALYZE = "/usr/bin/systemd-analyze";
    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level for .*: ([0-9.]+)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areAServiceATimerAndAnAlarm() {
        Map<String, String> units =
                SystemdUnits.of(Installed.nightly(Path.of("/opt/terugblik/terugblik"), Path.of("/srv/agency"), false));
        assertThat(units.keySet())
                .containsExactly("terugblik-nightly.service", "terugblik-nightly.timer", "terugblik-alert@.service");
        assertThat(text(units, "terugblik-nightly.service").lines())
                .contains(
                        "Type=oneshot",
                        "User=terugblik",
                        "WorkingDirectory=/srv/agency",
                        "ExecStart=/opt/terugblik/terugblik schedule run /srv/agency/jobs/schedules/nightly.yaml --work"
                                + " /srv/agency/work --as steward:anna",
                        "LoadCredential=key:/etc/terugblik/key",
                        "Environment=TERUGBLIK_KEY_FILE=%d/key",
                        "SuccessExitStatus=7 9 143",
                        "TimeoutStartSec=22500",
                        "ReadWritePaths=/srv/agency/work /srv/agency/deliveries /srv/agency/backups",
                        "ProtectHome=yes",
                        "PrivateNetwork=yes");
        assertThat(text(units, "terugblik-nightly.timer").lines())
                .contains("OnCalendar=Mon,Tue,Wed,Thu,Fri,Sat *-*-* 03:30:00 Europe/Amsterdam", "Persistent=true");
    }

    @Test
    void leaveOutWhatBreaksThem() {
        String service = SystemdUnits.of(Installed.nightly(Path.of("/opt/t"), Path.of("/home/anna"), true))
                .get("terugblik-nightly.service");
        assertThat(service)
                .doesNotContain("MemoryDenyWriteExecute") // Java writes the code that it runs
                .doesNotContain(
                        "Restart") // a oneshot service refuses it by exit code: the program tries again by itself
                .doesNotContain("PrivateNetwork")
                .contains("ProtectHome=read-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with blank", "50% of $HOME"})
    void areAcceptedBySystemdWhateverTheFolderIsCalled(String name) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(ANALYZE)), "systemd is not there");
        List<String> files = written(name, true);
        assertThat(run(Stream.concat(Stream.of(ANALYZE, "verify"), files.stream())
                        .toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 1.7", "false, 1.3"})
    void exposeLittle(boolean needsNetwork, double most) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(ANALYZE)), "systemd is not there");
        String said = run(List.of(
                ANALYZE,
                "security",
                "--offline=true",
                "--no-pager",
                written("plain", needsNetwork).get(0)));
        Matcher exposure = EXPOSURE.matcher(said);
        assertThat(exposure.find()).as(said).isTrue();
        assertThat(Double.parseDouble(exposure.group(1))).as(said).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    03:30 | *-*-* 03:30:00 Europe/Amsterdam | Europe/Amsterdam
                    23:05 | *-*-* 23:05:00 UTC              | UTC
                    """)
    void sayEveryDayWithoutDays(LocalTime at, String calendar, String zone) throws IOException, InterruptedException {
        assertThat(SystemdUnits.calendar(new DueTimes(at, ZoneId.of(zone), EnumSet.allOf(DayOfWeek.class))))
                .isEqualTo(calendar);
        if (Files.isExecutable(Path.of(ANALYZE))) {
            assertThat(run(List.of(ANALYZE, "calendar", calendar))).contains("Normalized form: " + calendar);
        }
    }

    /** The units with a program that can be started, since systemd looks for it. */
    private List<String> written(String name, boolean needsNetwork) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        Path program = place.resolve("terugblik");
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> unit :
                SystemdUnits.of(Installed.nightly(program, place, needsNetwork)).entrySet()) {
            if (!unit.getKey().contains("@")) { // a template is verified with what calls it
                files.add(folder.resolve(unit.getKey()).toString());
            }
            Files.writeString(folder.resolve(unit.getKey()), unit.getValue());
        }
        return files;
    }

    private static String text(Map<String, String> units, String name) {
        return units.getOrDefault(name, "");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
