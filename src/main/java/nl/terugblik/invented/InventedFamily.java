package nl.terugblik.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screened.Excluded;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.question.Observed;
import tools.jackson.databind.JsonNode;

/**
 * A family that somebody made up.
 *
 * @param yaml the file that it stands in
 * @param place its place in the file
 */
record InventedFamily(YamlFile yaml, int place) {

    private static final List<String> MOMENTS = List.of("t1", "t2", "t3");
    private static final String NONE = "none";

    private String pointer() {
        return "/families/" + place;
    }

    private JsonNode node() {
        return yaml.root().at(pointer());
    }

    private CaseFile file() {
        InventedTables tables = new InventedTables(yaml, "/always", pointer() + "/rows");
        Set<SourceTable> refused = EnumSet.noneOf(SourceTable.class);
        SortedSet<Research.Refused> matters = new TreeSet<>();
        node().path("refused").forEach(one -> {
            SourceTable table = SourceTable.named(one.path("table").asString());
            refused.add(table);
            if (one.has("about")) {
                matters.add(new Research.Refused(table, one.path("about").asString(), ""));
            }
        });
        var orders = tables.orders();
        var placements = tables.placements();
        return new CaseFile(
                new Pseudonym(2, place + 1L),
                tables.facts(),
                tables.children(),
                tables.referrals(),
                orders,
                placements,
                List.of(),
                tables.care(),
                tables.plans(),
                tables.mentions(),
                new Research(tables.recruitment(), tables.councilReports(), List.of(), matters),
                refused);
    }

    private String said(String field) {
        return node().path(field).asString(yaml.root().path(field).asString(""));
    }

    /** What a study makes of it. */
    Verdict by(Screening screening) {
        Set<SourceTable> delivered = EnumSet.allOf(SourceTable.class);
        node().path("undelivered").forEach(table -> delivered.remove(SourceTable.named(table.asString())));
        Screened screened = screening.screen(
                file(),
                Standing.PRESENT,
                new Observed(said("agency"), LocalDate.parse(said("extracted_on")), delivered));
        JsonNode expect = node().path("expect");
        return new Verdict(
                yaml.line(pointer()), node().path("what").asString(), expected(expect), found(screened, expect));
    }

    private static String expected(JsonNode expect) {
        if (expect.has("out")) {
            return "out as " + expect.path("out").asString();
        }
        List<String> parts = new ArrayList<>(List.of(expect.path("group").asString()));
        if (expect.has("not_analysed")) {
            parts.add("not analysed as " + expect.path("not_analysed").asString());
        }
        MOMENTS.stream()
                .filter(expect::has)
                .forEach(moment -> parts.add(moment + " " + expect.path(moment).asString()));
        return String.join(", ", parts);
    }

    /** What became of it, in as many words as were expected. */
    private static String found(Screened screened, JsonNode expect) {
        if (screened instanceof Excluded excluded) {
            return "out as " + excluded.reason();
        }
        Candidate in = (Candidate) screened;
        List<String> parts = new ArrayList<>(List.of(in.group().code()));
        in.notAnalysed().ifPresent(reason -> parts.add("not analysed as " + reason));
        List<Optional<LocalDate>> days = List.of(Optional.of(in.t1()), in.t2(), in.t3());
        for (int i = 0; i < days.size(); i++) {
            if (expect.has(MOMENTS.get(i))) {
                parts.add(MOMENTS.get(i) + " "
                        + days.get(i).map(LocalDate::toString).orElse(NONE));
            }
        }
        return String.join(", ", parts);
    }
}
