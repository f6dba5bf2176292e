package nl.terugblik.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A script of a migration, named as Flyway has it: {@code V7__study_fields.sql}.
 *
 * @param name the name of its file
 * @param text its statements
 */
record Script(String name, String text) {

    private static final String SCRIPTS = "classpath:db/migration/V*.sql";

    /** All scripts of this program, in order of version. */
    static List<Script> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver(Script.class.getClassLoader())
                            .getResources(SCRIPTS))
                    .map(Script::of)
                    .sorted(Comparator.comparingInt(script -> Integer.parseInt(script.version())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script of(Resource resource) {
        try {
            return new Script(
                    String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return name.substring(1, name.indexOf('_'));
    }

    String description() {
        return name.substring(name.indexOf("__") + 2, name.lastIndexOf('.')).replace('_', ' ');
    }

    /** The sum over its lines that Flyway knows it by. */
    int checksum() {
        CRC32 sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
