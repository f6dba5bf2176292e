package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A questionnaire that was taken, or that should have been. What was answered leaves the case file as scores only.
 *
 * @param instrument the instrument's code
 * @param wave the wave of the study
 * @param respondent who was asked
 * @param primaryCarer of a parent, whether it is the one who mostly cares for the children
 * @param mode how it was taken
 * @param result what came of it
 * @param notAskedReason why it was not taken
 * @param answeredOn the day it was answered; always there where it was
 * @param answers what was answered, by item
 * @param careUse which care was used, by source
 * @param source the row it came from
 */
public record Questionnaire(
        String instrument,
        Wave wave,
        Respondent respondent,
        Optional<Boolean> primaryCarer,
        Optional<Mode> mode,
        Result result,
        Optional<NotAskedReason> notAskedReason,
        Optional<LocalDate> answeredOn,
        List<Answer> answers,
        List<CareUse> careUse,
        Source source)
        implements CaseRecord {

    public Questionnaire {
        answers = List.copyOf(answers);
        careUse = List.copyOf(careUse);
        if (result == Result.ANSWERED ? answeredOn.isEmpty() : !answers.isEmpty() || !careUse.isEmpty()) {
            throw new IllegalArgumentException("what was answered has a day, and nothing else has answers");
        }
    }

    /** A wave of a study. */
    public enum Wave {
        T1,
        T2,
        T3
    }

    /** Who is asked. */
    public enum Respondent {
        PARENT,
        PROTECTOR,
        COORDINATOR
    }

    /** How a questionnaire is taken. */
    public enum Mode {
        PHONE,
        WEB,
        PAPER
    }

    /** What came of a questionnaire. */
    public enum Result {
        ANSWERED,
        REFUSED,
        UNREACHABLE,
        NOT_ASKED
    }

    /** Why one was not taken. */
    public enum NotAskedReason {
        /** The agency did not want it. */
        AGENCY,
        /** The parent would not have understood it. */
        UNDERSTANDING
    }

    /**
     * An answer to an item.
     *
     * @param item the item's code
     * @param value the answer; empty where it was asked and not answered
     * @param source the row it came from
     */
    public record Answer(String item, OptionalInt value, Source source) implements CaseRecord {

        @Override
        public SourceTable table() {
            return SourceTable.ANSWERS;
        }

        /** Says where it stood and not what was answered: a text of it may end in a message. */
        @Override
        public String toString() {
            return "Answer[" + source + "]";
        }
    }

    /**
     * What a respondent says of one source of care.
     *
     * @param provider the code of the source
     * @param used whether it was used
     * @param contacts how often
     * @param mode how
     * @param professional the code of whom was met; empty where not recorded
     * @param source the row it came from
     */
    public record CareUse(
            String provider,
            boolean used,
            OptionalInt contacts,
            Optional<Contact> mode,
            String professional,
            Source source)
            implements CaseRecord {

        @Override
        public SourceTable table() {
            return SourceTable.CARE_USE;
        }

        /** Says where it stood and not what was answered. */
        @Override
        public String toString() {
            return "CareUse[" + source + "]";
        }
    }

    /** How care is given. */
    public enum Contact {
        PHONE,
        SITE,
        HOME
    }

    @Override
    public SourceTable table() {
        return SourceTable.QUESTIONNAIRES;
    }
}
