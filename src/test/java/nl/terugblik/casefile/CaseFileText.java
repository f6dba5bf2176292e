package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A case file as a few lines of text, so that a test shows the whole of what it is about. Lines end at a line break or
 * a semicolon; words are separated by spaces, and {@code ?} stands for a date that is not recorded.
 *
 * <pre>
 * family ethnicity=dutch together=yes households=1 mid=none closed=2014-01-01
 * child a 2003-01-10
 * referral child [2012-12-01] [from council_report]
 * order a 2013-01-10 2014-01-10 [lifted 2013-06-01]
 * extension a 2014-01-10 2015-01-10 of 1 (the first order line; or: of unknown)
 * provisional a 2012-12-01 2013-03-01
 * placement a network 2013-02-01 [2013-05-01 [reunification]]
 * lirik 2013-02-01 [violence_signs=yes neglect_signs=no] [risk=3]
 * care therapy child 2013-02-01 [2013-05-01] [never]
 * plan conference established 2013-05-01 [form=ek_c coordinator=citizen started=2013-02-01 ended=2013-04-01 price=4000]
 * mention 2013-05-01
 * refused lirik placements
 * matter answers [capi-sf [t1]] (a refused row of which that is known)
 * recruited fnb-2014 2014-02-03 offer [consent=yes] [inactive=language]
 * council 2014-02-03 yes
 * asked capi-sf t1 parent 2014-02-03 [carer=yes] [capi_01=1 capi_02=] (or a result in the place of the day: not_asked)
 * used gp yes 3 [site doctor] (in the questionnaire above)
 * </pre>
 */
public final class CaseFileText {

    private static final String FILE = "case file of a test";

    private final Map<String, String> facts = new TreeMap<>();
    private final List<Child> children = new ArrayList<>();
    private final List<ReferralReason> referrals = new ArrayList<>();
    private final List<SupervisionOrder> orders = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final List<SafetyAssessment> assessments = new ArrayList<>();
    private final List<CareEpisode> care = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<ConferenceMention> mentions = new ArrayList<>();
    private final ResearchText research = new ResearchText();
    private final Set<SourceTable> refused = EnumSet.noneOf(SourceTable.class);

    private final boolean numbered;
    private Source source = new Source(FILE, 0);

    private CaseFileText(boolean numbered) {
        this.numbered = numbered;
    }

    /** The case file that these lines describe. */
    public static CaseFile read(String text) {
        return read(text, false);
    }

    /** The same, with each record on a line of its own: that of the text, from 1; the family itself is on line 0. */
    public static CaseFile numbered(String text) {
        return read(text, true);
    }

    private static CaseFile read(String text, boolean numbered) {
        CaseFileText file = new CaseFileText(numbered);
        Arrays.stream(text.split("[\n;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    file.source = new Source(FILE, file.numbered ? file.source.line() + 1 : 0);
                    file.line(line);
                });
        return file.build();
    }

    /** The pseudonym of the child of this name. */
    public static Pseudonym pseudonym(String name) {
        return new Pseudonym(0, name.hashCode());
    }

    private CaseFile build() {
        FamilyFacts family = new FamilyFacts(
                fact("ethnicity").map(word -> constant(FamilyFacts.Ethnicity.class, word)),
                fact("together").map("yes"::equals),
                fact("households").map(Integer::valueOf),
                fact("mid").map(word -> constant(FamilyFacts.ParentalMid.class, word)),
                fact("closed").map(LocalDate::parse),
                new Source(FILE, 0));
        return new CaseFile(
                pseudonym("family"),
                family,
                children,
                referrals,
                orders,
                placements,
                assessments,
                care,
                plans,
                mentions,
                research.build(),
                refused);
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private void line(String line) {
        String[] words = line.split(" +");
        switch (words[0]) {
            case "family" -> facts.putAll(answers(words, 1));
            case "child" -> children.add(new Child(pseudonym(words[1]), date(words, 2), Optional.empty(), source));
            case "referral" ->
                referrals.add(new ReferralReason(
                        constant(ReferralReason.Factor.class, words[1]),
                        date(words, 2),
                        line.contains(" from ")
                                ? Optional.of(constant(ReferralReason.Origin.class, words[words.length - 1]))
                                : Optional.empty(),
                        source));
            case "order", "extension", "provisional" -> order(words);
            case "placement" ->
                placements.add(new Placement(
                        pseudonym(words[1]),
                        constant(Placement.Setting.class, words[2]),
                        LocalDate.parse(words[3]),
                        date(words, 4),
                        word(words, 5).map(word -> constant(Placement.EndedBy.class, word)),
                        source));
            case "lirik" -> assessment(words);
            case "care" ->
                care.add(new CareEpisode(
                        words[1],
                        constant(CareEpisode.Target.class, words[2]),
                        date(words, 3),
                        date(words, 4),
                        !line.endsWith(" never"),
                        source));
            case "plan" ->
                plans.add(new Plan(
                        constant(Plan.Kind.class, words[1]),
                        constant(Plan.Status.class, words[2]),
                        Optional.empty(),
                        date(words, 3),
                        ResearchText.realisation(line),
                        source));
            case "matter" -> {
                refused.add(constant(SourceTable.class, words[1]));
                research.matter(words);
            }
            case "recruited", "council", "asked", "used" -> research.line(words, source);
            case "mention" -> mentions.add(new ConferenceMention(LocalDate.parse(words[1]), source));
            case "refused" ->
                Arrays.stream(words).skip(1).forEach(table -> refused.add(constant(SourceTable.class, table)));
            default -> throw new IllegalArgumentException("not a line of a case file: " + line);
        }
    }

    private void order(String[] words) {
        Predecessor predecessor = Predecessor.NONE;
        Optional<LocalDate> lifted = Optional.empty();
        for (int i = 4; i + 1 < words.length; i += 2) {
            if (words[i].equals("lifted")) {
                lifted = date(words, i + 1);
            } else if (words[i + 1].equals("unknown")) {
                predecessor = Predecessor.UNKNOWN;
            } else {
                predecessor = new Predecessor.Known(Integer.parseInt(words[i + 1]) - 1);
            }
        }
        orders.add(new SupervisionOrder(
                pseudonym(words[1]),
                constant(SupervisionOrder.Kind.class, words[0]),
                LocalDate.parse(words[2]),
                LocalDate.parse(words[3]),
                lifted,
                predecessor,
                Optional.empty(),
                source));
    }

    private void assessment(String[] words) {
        Map<String, String> answers = answers(words, 2);
        Optional<ArijClass> risk = Optional.ofNullable(answers.remove("risk"))
                .map(Integer::valueOf)
                .map(ArijClass::new);
        Map<SafetyAssessment.Item, Boolean> items = new EnumMap<>(SafetyAssessment.Item.class);
        answers.forEach((item, answer) -> items.put(constant(SafetyAssessment.Item.class, item), answer.equals("yes")));
        assessments.add(new SafetyAssessment(LocalDate.parse(words[1]), Optional.empty(), items, risk, source));
    }

    private static Map<String, String> answers(String[] words, int from) {
        Map<String, String> answers = new TreeMap<>();
        for (int i = from; i < words.length; i++) {
            String[] pair = words[i].split("=");
            answers.put(pair[0], pair[1]);
        }
        return answers;
    }

    private static Optional<String> word(String[] words, int place) {
        return place < words.length ? Optional.of(words[place]) : Optional.empty();
    }

    private static Optional<LocalDate> date(String[] words, int place) {
        return word(words, place).filter(word -> word.matches("\\d{4}-.*")).map(LocalDate::parse);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
