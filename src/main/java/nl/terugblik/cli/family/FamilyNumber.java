package nl.terugblik.cli.family;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.files.CellText;
import nl.terugblik.files.TextStart;

/** The number of one family, read from standard input so that no shell remembers it. */
final class FamilyNumber {

    private FamilyNumber() {}

    /** Asks for it and reads it; anything but one line is wrong usage. */
    static String read(Session session, Arguments arguments) {
        return line(
                session,
                arguments,
                "Number of the family",
                "Give the number of one family on standard input, on a line of its own.");
    }

    /** Asks for a line and reads it; anything but one line is wrong usage. */
    static String line(Session session, Arguments arguments, String what, String otherwise) {
        if (session.terminal()) {
            session.err().print(what + ": ");
            session.err().flush();
        }
        List<String> numbers = standardInput()
                .lines()
                .map(CellText::of)
                .filter(line -> !line.isEmpty())
                .toList();
        arguments.demand(numbers.size() == 1, otherwise);
        return numbers.get(0);
    }

    private static String standardInput() {
        BufferedInputStream bytes = new BufferedInputStream(System.in);
        try (Reader in = new InputStreamReader(
                bytes, TextStart.skip(bytes, StandardCharsets.UTF_8).encoding())) {
            StringWriter all = new StringWriter();
            in.transferTo(all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
