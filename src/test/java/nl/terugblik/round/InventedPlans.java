package nl.terugblik.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.CsvReader;
import nl.terugblik.sample.SampleDelivery;

/** A delivery with invented plans: each has two questions and six agreements, of which two belong to the first question. */
public final class InventedPlans {

    /** What the plans of a round are called in its file. */
    public static final String ROUND = "plans";

    private static final List<String> TEXTS = List.of(
            "Moeder belt vader op maandag, \"kort en rustig\"; vader belt terug.",
            "- Oma past op dinsdag op",
            "Elke 1e zaterdag van de maand samen eten\nbij tante",
            "1-2",
            "= geen ruzie bij de overdracht",
            "Pleegzorg wordt niet meer ingezet \u2013 café de Brug belt");

    private InventedPlans() {}

    /** Writes a delivery of so many families at most, each conference of which has a plan on paper. */
    public static void write(Path folder, int families) throws IOException {
        new SampleDelivery(families, 7, 0).writeTo(folder);
        List<String> plans = new ArrayList<>();
        CsvReader.read(folder.resolve("plans.csv"), row -> {
            if (row.get("kind").equals("conference") && row.get("status").equals("established")) {
                plans.add(row.get("plan_id"));
            }
        });
        try (CsvFile documents = CsvFile.create(
                        folder.resolve("plan_documents.csv"),
                        List.of("document_id", "plan_id", "form", "site", "lmid_service", "complete"));
                CsvFile units = CsvFile.create(
                        folder.resolve("plan_units.csv"),
                        List.of("document_id", "number", "section", "kind", "asked_by", "answers", "text"))) {
            for (int i = 0; i < plans.size(); i++) {
                String id = "D" + (100 + i);
                documents.row(
                        id,
                        plans.get(i),
                        i % 2 == 0 ? "ek_c" : "fnb_sonestra",
                        i % 3 == 0 ? "north" : "south",
                        "s1",
                        "yes");
                units.row(id, 1, "vragen", "question", "professionals", "", "Hoe gaat het verder met plan " + i + "?");
                units.row(id, 2, "vragen", "question", "parents", "", "Wie helpt plan " + i + "?");
                for (int k = 0; k < TEXTS.size(); k++) {
                    units.row(
                            id,
                            k + 3,
                            "afspraken",
                            "agreement",
                            "",
                            k < 2 ? "1" : "",
                            TEXTS.get(k)
                                    .replace("op dinsdag", "op dag " + i)
                                    .replace("1e", i + "e")
                                    .replace("Brug", "Brug " + i));
                }
            }
        }
    }

    /** Writes the file of a round of these plans. */
    public static Path round(Path folder, Path delivery, String more) throws IOException {
        Path file = folder.resolve("plans.yaml");
        Files.writeString(
                file,
                "round: " + ROUND + "\ninstrument: "
                        + Path.of("jobs/instruments/plan-content.yaml").toAbsolutePath()
                        + "\nunits: {from: plans, delivery: " + delivery.toAbsolutePath() + "}\n"
                        + "a: anna\nb: bram\nthird: cees\nbootstrap: 100\n" + more);
        return file;
    }
}
