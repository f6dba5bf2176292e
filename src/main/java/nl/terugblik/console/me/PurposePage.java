package nl.terugblik.console.me;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.console.access.LocalPath;
import nl.terugblik.console.access.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks what someone looks for, before they are shown anything of a family or a refused row. */
@Controller
final class PurposePage {

    /** A field of the form that leads on. */
    record Field(String name, String value) {}

    @GetMapping("/me/purpose")
    String show(@RequestParam(defaultValue = "/") String to, Model model) {
        UriComponents asked =
                UriComponentsBuilder.fromUriString(LocalPath.of(to)).build();
        List<Field> fields = new ArrayList<>();
        asked.getQueryParams()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!name.equals("purpose")) {
                        fields.add(new Field(decoded(name), value == null ? "" : decoded(value)));
                    }
                }));
        model.addAttribute("path", asked.getPath());
        model.addAttribute("fields", fields);
        model.addAttribute("purposes", Purpose.values());
        return "me/purpose";
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
