package nl.terugblik.dataset.layout;

import nl.terugblik.protocol.Label;

/** A kind of row of {@code events.csv}; events of one day stand in this order. */
public enum EventKind {
    ORDER(
            "een beslissing van de rechter (provisional, order, extension); end_day is de dag van opheffing of anders van"
                    + " afloop, ook als die na de laatste geobserveerde dag ligt; status: lifted of expires",
            "a court decision (provisional, order, extension); end_day is the day it was lifted or else expires, even"
                    + " past the last day observed; status: lifted or expires"),
    SUPERVISION(
            "een aaneengesloten ondertoezichtstelling: een order met de verlengingen erop; kind: index of other; status:"
                    + " extended of not_extended",
            "a spell of supervision: an order with its extensions; kind: index or other; status: extended or"
                    + " not_extended"),
    PLACEMENT(
            "een uithuisplaatsing (network, agency_foster, residential)",
            "a placement out of home (network, agency_foster, residential)"),
    PLAN(
            "een plan (conference, family_plan); start_day: voorgesteld, end_day: tot stand gekomen",
            "a plan (conference, family_plan); start_day: proposed, end_day: established"),
    CARE(
            "hulp die nodig is gevonden; kind: de code van de instelling; status: deployed of not_deployed",
            "care judged necessary; kind: the agency's code; status: deployed or not_deployed"),
    CASE_CLOSED("alle hulp, ook de vrijwillige, is beëindigd", "all help ended, voluntary help included"),
    OBSERVED_UNTIL(
            "de laatste dag waarover de instelling gegevens gaf: wat dan nog loopt, is rechts gecensureerd",
            "the last day the agency gave data on: what still runs then is censored"),
    ROWS_REFUSED(
            "een rij van dit gezin in de tabel onder kind is geweigerd: de gebeurtenissen eruit zijn onvolledig",
            "a row of this family in the table under kind was refused: its events are incomplete");

    private final Label description;

    EventKind(String nl, String en) {
        description = new Label(nl, en);
    }

    public Label description() {
        return description;
    }

    /** The kind as it stands in the file. */
    public String code() {
        return CodeName.of(this);
    }
}
