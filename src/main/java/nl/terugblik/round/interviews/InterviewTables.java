package nl.terugblik.round.interviews;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.Scheme;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitRef;

/** What comes of a round of interviews: how each item is valued, by role and by whether there was a conference, and why. */
public final class InterviewTables {

    private static final String VALENCE = "valence";
    private static final List<String> VALENCES = List.of("positive", "negative", "mixed");
    private static final List<String> ROLES = List.of("parent", "child", "network", "protector", "coordinator");
    private static final List<String> STATUSES = List.of("all", "conference", "none");

    private final Scheme scheme;
    private final List<Said> said;

    private InterviewTables(Scheme scheme, List<Said> said) {
        this.scheme = scheme;
        this.said = said;
    }

    /** What a respondent was coded to say of an item. */
    private record Said(
            String item,
            String role,
            String status,
            Pseudonym family,
            int respondent,
            String valence,
            Set<String> themes) {

        boolean isValued() {
            return VALENCES.contains(valence);
        }
    }

    /** Writes them to a folder, and gives them. */
    public static List<Path> write(Path folder, Scheme scheme, List<Document> documents, FinalCodes codes) {
        InterviewTables tables = new InterviewTables(scheme, said(documents, codes));
        return List.of(tables.valence(folder), tables.themes(folder), tables.families(folder), tables.pairs(folder));
    }

    private static List<Said> said(List<Document> documents, FinalCodes codes) {
        Map<UnitRef, Map<String, String>> byUnit = codes.byUnit();
        List<Said> said = new ArrayList<>();
        for (Document document : documents) {
            for (Unit unit : document.units()) {
                Map<String, String> given = byUnit.getOrDefault(new UnitRef(document.place(), unit.number()), Map.of());
                said.add(new Said(
                        unit.kind(),
                        document.fact("role"),
                        document.fact("status"),
                        document.family(),
                        document.place(),
                        given.getOrDefault(VALENCE, ""),
                        new HashSet<>(Arrays.asList(
                                given.getOrDefault("themes_" + unit.kind(), "").split(" ")))));
            }
        }
        return said;
    }

    private List<String> items() {
        return scheme.variables().stream()
                .map(CodedVariable::name)
                .filter(name -> name.startsWith("themes_"))
                .map(name -> name.substring("themes_".length()))
                .toList();
    }

    private List<Said> where(Predicate<Said> holds) {
        return said.stream().filter(holds).toList();
    }

    private Path valence(Path folder) {
        Path file = folder.resolve("interview-valence.csv");
        List<String> columns = List.of(
                "item",
                "role",
                "status",
                "n",
                "families",
                "positive",
                "negative",
                "mixed",
                "percent_positive",
                "percent_negative");
        try (CsvFile out = CsvFile.create(file, columns)) {
            for (String item : items()) {
                for (String role : ROLES) {
                    for (String status : STATUSES) {
                        List<Said> valued = where(each -> each.isValued()
                                && each.item().equals(item)
                                && each.role().equals(role)
                                && (status.equals("all") || each.status().equals(status)));
                        long positive = count(valued, "positive");
                        long negative = count(valued, "negative");
                        if (!valued.isEmpty()) {
                            out.row(
                                    item,
                                    role,
                                    status,
                                    valued.size(),
                                    families(valued),
                                    positive,
                                    negative,
                                    count(valued, "mixed"),
                                    percent(positive, valued.size()),
                                    percent(negative, valued.size()));
                        }
                    }
                }
            }
        }
        return file;
    }

    /** A reason that nobody gave has no row; {@code all} is over the roles. */
    private Path themes(Path folder) {
        Path file = folder.resolve("interview-themes.csv");
        List<String> roles = Stream.concat(Stream.of("all"), ROLES.stream()).toList();
        try (CsvFile out =
                CsvFile.create(file, List.of("item", "theme", "role", "respondents", "families", "percent"))) {
            for (String item : items()) {
                for (Code theme : scheme.variable("themes_" + item).codes()) {
                    for (String role : roles) {
                        List<Said> asked = where(each -> each.item().equals(item)
                                && (role.equals("all") || each.role().equals(role)));
                        List<Said> gave = asked.stream()
                                .filter(each -> each.themes().contains(theme.code()))
                                .toList();
                        if (!gave.isEmpty()) {
                            out.row(
                                    item,
                                    theme.code(),
                                    role,
                                    gave.size(),
                                    families(gave),
                                    percent(gave.size(), asked.size()));
                        }
                    }
                }
            }
        }
        return file;
    }

    private Path families(Path folder) {
        Path file = folder.resolve("interview-families.csv");
        try (CsvFile out = CsvFile.create(
                file, List.of("item", "families", "any_positive", "only_positive", "any_negative", "only_negative"))) {
            for (String item : items()) {
                Map<Pseudonym, Set<String>> byFamily = new HashMap<>();
                where(each -> each.isValued() && each.item().equals(item))
                        .forEach(each -> byFamily.computeIfAbsent(each.family(), made -> new HashSet<>())
                                .add(each.valence()));
                if (!byFamily.isEmpty()) {
                    out.row(
                            item,
                            byFamily.size(),
                            with(byFamily, valences -> valences.contains("positive")),
                            with(byFamily, valences -> valences.equals(Set.of("positive"))),
                            with(byFamily, valences -> valences.contains("negative")),
                            with(byFamily, valences -> valences.equals(Set.of("negative"))));
                }
            }
        }
        return file;
    }

    private static long with(Map<Pseudonym, Set<String>> families, Predicate<Set<String>> holds) {
        return families.values().stream().filter(holds).count();
    }

    /** Each parent beside each protector of the same family. */
    private Path pairs(Path folder) {
        Path file = folder.resolve("interview-pairs.csv");
        try (CsvFile out = CsvFile.create(file, List.of("item", "parent", "protector", "pairs"))) {
            for (String item : items()) {
                List<Said> valued = where(each -> each.isValued() && each.item().equals(item));
                for (String parent : VALENCES) {
                    for (String protector : VALENCES) {
                        long pairs = valued.stream()
                                .filter(each -> each.role().equals("parent")
                                        && each.valence().equals(parent))
                                .mapToLong(each -> valued.stream()
                                        .filter(other -> other.role().equals("protector")
                                                && other.valence().equals(protector)
                                                && other.family().equals(each.family()))
                                        .count())
                                .sum();
                        out.row(item, parent, protector, pairs);
                    }
                }
            }
        }
        return file;
    }

    private static long count(List<Said> said, String valence) {
        return said.stream().filter(each -> each.valence().equals(valence)).count();
    }

    private static long families(List<Said> said) {
        return said.stream().map(Said::family).distinct().count();
    }

    private static String percent(long part, long of) {
        return Decimal.text(100.0 * part / of);
    }
}
