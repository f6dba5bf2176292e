package nl.terugblik.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A mail as it waits in a file. */
final class WaitingMail {

    private WaitingMail() {}

    static Map<String, Object> json(Mail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", mail.id());
        json.put("subject", mail.subject());
        json.put("text", mail.text());
        if (!mail.to().isEmpty()) {
            json.put("to", mail.to());
        }
        if (!mail.notes().isEmpty()) {
            json.put(
                    "notes",
                    mail.notes().stream()
                            .map(note -> Map.of("file", note.file(), "text", note.text()))
                            .toList());
        }
        return json;
    }

    static Mail of(JsonNode json) {
        List<String> to = new ArrayList<>();
        json.path("to").forEach(address -> to.add(address.asString()));
        List<Mail.Note> notes = new ArrayList<>();
        json.path("notes")
                .forEach(note -> notes.add(new Mail.Note(
                        note.path("file").asString(), note.path("text").asString())));
        return new Mail(
                json.path("id").asString(),
                json.path("subject").asString(),
                json.path("text").asString(),
                to,
                notes);
    }
}
