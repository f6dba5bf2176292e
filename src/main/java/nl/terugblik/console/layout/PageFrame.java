package nl.terugblik.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.terugblik.console.access.Area;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.door.Door;
import nl.terugblik.logbook.AtWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page is told of itself, as {@code frame}. */
@ControllerAdvice
final class PageFrame {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm").withZone(ZoneId.systemDefault());

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneId.systemDefault());

    private final Door door;
    private final List<NavLink> links;

    PageFrame(Door door, ObjectProvider<NavLink.Bringing> bringing) {
        this.door = door;
        this.links =
                bringing.orderedStream().flatMap(room -> room.links().stream()).toList();
    }

    /**
     * What a page is told.
     *
     * @param language {@code nl} or {@code en}
     * @param other the other one
     * @param path its own address, without what was asked
     * @param who whoever looks; null where nobody signed in
     * @param links where they can go
     * @param atWork who is at work in the work folder
     */
    record Frame(
            String language,
            String other,
            String path,
            Optional<SignedIn> who,
            List<NavLink> links,
            List<AtWork> atWork) {

        /** Whether a link leads to where one is. */
        public boolean isHere(NavLink link) {
            return path.equals(link.path());
        }

        /** The day of a moment. */
        public String day(Instant moment) {
            return DAY.format(moment);
        }

        /** A moment of today on the clock of this machine. */
        public String time(Instant moment) {
            return CLOCK.format(moment);
        }

        /** A moment with its day, on the clock of this machine. */
        public String when(Instant moment) {
            return MOMENT.withLocale(Locale.forLanguageTag(language)).format(moment);
        }
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Optional<SignedIn> who = SignedIn.now();
        String language = Languages.of(locale);
        return new Frame(
                language,
                language.equals("nl") ? "en" : "nl",
                request.getRequestURI(),
                who,
                who.map(this::links).orElse(List.of()),
                who.isPresent() ? door.atWork() : List.of());
    }

    private List<NavLink> links(SignedIn who) {
        return links.stream()
                .filter(link -> Area.of(link.path())
                        .filter(area -> area.roles().contains(who.role()))
                        .isPresent())
                .toList();
    }
}
