package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which decision an extension may continue. */
class ExtensionRulesTest extends FixtureTest {

    private static Fixture orders(String sentence, String rows) {
        return that(sentence)
                .given(
                        "supervision_orders",
                        "order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id\n" + rows);
    }

    static List<Fixture> fixtures() {
        return List.of(
                orders("an extension continues an order or an extension, wherever it stands", """
                        o3,c1,extension,2015-01-10,2016-01-10,,o2
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        o1,c1,order,2013-01-10,2014-01-10,,
                        """)
                        .reconciles("supervision_orders 3 = 3 + 0 + 0"),
                orders("an extension may start on the day of its predecessor, not before", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2013-01-10,2014-01-10,,o1
                        o3,c3,order,2013-01-10,2014-01-10,,
                        o4,c3,extension,2013-01-09,2015-01-10,,o3
                        """)
                        .rejects(
                                "supervision_orders.csv 5 pronounced_on extension_before_predecessor refused family see 4")
                        .reconciles("supervision_orders 4 = 3 + 1 + 0")
                        .marks("f2 supervision_orders"),
                orders("each of a chain that runs backwards is refused for its own start", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2012-01-10,2015-01-10,,o1
                        o3,c1,extension,2011-01-10,2015-01-10,,o2
                        o4,c1,extension,2010-01-10,2015-01-10,,o3
                        """)
                        .rejects("""
                        supervision_orders.csv 3 pronounced_on extension_before_predecessor refused family see 2
                        supervision_orders.csv 4 pronounced_on extension_before_predecessor refused family see 3
                        supervision_orders.csv 5 pronounced_on extension_before_predecessor refused family see 4
                        """)
                        .reconciles("supervision_orders 4 = 1 + 3 + 0")
                        .marks("f1 supervision_orders"),
                orders("what continues a refused extension is refused with it", """
                        o4,c1,extension,2016-01-10,2017-01-10,,o3
                        o3,c1,extension,2014-01-10,2015-01-10,,o2
                        o2,c1,extension,2013-01-09,2015-01-10,,o1
                        o1,c1,order,2013-01-10,2014-01-10,,
                        """)
                        .rejects("""
                        supervision_orders.csv 2 pronounced_on after_extraction refused row
                        supervision_orders.csv 3 extends_order_id parent_refused refused parent see 4
                        supervision_orders.csv 4 pronounced_on extension_before_predecessor refused family see 5
                        """)
                        .reconciles("supervision_orders 4 = 1 + 3 + 0")
                        .marks("f1 supervision_orders"),
                orders("what continues a refused order is refused with it", """
                        o1,c1,order,2013-02-30,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        o3,c1,extension,2015-01-10,2016-01-10,,o2
                        """)
                        .rejects("""
                        supervision_orders.csv 2 pronounced_on impossible_date refused row
                        supervision_orders.csv 3 extends_order_id parent_refused refused parent see 2
                        supervision_orders.csv 4 extends_order_id parent_refused refused parent see 3
                        """)
                        .reconciles("supervision_orders 3 = 0 + 3 + 0")
                        .marks("f1 supervision_orders"),
                orders("what continues an order without a child is refused with it", """
                        o1,,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        """)
                        .rejects("""
                        supervision_orders.csv 2 child_id required refused row
                        supervision_orders.csv 3 extends_order_id parent_refused refused parent see 2
                        """)
                        .reconciles("supervision_orders 2 = 0 + 2 + 0")
                        .marks("f1 supervision_orders"),
                orders("what continues an order of which only the number can be read is refused with it", """
                        o1,c1,order
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        """)
                        .rejects("""
                        supervision_orders.csv 2 - column_count refused row
                        supervision_orders.csv 3 extends_order_id parent_refused refused parent see 2
                        """)
                        .reconciles("supervision_orders 2 = 0 + 2 + 0")
                        .marks("f1 supervision_orders"),
                orders("an extension whose predecessor is empty or unknown stands, with what continues it", """
                        o2,c1,extension,2014-01-10,2015-01-10,,
                        o3,c1,extension,2015-01-10,2016-01-10,,o2
                        o4,c2,extension,2015-01-10,2016-01-10,,o9
                        """)
                        .rejects("""
                        supervision_orders.csv 2 extends_order_id extension_unknown_predecessor warning family
                        supervision_orders.csv 3 extends_order_id extension_unknown_predecessor warning family
                        supervision_orders.csv 4 extends_order_id extension_unknown_predecessor warning family
                        """)
                        .reconciles("supervision_orders 3 = 3 + 0 + 0"),
                orders("two extensions of one term are refused, with what continues them", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        o3,c1,extension,2014-02-10,2015-02-10,,o1
                        o4,c1,extension,2015-01-10,2016-01-10,,o2
                        """)
                        .rejects("""
                        supervision_orders.csv 3 extends_order_id extension_fork refused family see 4
                        supervision_orders.csv 4 extends_order_id extension_fork refused family see 3
                        supervision_orders.csv 5 extends_order_id parent_refused refused parent see 3
                        """)
                        .reconciles("supervision_orders 4 = 1 + 3 + 0")
                        .marks("f1 supervision_orders"),
                orders("of several extensions of one term each points to the first other", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        o3,c1,extension,2014-02-10,2015-02-10,,o1
                        o4,c1,extension,2014-03-10,2016-01-10,,o1
                        o5,c1,extension,2014-04-10,2016-01-10,,o1
                        """)
                        .rejects("""
                        supervision_orders.csv 3 extends_order_id extension_fork refused family see 4
                        supervision_orders.csv 4 extends_order_id extension_fork refused family see 3
                        supervision_orders.csv 5 extends_order_id extension_fork refused family see 3
                        supervision_orders.csv 6 extends_order_id extension_fork refused family see 3
                        """)
                        .reconciles("supervision_orders 5 = 1 + 4 + 0")
                        .marks("f1 supervision_orders"),
                orders("an extension that repeats another to the letter forks nothing", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        """)
                        .rejects("supervision_orders.csv 4 - duplicate duplicate row see 3")
                        .reconciles("supervision_orders 3 = 2 + 0 + 1"),
                orders("extensions that continue each other are refused, with what continues them", """
                        o1,c1,extension,2014-01-10,2015-01-10,,o3
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        o3,c1,extension,2014-01-10,2015-01-10,,o2
                        o4,c2,extension,2014-01-10,2015-01-10,,o4
                        o5,c2,extension,2015-01-10,2016-01-10,,o4
                        """)
                        .rejects("""
                        supervision_orders.csv 2 extends_order_id extension_cycle refused family see 4
                        supervision_orders.csv 3 extends_order_id extension_cycle refused family see 2
                        supervision_orders.csv 4 extends_order_id extension_cycle refused family see 3
                        supervision_orders.csv 5 extends_order_id extension_cycle refused family see 5
                        supervision_orders.csv 6 extends_order_id parent_refused refused parent see 5
                        """)
                        .reconciles("supervision_orders 5 = 0 + 5 + 0")
                        .marks("f1 supervision_orders"),
                orders("an extension continues no order of another child, in its family or beyond", """
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c2,extension,2014-01-10,2015-01-10,,o1
                        o3,c3,extension,2014-01-10,2015-01-10,,o1
                        o4,c1,extension,2014-01-10,2015-01-10,,o1
                        """)
                        .rejects("""
                        supervision_orders.csv 3 extends_order_id extension_across_children refused family see 2
                        supervision_orders.csv 4 extends_order_id extension_across_children refused family see 2
                        """)
                        .reconciles("supervision_orders 4 = 2 + 2 + 0")
                        .marks("""
                        f1 supervision_orders
                        f2 supervision_orders
                        """),
                orders("of two orders with one number the one of the extension's own child is the one it names", """
                        o1,c2,order,2013-01-10,2014-01-10,,
                        o1,c1,order,2013-01-10,2014-01-10,,
                        o2,c1,extension,2014-01-10,2015-01-10,,o1
                        o3,c2,extension,2014-01-10,2015-01-10,,o1
                        """)
                        .rejects("""
                        supervision_orders.csv 2 order_id duplicate_key refused family see 3
                        supervision_orders.csv 3 order_id duplicate_key refused family see 2
                        supervision_orders.csv 4 extends_order_id parent_refused refused parent see 3
                        supervision_orders.csv 5 extends_order_id parent_refused refused parent see 2
                        """)
                        .reconciles("supervision_orders 4 = 0 + 4 + 0")
                        .marks("f1 supervision_orders"),
                orders("an order that is no extension continues nothing, whatever it names", """
                        o1,c1,order,2013-01-10,2014-01-10,,o2
                        o2,c1,order,2014-01-10,2015-01-10,,o1
                        o3,c2,provisional,2014-01-10,2014-04-10,,o1
                        """)
                        .reconciles("supervision_orders 3 = 3 + 0 + 0"));
    }

    @Test
    void pointToTheSameOtherRowsRunAfterRun(@TempDir Path folder) {
        for (int run = 0; run < 3; run++) {
            for (Fixture fixture : fixtures()) {
                fixture.check(folder.resolve(run + fixture.toString()));
            }
        }
    }
}
