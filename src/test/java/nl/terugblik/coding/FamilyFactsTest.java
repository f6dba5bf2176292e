package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.family;
import static nl.terugblik.coding.CodedText.file;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the family's own row, its children and its referral say. */
class FamilyFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ethnicity            | ethnicity=dutch | 0
            ethnicity            | ethnicity=other | 1
            ethnicity            | mid=none        | not_recorded
            parents_together     | together=no     | 0
            parents_together     | together=yes    | 1
            parents_together     | mid=none        | not_recorded
            two_households       | households=1    | 0
            two_households       | households=2    | 1
            two_households       | mid=none        | not_recorded
            parental_mid         | mid=none        | 0
            parental_mid         | mid=father      | 1
            parental_mid         | mid=mother      | 1
            parental_mid         | mid=both        | 1
            parental_mid         | together=no     | not_recorded
            """)
    void areCodedAsTheProtectorRecordedThem(String variable, String fact, String code) {
        assertThat(family("family " + fact).of(variable)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            referral child                                   | 0
            referral child; referral child                   | 0
            referral parent                                  | 1
            referral child; referral parent                  | 2
            ''                                               | not_recorded
            """)
    void referralIsForChildParentOrFamilyFactors(String reasons, String code) {
        assertThat(family(reasons).of("referral_reason")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                               | 1 | 1
            child b                                          | 2 | 2
            child b 2013-01-10                               | 2 | 2
            child b 2013-01-11                               | 2 | 1
            child b 2015-01-11; child c 2001-01-01           | 3 | 2
            """)
    void childrenAreCountedWithAndWithoutThoseBornAfterT1(String others, String all, String atT1) {
        assertThat(family(others).of("n_children n_children_t1")).isEqualTo(all + " " + atT1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            child a 2003-01-10                                                             | 10.0014
            child a 2013-01-10                                                             | 0
            child a 2013-03-10                                                             | 0
            child a                                                                        | not_recorded
            child a 2003-01-10; child b 1999-01-10                                         | 10.0014
            child a 2003-01-10; child b 2013-01-10; order b 2012-12-10 2013-12-10          | 5.0007
            child a 2003-01-10; child b 2013-03-10; order b 2012-12-10 2013-12-10          | 5.0007
            child a 2003-01-10; child b; order b 2012-12-10 2013-12-10                     | 10.0014
            child a 2003-01-10; child b 2013-01-10; order b 2012-12-09 2013-12-09          | 10.0014
            child a 2003-01-10; order a 2013-01-10 2013-02-10; child b 2013-01-10; order b 2013-01-10 2014-02-10 | 5.0007
            """)
    void ageIsTheMeanOverIndexChildrenWithABirthDateEachOnce(String children, String years) {
        assertThat(file("order a 2013-01-10 2014-01-10; " + children, "2015-12-31")
                        .of("mean_age_index_children"))
                .isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan family_plan established 2013-01-10  | 0
            plan family_plan established 2013-03-01  | 1.6427
            plan conference established 2014-01-10   | 11.9918
            ''                                       | not_applicable
            """)
    void monthsToThePlanNeedAPlan(String plan, String months) {
        assertThat(file("child a; order a 2013-01-10 2014-01-10; " + plan, "2015-12-31")
                        .of("months_to_plan"))
                .isEqualTo(months);
    }
}
