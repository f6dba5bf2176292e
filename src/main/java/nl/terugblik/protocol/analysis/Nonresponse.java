package nl.terugblik.protocol.analysis;

import java.util.List;

/**
 * What a study tells of those who did not want to take part, beside those who did.
 *
 * @param reason why they are out, as the flow counts them; who is in, or out for a later reason, consented
 * @param refusal the event that tells refusing from not answering and from taking consent back
 * @param on the variables, known by T1, on which they are held against those who consented
 */
public record Nonresponse(String reason, String refusal, List<String> on) {

    public Nonresponse {
        on = List.copyOf(on);
    }
}
