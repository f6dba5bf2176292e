package nl.terugblik.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.terugblik.batch.Memoized;
import nl.terugblik.exchange.Exchange;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.outcomes.Analysis;
import nl.terugblik.outcomes.TableGroup;

/**
 * The files for other programs and the tables of a run, as parts that machines carry out side by side: all of them are made from the
 * dataset alone, and each leaves its files in a folder of its own until all are done.
 */
final class ResultParts {

    private static final String FILES = "files ";
    private static final String TABLES = "tables ";

    private final StudyWork work;
    private final Supplier<Analysis> analysis;

    ResultParts(StudyWork work) {
        this.work = work;
        this.analysis = new Memoized<>(() -> Analysis.read(work.partial()));
    }

    /** The names of the parts. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(TableGroup.values())
                                .filter(group -> group != TableGroup.MATCHED
                                        || work.study().matches())
                                .map(group -> TABLES + group.code()),
                        Exchange.PARTS.stream().map(part -> FILES + part))
                .toList();
    }

    /** Whether a part holds all compared families in memory. */
    static boolean isLarge(String name) {
        return name.startsWith(TABLES);
    }

    /**
     * Carries a part out.
     *
     * @param mark the mark of the attempt
     */
    void write(String name, String mark) {
        Path left = left(name, mark);
        if (name.startsWith(TABLES)) {
            String code = name.substring(TABLES.length());
            TableGroup group = Stream.of(TableGroup.values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            analysis.get().write(group, PrivateFiles.folder(left.resolve("tables")));
        } else {
            Exchange.write(
                    work.partial(), name.substring(FILES.length()), PrivateFiles.folder(left.resolve("dataset")));
        }
        PrivateFiles.forceFolder(left);
    }

    /** Brings to their places the files that a part left; those that are there already stay. */
    void gather(String name, String mark) {
        Path left = left(name, mark);
        if (!Files.isDirectory(left)) {
            // on a shared disk another machine's folder may not be seen yet
            throw new CannotWrite(left, new NoSuchFileException(left.toString()));
        }
        try (Stream<Path> files = Files.walk(left)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path place = work.partial().resolve(left.relativize(file).toString());
                PrivateFiles.folder(place.resolveSibling(""));
                PrivateFiles.move(file, place);
                PrivateFiles.force(place);
            }
        } catch (IOException e) {
            throw new CannotWrite(left, e);
        }
    }

    private Path left(String name, String mark) {
        return PrivateFiles.folder(work.spool().resolve("results")).resolve(name.replace(' ', '-') + mark);
    }
}
