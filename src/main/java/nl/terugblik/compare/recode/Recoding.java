package nl.terugblik.compare.recode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.compare.cells.Cause;
import nl.terugblik.compare.cells.Cell;
import nl.terugblik.compare.cells.CellDifference;
import nl.terugblik.compare.recode.StudyRules.Coded;
import nl.terugblik.compare.run.DeliveryName;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.HeldFamilies;
import nl.terugblik.register.StoredCaseFile;

/**
 * Codes families again on the way from one run to another: by the old rules on the old file, then with the later day of
 * extraction, then on the later file, then by the later rules. The first step at which a cell changes is its cause.
 */
final class Recoding {

    private static final int FAMILIES_A_PAGE = 500;

    private final DataSource database;
    private final MasterKey key;
    private final String studyAfter;
    private final AsOf asOfBefore;
    private final AsOf asOfAfter;
    private final StudyRules rulesBefore;
    private final StudyRules rulesAfter;
    private final boolean sameVersion;

    private Recoding(
            DataSource database, MasterKey key, RunSide before, RunSide after, Rules rules, AsOf old, AsOf now) {
        this.database = database;
        this.key = key;
        this.studyAfter = after.study().name();
        this.asOfBefore = old;
        this.asOfAfter = now;
        this.rulesBefore = StudyRules.of(rules.before().orElseThrow());
        this.rulesAfter = StudyRules.of(rules.after().orElseThrow());
        this.sameVersion = before.version().equals(after.version());
    }

    /** The recoding between two runs; empty where the register lacks their key or a delivery, or a run its rules. */
    static Optional<Recoding> between(DataSource database, MasterKey key, RunSide before, RunSide after, Rules rules) {
        if (!key.fingerprint().equals(before.key())
                || !key.fingerprint().equals(after.key())
                || rules.before().isEmpty()
                || rules.after().isEmpty()) {
            return Optional.empty();
        }
        List<Delivery> published = new Deliveries(database).published();
        Optional<AsOf> old = asOf(published, before);
        Optional<AsOf> now = asOf(published, after);
        return old.isPresent() && now.isPresent()
                ? Optional.of(new Recoding(database, key, before, after, rules, old.get(), now.get()))
                : Optional.empty();
    }

    private static Optional<AsOf> asOf(List<Delivery> published, RunSide run) {
        Set<String> labels = run.deliveries().stream().map(DeliveryName::label).collect(Collectors.toSet());
        List<Delivery> known = published.stream()
                .filter(delivery -> labels.contains(delivery.label()))
                .toList();
        return known.size() == labels.size() && !labels.isEmpty() ? Optional.of(new AsOf(known)) : Optional.empty();
    }

    Map<CellDifference, Cause> causes(List<CellDifference> differences) {
        Map<String, List<CellDifference>> byFamily = differences.stream()
                .collect(Collectors.groupingBy(CellDifference::family, LinkedHashMap::new, Collectors.toList()));
        Map<Pseudonym, String> names = names(byFamily.keySet());
        CaseFileReader readerBefore = new CaseFileReader(database, key, asOfBefore);
        CaseFileReader readerAfter = new CaseFileReader(database, key, asOfAfter);
        Map<CellDifference, Cause> causes = new HashMap<>();
        List<Pseudonym> families = new ArrayList<>(names.keySet());
        for (int from = 0; from < families.size(); from += FAMILIES_A_PAGE) {
            List<Pseudonym> page = families.subList(from, Math.min(families.size(), from + FAMILIES_A_PAGE));
            Map<Pseudonym, StoredCaseFile> before = files(readerBefore, page);
            Map<Pseudonym, StoredCaseFile> after = files(readerAfter, page);
            for (Pseudonym family : page) {
                Optional<StoredCaseFile> old = Optional.ofNullable(before.get(family));
                Optional<StoredCaseFile> now = Optional.ofNullable(after.get(family));
                if (old.isPresent() && now.isPresent()) {
                    Steps steps = steps(old.get(), now.get());
                    Objects.requireNonNull(byFamily.get(names.get(family)))
                            .forEach(cell -> causes.put(cell, steps.cause(cell, sameVersion)));
                }
            }
        }
        differences.forEach(cell -> causes.putIfAbsent(cell, Cause.UNEXPLAINED));
        return causes;
    }

    /** The families by their pseudonyms in the register: a study's own cannot be turned back. */
    private Map<Pseudonym, String> names(Set<String> wanted) {
        StudyPseudonyms pseudonyms = key.studyPseudonyms(studyAfter);
        Map<Pseudonym, String> names = new LinkedHashMap<>();
        HeldFamilies.each(database, key, family -> {
            String name = pseudonyms.of(family).toString();
            if (wanted.contains(name)) {
                names.put(family, name);
            }
        });
        return names;
    }

    private static Map<Pseudonym, StoredCaseFile> files(CaseFileReader reader, List<Pseudonym> page) {
        return reader.of(page).stream()
                .collect(Collectors.toMap(stored -> stored.file().family(), stored -> stored));
    }

    private Steps steps(StoredCaseFile old, StoredCaseFile now) {
        return new Steps(
                rulesBefore.code(old.file(), old),
                rulesBefore.code(old.file(), now),
                rulesBefore.code(now.file(), now),
                rulesAfter.code(now.file(), now));
    }

    /** A family on the way from one run to the other. */
    private record Steps(Coded asBefore, Coded later, Coded onLaterFile, Coded byLaterRules) {

        Cause cause(CellDifference cell, boolean sameVersion) {
            String variable = cell.variable();
            Cell first = asBefore.of(variable);
            Cell last = byLaterRules.of(variable);
            if (!first.value().equals(cell.before().value())
                    || !last.value().equals(cell.after().value())) {
                return sameVersion ? Cause.UNEXPLAINED : Cause.PROGRAM_CHANGED;
            }
            if (!later.of(variable).equals(first)) {
                return Cause.TIME_PASSED;
            }
            if (!onLaterFile.of(variable).equals(first)) {
                return Cause.SOURCE_CHANGED;
            }
            return Cause.RULE_CHANGED;
        }
    }
}
