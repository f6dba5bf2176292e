package nl.terugblik.ledger.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables of a register hold is one hash, which changes with whatever changes in them. */
class RegisterStateTest {

    /** As the program of 0.6.0 hashed it. */
    private static final String AS_EVER = "62d8cafdf3e25e78df70efa2de2f3a8a804541790d9514315f37bf2336192f49";

    private final JdbcDataSource register = new JdbcDataSource();
    private JdbcTemplate jdbc = new JdbcTemplate();

    @BeforeEach
    void makeARegisterOfTwoDeliveries() {
        register.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = new JdbcTemplate(register);
        jdbc.execute("create table ledger_table (name varchar, part int, amount bigint, sha256 varchar)");
        jdbc.execute("create table delivery (id int, label varchar, taken timestamp with time zone, published_no int)");
        jdbc.execute("create table refused_row (delivery int, settled_by int, sealed varbinary)");
        jdbc.execute("create table case_block (delivery int, no int, sealed varbinary)");
        jdbc.execute("create table objection (delivery int, no int)");
        jdbc.execute("create table run (id varchar)");
        jdbc.execute("insert into delivery values (1, 'one', timestamp with time zone '2026-01-02 03:04:05+01:00', 1),"
                + " (2, null, null, 2)");
        jdbc.execute("insert into refused_row values (1, 2, x'01'), (1, null, x'02'), (2, null, null)");
        jdbc.execute("insert into case_block values (1, 1, x'0a'), (1, 2, x'0b'), (2, 1, x'0c')");
        jdbc.execute("insert into objection values (1, 7)");
    }

    private String renew(Changed changed) {
        return new RegisterState(register).renew(changed);
    }

    @Test
    void isTheHashThatItWasInEveryVersion() {
        assertThat(renew(Changed.ANYTHING)).isEqualTo(AS_EVER);
        assertThat(new RegisterState(register).sha256()).isEqualTo(AS_EVER);
        assertThat(new RegisterState(register).changed()).isEmpty();
        assertThat(parts())
                .containsExactly(
                        "case_block 1", "case_block 2", "delivery 0", "objection 0", "refused_row 1", "refused_row 2");
    }

    @Test
    void isTheSameForRowsInAnotherOrderAndRunsBesideThem() {
        renew(Changed.ANYTHING);
        jdbc.execute("delete from case_block where delivery = 1");
        jdbc.execute("insert into case_block values (1, 2, x'0b'), (1, 1, x'0a')");
        jdbc.execute("insert into run values ('study-1')");
        assertThat(renew(Changed.ANYTHING)).isEqualTo(AS_EVER);
    }

    @Test
    void isTakenAnewOfTheLastDeliveryAndOfThoseWhoseRowsItSettled() {
        renew(Changed.ANYTHING);
        jdbc.execute("insert into delivery values (3, 'three', null, 3)");
        jdbc.execute("insert into case_block values (3, 1, x'0d')");
        jdbc.execute("update refused_row set settled_by = 3 where delivery = 1 and settled_by is null");
        String after = renew(Changed.LAST_DELIVERY);
        assertThat(after).isNotEqualTo(AS_EVER).isEqualTo(renew(Changed.ANYTHING));
        assertThat(new RegisterState(register).changed()).isEmpty();
    }

    @Test
    void isTakenAnewOfTheLastDeliveryWhereARunTookItUpAgain() {
        renew(Changed.ANYTHING);
        jdbc.execute("insert into case_block values (2, 2, x'0e')");
        assertThat(renew(Changed.LAST_DELIVERY)).isNotEqualTo(AS_EVER).isEqualTo(renew(Changed.ANYTHING));
    }

    @Test
    void leavesTheDeliveryBeforeANewOneAlone() {
        renew(Changed.ANYTHING);
        jdbc.execute("update case_block set sealed = x'ff' where delivery = 2");
        jdbc.execute("insert into delivery values (3, 'three', null, 3)");
        jdbc.execute("insert into case_block values (3, 1, x'0d')");
        renew(Changed.LAST_DELIVERY);
        assertThat(new RegisterState(register).changed()).containsExactly("case_block, delivery 2");
    }

    @Test
    void leavesDeliveriesAloneThatNothingChanged() {
        renew(Changed.ANYTHING);
        jdbc.execute("update case_block set sealed = x'ff' where delivery = 1 and no = 1");
        jdbc.execute("insert into objection values (2, 8)");
        assertThat(renew(Changed.NO_DELIVERY)).isNotEqualTo(AS_EVER);
        assertThat(new RegisterState(register).changed()).containsExactly("case_block, delivery 1");
    }

    @Test
    void forgetsADeliveryThatIsNoLongerThereAndNoTable() {
        renew(Changed.ANYTHING);
        jdbc.execute("delete from case_block where delivery = 2");
        jdbc.execute("drop table objection");
        String after = renew(Changed.NO_DELIVERY);
        assertThat(parts())
                .containsExactly("case_block 1", "delivery 0", "objection 0", "refused_row 1", "refused_row 2");
        assertThat(after).isEqualTo(renew(Changed.ANYTHING)).isEqualTo(new RegisterState(register).sha256());
    }

    @Test
    void isTakenOfADeliveryOnceItsIntakeHasItsEnd() {
        renew(Changed.ANYTHING);
        jdbc.execute("insert into delivery values (3, 'begun first', null, null)");
        jdbc.execute("insert into case_block values (3, 1, x'0d')");
        jdbc.execute("insert into objection values (3, 9)");
        assertThat(renew(Changed.ANYTHING)).isEqualTo(AS_EVER);
        assertThat(new RegisterState(register).leavesDeliveriesOut()).isTrue();

        jdbc.execute("insert into delivery values (4, 'done first', null, 3)");
        jdbc.execute("insert into case_block values (4, 1, x'0e')");
        renew(Changed.LAST_DELIVERY);
        assertThat(parts()).contains("case_block 4").doesNotContain("case_block 3");

        jdbc.execute("insert into case_block values (3, 2, x'0f')");
        assertThat(new RegisterState(register).changed()).isEmpty();
        jdbc.execute("update delivery set published_no = 4 where id = 3");
        assertThat(renew(Changed.LAST_DELIVERY)).isEqualTo(renew(Changed.ANYTHING));
        assertThat(parts()).contains("case_block 3", "case_block 4");
        assertThat(new RegisterState(register).changed()).isEmpty();
        assertThat(new RegisterState(register).leavesDeliveriesOut()).isFalse();
    }

    @Test
    void isStillThatOfAnOlderProgramWhichCountedWhatAnIntakeLeftThatWasCutOff() {
        renew(Changed.ANYTHING);
        jdbc.execute("update delivery set published_no = null where id = 2");
        assertThat(new RegisterState(register).changed()).containsExactly("delivery");
        jdbc.execute("delete from case_block where delivery = 2");
        assertThat(new RegisterState(register).changed()).containsExactly("case_block, delivery 2", "delivery");
    }

    private List<String> parts() {
        return jdbc.queryForList("select name || ' ' || part from ledger_table order by name, part", String.class);
    }
}
