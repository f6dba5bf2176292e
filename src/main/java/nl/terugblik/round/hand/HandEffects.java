package nl.terugblik.round.hand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.outcomes.CohortEffects;
import nl.terugblik.round.scheme.HandCoding;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitRef;

/**
 * The effects of the study among the families that were drawn, by the codes of the computer, of the hand, and as they are in the end.
 * Families are compared as they are, also where the study matches: a drawing leaves no sets.
 */
public final class HandEffects {

    private static final List<String> COLUMNS = List.of(
            "outcome",
            "measure",
            "codes",
            "test",
            "n_treated",
            "n_control",
            "estimate",
            "standard_error",
            "ci_low",
            "ci_high",
            "p",
            "note");

    private static final List<String> CODES = List.of("computed", "hand", "final");

    private HandEffects() {}

    /** Writes {@code sensitivity-double-coding.csv}. */
    public static Path write(Path folder, Rulings rulings) {
        CohortEffects effects = effects(folder, rulings.codes().hand());
        List<List<CohortEffects.Estimate>> byCodes = Stream.of(
                        codes(
                                rulings,
                                (family, variable) ->
                                        Computed.of(family, variable).code()),
                        codes(
                                rulings,
                                (family, variable) ->
                                        rulings.codes().pair(family, variable).hand()),
                        rulings.finals())
                .map(codes -> effects.tested(members(effects, rulings, codes)))
                .toList();
        Path file = folder.resolve("sensitivity-double-coding.csv");
        try (CsvFile out = CsvFile.create(file, COLUMNS)) {
            for (int i = 0; i < byCodes.get(0).size(); i++) {
                for (int codes = 0; codes < CODES.size(); codes++) {
                    CohortEffects.Estimate row = byCodes.get(codes).get(i);
                    out.row(
                            row.name().outcome(),
                            row.name().measure(),
                            CODES.get(codes),
                            row.test(),
                            row.treated(),
                            row.control(),
                            Decimal.text(row.estimate()),
                            Decimal.text(row.standardError()),
                            Decimal.text(row.low()),
                            Decimal.text(row.high()),
                            Decimal.text(row.p()),
                            row.note());
                }
            }
        }
        return file;
    }

    /** The study's plan of analysis, from what the round keeps of it. */
    private static CohortEffects effects(Path folder, HandCoding hand) {
        Path run = PrivateFiles.folder(folder.resolve("plan"));
        Path dataset = PrivateFiles.folder(run.resolve("dataset"));
        PrivateFiles.write(dataset.resolve("analysis.json"), hand.analysis());
        PrivateFiles.write(dataset.resolve("codebook.json"), hand.codebook());
        CohortEffects effects = CohortEffects.of(run);
        PrivateFiles.delete(run);
        return effects;
    }

    private static Map<UnitRef, Map<String, String>> codes(Rulings rulings, BiFunction<Document, String, String> code) {
        Map<UnitRef, Map<String, String>> codes = new HashMap<>();
        for (Document family : rulings.codes().documents()) {
            Map<String, String> byVariable = new HashMap<>();
            rulings.codes().variables().forEach(variable -> byVariable.put(variable, code.apply(family, variable)));
            codes.put(HandCodes.unit(family), byVariable);
        }
        return codes;
    }

    /** The families whose group by these codes is compared, but for those that the study itself leaves out. */
    private static List<CohortEffects.Member> members(
            CohortEffects effects, Rulings rulings, Map<UnitRef, Map<String, String>> codes) {
        List<CohortEffects.Member> members = new ArrayList<>();
        for (Document family : rulings.codes().documents()) {
            Map<String, String> own = codes.getOrDefault(HandCodes.unit(family), Map.of());
            String group = own.getOrDefault(HandScheme.GROUP, "");
            if (effects.compares(group)
                    && effects.where().map(column -> isSo(family, column)).orElse(true)) {
                members.add(new CohortEffects.Member(
                        family.id(),
                        group,
                        effects.outcomes().stream()
                                .mapToDouble(outcome -> number(own.getOrDefault(outcome, "")))
                                .toArray(),
                        0,
                        1));
            }
        }
        return members;
    }

    private static boolean isSo(Document family, String column) {
        return Computed.of(family, column).code().equals("1");
    }

    private static double number(String code) {
        return code.isEmpty() || HandScheme.isReason(code) ? Double.NaN : Double.parseDouble(code);
    }
}
