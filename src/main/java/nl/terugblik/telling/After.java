package nl.terugblik.telling;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.quality.DeliveryFaults;
import nl.terugblik.telling.MailPlan.News;
import nl.terugblik.telling.Night.Outcome;
import nl.terugblik.telling.ToldNights.Figures;

/** What is known of a schedule after one night more. */
final class After {

    private static final int ID_DIGITS = 32;

    private final ToldNights before;
    private final Night night;
    private final List<DeliveryFaults> deliveries;

    private After(ToldNights before, Night night) {
        this.before = before;
        this.night = night;
        this.deliveries = night.deliveries().stream()
                .flatMap(folder -> faults(folder).stream())
                .toList();
    }

    /**
     * What is known after a night.
     *
     * @param checkpoints the last ones, for whoever keeps them elsewhere
     */
    static ToldNights of(
            ToldNights before, Night night, Optional<Standing> standing, TellingPlan plan, Checkpoints checkpoints) {
        After after = new After(before, night);
        List<Long> told = new ArrayList<>(before.told());
        told.add(night.due().toEpochSecond());
        List<Mail> waiting = new ArrayList<>(before.waiting());
        plan.mail().flatMap(mail -> after.mail(mail, plan.language())).ifPresent(waiting::add);
        Optional<Mail> witnessed = plan.mail()
                .filter(mail ->
                        !mail.witnesses().isEmpty() && !checkpoints.notes().isEmpty())
                .map(mail -> checkpoints.mail(mail.witnesses(), plan.language()))
                .filter(mail -> before.witnessed().filter(mail.id()::equals).isEmpty());
        witnessed.ifPresent(waiting::add);
        return new ToldNights(
                night.schedule(),
                told,
                after.failingSince(),
                after.figures(standing),
                waiting,
                witnessed.map(Mail::id).or(before::witnessed));
    }

    /** A folder that is not there any more has nothing to tell; the night is told all the same. */
    private static Optional<DeliveryFaults> faults(Path folder) {
        try {
            return Optional.of(DeliveryFaults.read(folder));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> failingSince() {
        if (night.outcome() == Outcome.SKIPPED) {
            return before.failingSince();
        }
        return night.isWell()
                ? Optional.empty()
                : Optional.of(before.failingSince().orElseGet(() -> NightText.moment(night.due())));
    }

    private Set<News> news() {
        Set<News> news = EnumSet.noneOf(News.class);
        if (!night.isWell()) {
            news.add(News.FAILURE);
        }
        if (night.outcome() == Outcome.DONE && before.failingSince().isPresent()) {
            news.add(News.RECOVERY);
        }
        if (deliveries.stream().anyMatch(DeliveryFaults::hasNews)) {
            news.add(News.NEW_FAULTS);
        }
        return news;
    }

    private Optional<Mail> mail(MailPlan plan, Language language) {
        Set<News> news = news();
        if (news.stream().noneMatch(plan.about()::contains)) {
            return Optional.empty();
        }
        NightText text = new NightText(language, night, news, before.failingSince(), deliveries);
        String id =
                Sha256.of(night.schedule() + "\n" + night.due().toEpochSecond()).substring(0, ID_DIGITS);
        return Optional.of(new Mail(id, text.subject(), text.body()));
    }

    private Figures figures(Optional<Standing> standing) {
        Figures last = before.figures();
        OptionalLong second =
                night.next().size() > 1 ? OptionalLong.of(night.next().get(1).getEpochSecond()) : OptionalLong.empty();
        boolean isDone = night.outcome() == Outcome.DONE;
        boolean movesOn = night.isWell() || last.overdue().isEmpty();
        return new Figures(
                isDone ? OptionalLong.of(night.ended().getEpochSecond()) : last.success(),
                movesOn && second.isPresent() ? second : last.overdue(),
                night.exit(),
                Duration.between(night.began(), night.ended()).toSeconds(),
                deliveries.isEmpty() ? last.read() : rounded(sum(true)),
                deliveries.isEmpty() ? last.refused() : rounded(sum(false)),
                standing.map(now -> rounded(now.waiting())).orElse(last.waiting()),
                standing.map(now -> OptionalLong.of(now.entries())).orElse(last.entries()),
                standing.map(now -> now.checkpoint()
                                .map(at -> OptionalLong.of(at.getEpochSecond()))
                                .orElseGet(OptionalLong::empty))
                        .orElse(last.checkpoint()));
    }

    private long sum(boolean read) {
        return deliveries.stream()
                .mapToLong(faults -> read ? faults.read() : faults.refused())
                .sum();
    }

    private static OptionalLong rounded(long count) {
        return OptionalLong.of(Coarse.of(count).tens());
    }
}
