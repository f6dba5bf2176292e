package nl.terugblik.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Forms that came in and could not be saved, most of them after the session of whoever filled them in had ended: kept in memory
 * alone, one for each page, until the same person has signed in again and sends it themselves. None is acted on before that.
 */
@Component
public final class Unsaved {

    private static final String TOKEN = "_csrf";
    /** So many are kept of each person; the oldest go first. */
    private static final int KEPT = 20;

    private final Map<String, List<Form>> forms = new ConcurrentHashMap<>();

    /**
     * A form.
     *
     * @param path where it was sent
     * @param fields what it holds
     */
    public record Form(String path, Map<String, List<String>> fields) {

        /** The values of a field. */
        public List<String> values(String field) {
            return fields.getOrDefault(field, List.of());
        }
    }

    /** Keeps the form of a request where it is one of a coder for a unit; says whether it is. */
    public boolean keep(String who, HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !request.getRequestURI().matches("/coder/rounds/[a-z0-9-]{1,32}/units/[0-9]{1,9}")) {
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
        fields.remove(TOKEN);
        Form form = new Form(request.getRequestURI(), fields);
        forms.merge(who, List.of(form), (before, one) -> latest(before, form));
        return true;
    }

    private static List<Form> latest(List<Form> before, Form form) {
        List<Form> all = Stream.concat(
                        before.stream().filter(kept -> !kept.path().equals(form.path())), Stream.of(form))
                .toList();
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }

    /** The forms of somebody that were kept, the oldest first. */
    public List<Form> of(String who) {
        return forms.getOrDefault(who, List.of());
    }

    /** The latest form of somebody of which something holds. */
    public Optional<Form> of(String who, Predicate<Form> holds) {
        return of(who).stream().filter(holds).reduce((earlier, later) -> later);
    }

    /** Gives up the forms of somebody of which something holds, once they were saved, and no others. */
    public void saved(String who, Predicate<Form> holds) {
        forms.computeIfPresent(
                who, (name, kept) -> kept.stream().filter(holds.negate()).toList());
    }
}
