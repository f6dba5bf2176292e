package nl.terugblik.telling;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.intake.quality.DeliveryFaults;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.intake.quality.Fault;
import nl.terugblik.intake.quality.Weight;
import nl.terugblik.telling.MailPlan.News;
import nl.terugblik.telling.Night.Outcome;

/** A night in words, for a mail: what came of it, what it asks of who reads it, and what was wrong with each delivery. */
final class NightText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV", Locale.ROOT);

    private final TellingWords words;
    private final DigestWords rules;
    private final Night night;
    private final Set<News> news;
    private final Optional<String> failedSince;
    private final List<DeliveryFaults> deliveries;
    private final StringBuilder body = new StringBuilder();

    NightText(
            Language language,
            Night night,
            Set<News> news,
            Optional<String> failedSince,
            List<DeliveryFaults> deliveries) {
        this.words = TellingWords.of(language);
        this.rules = language == Language.NL ? DigestWords.NL : DigestWords.EN;
        this.night = night;
        this.news = news;
        this.failedSince = failedSince;
        this.deliveries = deliveries;
    }

    static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    String subject() {
        String key = news.contains(News.FAILURE)
                ? night.outcome() == Outcome.MISSED ? "subject.missed" : "subject.failed"
                : news.contains(News.RECOVERY) ? "subject.recovered" : "subject.new_faults";
        return words.say(key, night.schedule());
    }

    String body() {
        line(words.say("night", night.schedule(), moment(night.due())));
        line(outcome());
        failedSince.ifPresent(since -> line(words.say(night.isWell() ? "failed_until_now" : "failing_since", since)));
        if (news.contains(News.NEW_FAULTS)) {
            line(words.say("new_faults"));
        }
        for (int i = 0; i < deliveries.size(); i++) {
            line("");
            digest(deliveries.get(i), i + 1);
        }
        line("");
        line(words.say("look"));
        line(words.say("rounded"));
        return body.toString();
    }

    private String outcome() {
        return switch (night.outcome()) {
            case DONE -> words.exit(night.exit());
            case MISSED -> words.say("missed");
            case SKIPPED -> words.say("skipped");
            case FAILED ->
                words.say("failed", night.step().orElseGet(() -> words.say("work")), words.exit(night.exit()));
        };
    }

    private void digest(DeliveryFaults delivery, int number) {
        line(words.say(
                "delivery",
                String.valueOf(number),
                String.valueOf(deliveries.size()),
                rows(delivery.read()),
                rows(delivery.refused())));
        List<Fault> fresh = delivery.faults().stream()
                .filter(fault -> fault.isNew() && fault.weight() != Weight.DUPLICATE)
                .toList();
        List<Fault> lasting = delivery.faults().stream()
                .filter(fault -> !fault.isNew() && fault.weight() == Weight.REFUSED)
                .toList();
        faults("faults.new", fresh);
        if (!delivery.emptied().isEmpty()) {
            line("  " + words.say("emptied"));
            delivery.emptied().forEach(field -> line("  - " + field));
        }
        faults("faults.lasting", lasting);
    }

    private void faults(String heading, List<Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        line("  " + words.say(heading));
        for (Fault fault : faults) {
            line("  - " + fault.table() + (fault.column().isEmpty() ? "" : "." + fault.column()) + ", "
                    + words.say("weight." + fault.weight().code()) + ", " + rows(fault.rows()) + ":");
            line("    " + rules.rule(fault.rule(), fault.column()));
        }
    }

    private String rows(long rows) {
        long tens = Coarse.of(rows).tens();
        return tens == 0 ? words.say("rows.none") : words.say("rows", rules.count(tens));
    }

    private void line(String text) {
        body.append(text).append('\n');
    }
}
