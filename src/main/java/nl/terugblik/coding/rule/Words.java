package nl.terugblik.coding.rule;

import java.util.Locale;
import java.util.Optional;
import nl.terugblik.casefile.Placement.Setting;

/** Words for constants, in the reasons that rules give. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Why a placement in another setting does not count. */
    public static String otherSetting(Optional<Setting> wanted) {
        return wanted.map(setting -> "is not in the setting " + of(setting)).orElse("");
    }
}
