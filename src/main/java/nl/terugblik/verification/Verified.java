package nl.terugblik.verification;

import java.util.List;

/**
 * What a verification found.
 *
 * @param origin the name of the log; empty where it has not begun
 * @param entries how many entries it has
 * @param root the root over them, in base64
 * @param findings what each check found, in order
 */
public record Verified(String origin, long entries, String root, List<Finding> findings) {

    public Verified {
        findings = List.copyOf(findings);
    }

    /** Whether all of it is as it was. */
    public boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    /** What was not proven, each in a few words. */
    public List<String> notProven() {
        return findings.stream()
                .flatMap(finding -> finding.notProven().stream())
                .distinct()
                .toList();
    }
}
