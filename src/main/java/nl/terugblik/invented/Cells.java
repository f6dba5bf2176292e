package nl.terugblik.invented;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.terugblik.casefile.Source;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** A row of an invented table, by its columns; its schema has seen to it that they can be read. */
record Cells(YamlFile yaml, String pointer, JsonNode row) {

    Source source() {
        return new Source(yaml.file().ownName(), Math.max(1, yaml.line(pointer)));
    }

    Optional<String> text(String column) {
        return row.has(column) ? Optional.of(row.path(column).asString()) : Optional.empty();
    }

    String needed(String column) {
        return text(column).orElseThrow(() -> new IllegalStateException("the schema asks for " + column));
    }

    Optional<LocalDate> day(String column) {
        return text(column).map(LocalDate::parse);
    }

    LocalDate neededDay(String column) {
        return LocalDate.parse(needed(column));
    }

    Optional<Boolean> yes(String column) {
        return text(column).map("yes"::equals);
    }

    Optional<Integer> whole(String column) {
        return text(column).map(Integer::valueOf);
    }

    Optional<BigDecimal> number(String column) {
        return text(column).map(BigDecimal::new);
    }

    <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        return text(column).map(word -> Enum.valueOf(words, word.toUpperCase(Locale.ROOT)));
    }

    <E extends Enum<E>> E neededWord(String column, Class<E> words) {
        return Enum.valueOf(words, needed(column).toUpperCase(Locale.ROOT));
    }
}
