package nl.terugblik.engine.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives deliveries other names wherever the ledger and the folders below the work folder bear their names. It can be done over
 * where it was cut off: what has its new name is left alone.
 */
final class Relabelling {

    /** The tables of the ledger whose rows belong to a run. */
    static final List<String> OF_A_RUN = List.of("run_step", "run_file", "run_count", "run_setting", "run_folder");

    private static final Pattern LABEL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}(?![0-9a-f])");

    private final JdbcClient jdbc;
    private final Path folders;
    private final Path lineage;
    private final UnaryOperator<String> newLabel;

    /**
     * A relabelling.
     *
     * @param work the folder below which the folders of deliveries lie
     * @param newLabel the new name of a delivery by its old one; a name that stays is given back as it is
     */
    Relabelling(JdbcClient jdbc, Path work, UnaryOperator<String> newLabel) {
        this.jdbc = jdbc;
        this.folders = work.resolve("deliveries");
        this.lineage = work.resolve("lineage");
        this.newLabel = newLabel;
    }

    /** Does it, within the caller's transaction. */
    void apply() {
        runs();
        files();
        rename();
    }

    private String renamed(String text) {
        return LABEL.matcher(text).replaceAll(label -> newLabel.apply(label.group()));
    }

    private void runs() {
        for (Run run : jdbc.sql("select id, kind, subject, sentence from run")
                .query((row, number) -> new Run(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()) {
            Run now = new Run(
                    run.isOf(RunKind.INTAKE) ? renamed(run.id) : run.id,
                    run.kind,
                    run.isOf(RunKind.USE) || run.isOf(RunKind.QUARANTINE) ? renamed(run.subject) : run.subject,
                    renamed(run.sentence));
            if (!now.id.equals(run.id)) {
                jdbc.sql(
                                "insert into run (id, kind, subject, started_at, ended_at, status, sentence)"
                                        + " select ?, kind, subject, started_at, ended_at, status, sentence from run where id = ?")
                        .params(now.id, run.id)
                        .update();
                for (String table : OF_A_RUN) {
                    jdbc.sql("update " + table + " set run_id = ? where run_id = ?")
                            .params(now.id, run.id)
                            .update();
                }
                jdbc.sql("delete from run where id = ?").param(run.id).update();
            }
            if (!now.equals(run)) {
                jdbc.sql("update run set subject = ?, sentence = ? where id = ?")
                        .params(now.subject, now.sentence, now.id)
                        .update();
            }
        }
    }

    private void files() {
        for (Entry file : jdbc.sql("select run_id, role, path from run_file")
                .query((row, number) -> new Entry(row.getString(1), row.getString(2), row.getString(3)))
                .list()) {
            boolean names = file.path.startsWith(RunFile.DELIVERY)
                    || file.role.equals(RunFile.Role.OUTPUT.code()) && file.path.contains("deliveries");
            String now = names ? renamed(file.path) : file.path;
            if (!now.equals(file.path)) {
                jdbc.sql("update run_file set path = ? where run_id = ? and role = ? and path = ?")
                        .params(now, file.run, file.role, file.path)
                        .update();
            }
        }
    }

    private void rename() {
        list(lineage).forEach(this::events);
        for (Path folder : list(folders)) {
            String now = renamed(folder.getFileName().toString());
            Path renamed = folder.resolveSibling(now);
            if (!renamed.equals(folder) && !Files.exists(renamed)) {
                PrivateFiles.move(folder, renamed);
            }
        }
        for (Path folder : list(folders)) {
            list(folder).stream()
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".html"))
                    .forEach(this::page);
        }
    }

    /** Events of an intake bear a number made of the old name, and are made anew when they are asked for. */
    private void events(Path file) {
        try {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            if (!renamed(name).equals(name)) {
                PrivateFiles.delete(file);
            } else if (!renamed(text).equals(text)) {
                PrivateFiles.write(file, renamed(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page bears the name of its delivery and of the one before; the ledger holds its hash. */
    private void page(Path page) {
        try {
            String text = Files.readString(page);
            String now = renamed(text);
            if (!now.equals(text)) {
                PrivateFiles.write(page, now);
            }
            Path named = page.subpath(page.getNameCount() - 3, page.getNameCount());
            jdbc.sql("update run_file set sha256 = ?, bytes = ? where role = ? and path like ?")
                    .params(Sha256.of(page), Files.size(page), RunFile.Role.OUTPUT.code(), "%" + named)
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Run(String id, String kind, String subject, String sentence) {
        boolean isOf(RunKind other) {
            return kind.equals(other.code());
        }
    }

    private record Entry(String run, String role, String path) {}
}
