package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a file holds beyond the agency's own help: how the family came into studies, what the Child Protection Board reported, and
 * which questionnaires were taken. Agencies and study teams that do not have these tables deliver none.
 *
 * @param recruitment how the family was asked for studies, by study
 * @param councilReports reports of the Child Protection Board
 * @param questionnaires questionnaires taken or omitted, with what was answered
 * @param refused what refused rows were about, as far as it could be read
 */
public record Research(
        List<Recruitment> recruitment,
        List<CouncilReport> councilReports,
        List<Questionnaire> questionnaires,
        SortedSet<Refused> refused) {

    /** Nothing of it is held. */
    public static final Research NONE = new Research(List.of(), List.of(), List.of(), Collections.emptySortedSet());

    public Research {
        recruitment = List.copyOf(recruitment);
        councilReports = List.copyOf(councilReports);
        questionnaires = List.copyOf(questionnaires);
        refused = Collections.unmodifiableSortedSet(new TreeSet<>(refused));
    }

    /** Whether nothing of it is held. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * How a family was asked to take part in a study.
     *
     * @param study the study's code
     * @param registeredOn the day the family was registered for it
     * @param route what the agency meant to do
     * @param approachedOn the day it was asked
     * @param consent whether it agreed
     * @param consentOn the day it said so
     * @param withdrawnOn the day it withdrew its consent
     * @param active whether it took part in questionnaires
     * @param inactiveReason why not
     * @param source the row it came from
     */
    public record Recruitment(
            String study,
            LocalDate registeredOn,
            Route route,
            Optional<LocalDate> approachedOn,
            Optional<Boolean> consent,
            Optional<LocalDate> consentOn,
            Optional<LocalDate> withdrawnOn,
            Optional<Boolean> active,
            Optional<InactiveReason> inactiveReason,
            Source source)
            implements CaseRecord {

        @Override
        public SourceTable table() {
            return SourceTable.RECRUITMENT;
        }
    }

    /** What an agency meant to do for a family. */
    public enum Route {
        /** To offer a conference. */
        OFFER,
        /** To help as usual. */
        USUAL
    }

    /** Why a family that agreed gave no questionnaire. */
    public enum InactiveReason {
        UNABLE,
        NO_PARENT,
        LANGUAGE,
        DECLINED_LATER
    }

    /**
     * A report of the Child Protection Board.
     *
     * @param reportedOn its day
     * @param conflictDivorce whether it tells of a high-conflict divorce
     * @param source the row it came from
     */
    public record CouncilReport(LocalDate reportedOn, boolean conflictDivorce, Source source) implements CaseRecord {

        @Override
        public SourceTable table() {
            return SourceTable.COUNCIL_REPORTS;
        }
    }

    /**
     * What a refused row was about, so that it makes nothing else unknown.
     *
     * @param table its table
     * @param code the study, or the instrument of the questionnaire; empty where that could not be read: any may be meant
     * @param wave the questionnaire's wave; empty likewise
     */
    public record Refused(SourceTable table, String code, String wave) implements Comparable<Refused> {

        @Override
        public int compareTo(Refused other) {
            int byTable = table.compareTo(other.table);
            int byCode = byTable != 0 ? byTable : code.compareTo(other.code);
            return byCode != 0 ? byCode : wave.compareTo(other.wave);
        }
    }
}
