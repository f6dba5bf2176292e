package nl.terugblik.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Forms that came in after the session of whoever filled them in had ended: kept in memory alone, one each, until the same person
 * has signed in again and sends it themselves. None is acted on before that.
 */
@Component
public final class Unsaved {

    private static final String TOKEN = "_csrf";

    private final Map<String, Form> forms = new ConcurrentHashMap<>();

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
        forms.put(who, new Form(request.getRequestURI(), fields));
        return true;
    }

    /** The form of somebody that was kept. */
    public Optional<Form> of(String who) {
        return Optional.ofNullable(forms.get(who));
    }

    /** Gives the form of somebody up, once it was saved. */
    public void saved(String who) {
        forms.remove(who);
    }
}
