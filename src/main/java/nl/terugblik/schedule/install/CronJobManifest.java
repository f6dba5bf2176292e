package nl.terugblik.schedule.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.schedule.plan.PickUp;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The CronJob by which Kubernetes starts a schedule. Its pod may do no more than it must. A pod that was evicted is started again and
 * goes on; one that ended for a reason of its own is not, since the program has tried what may pass again by itself.
 */
public final class CronJobManifest {

    private static final String SCHEDULES = "/etc/terugblik/schedules";
    private static final String SECRETS = "/run/terugblik";
    private static final long USER = 10001;
    private static final int READ_BY_GROUP = 0440;
    private static final int EVICTIONS = 2;
    private static final List<Integer> NOT_AGAIN = List.of(1, 2, 3, 4, 5, 6, 8);

    private CronJobManifest() {}

    /**
     * The manifest, as YAML.
     *
     * @param image the image that holds the program
     */
    public static String of(Installation installation, String image) {
        Dump yaml = new Dump(DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setWidth(120)
                .build());
        return "# Written by ./terugblik schedule install --cronjob. It expects a secret terugblik-key (key), a config map\n"
                + "# terugblik-schedules (the schedule's file), and the claims named below; docs/schedules.md says how they are made.\n"
                + yaml.dumpToString(manifest(installation, image));
    }

    private static Map<String, Object> manifest(Installation installation, String image) {
        Map<String, Object> spec = map(
                "schedule", Crontab.times(installation.schedule().due()),
                "timeZone", installation.schedule().due().zone().toString(),
                "concurrencyPolicy", "Forbid",
                "startingDeadlineSeconds", installation.schedule().lateness().toSeconds(),
                "successfulJobsHistoryLimit", 3,
                "failedJobsHistoryLimit", 7,
                "jobTemplate", map("spec", job(installation, image)));
        return map(
                "apiVersion",
                "batch/v1",
                "kind",
                "CronJob",
                "metadata",
                map("name", installation.name(), "labels", map("app.kubernetes.io/name", "terugblik")),
                "spec",
                spec);
    }

    private static Map<String, Object> job(Installation installation, String image) {
        Map<String, Object> codes = map("containerName", "terugblik", "operator", "In", "values", NOT_AGAIN);
        return map(
                "backoffLimit", EVICTIONS,
                "activeDeadlineSeconds", installation.end().toSeconds(),
                "podFailurePolicy", map("rules", List.of(map("action", "FailJob", "onExitCodes", codes))),
                "template", map("spec", pod(installation, image)));
    }

    private static Map<String, Object> pod(Installation installation, String image) {
        return map(
                "restartPolicy", "Never",
                "automountServiceAccountToken", false,
                "enableServiceLinks", false,
                "terminationGracePeriodSeconds", Installation.TO_STOP.toSeconds(),
                "securityContext",
                        map(
                                "runAsNonRoot", true,
                                "runAsUser", USER,
                                "runAsGroup", USER,
                                "fsGroup", USER,
                                "seccompProfile", map("type", "RuntimeDefault")),
                "containers", List.of(container(installation, image)),
                "volumes", volumes(installation));
    }

    private static Map<String, Object> container(Installation installation, String image) {
        Path file = installation.schedule().file().getFileName();
        List<Object> arguments = new ArrayList<>(List.of(
                "schedule",
                "run",
                SCHEDULES + "/" + file,
                "--work",
                installation.work().toString(),
                "--zero-on",
                "7,9"));
        arguments.addAll(installation.options());
        return map(
                "name", "terugblik",
                "image", image,
                "args", arguments,
                "env", List.of(map("name", "TERUGBLIK_KEY_FILE", "value", SECRETS + "/key")),
                "securityContext",
                        map(
                                "allowPrivilegeEscalation", false,
                                "readOnlyRootFilesystem", true,
                                "capabilities", map("drop", List.of("ALL"))),
                "resources", map("requests", map("cpu", "1", "memory", "1Gi"), "limits", map("memory", "2Gi")),
                "volumeMounts", mounts(installation));
    }

    private static List<Object> mounts(Installation installation) {
        List<Object> mounts = new ArrayList<>(List.of(
                map("name", "tmp", "mountPath", "/tmp"),
                map("name", "key", "mountPath", SECRETS, "readOnly", true),
                map("name", "schedules", "mountPath", SCHEDULES, "readOnly", true)));
        claims(installation).forEach((name, path) -> mounts.add(map("name", name, "mountPath", path.toString())));
        return mounts;
    }

    private static List<Object> volumes(Installation installation) {
        List<Object> volumes = new ArrayList<>(List.of(
                map("name", "tmp", "emptyDir", map()),
                map("name", "key", "secret", map("secretName", "terugblik-key", "defaultMode", READ_BY_GROUP)),
                map("name", "schedules", "configMap", map("name", "terugblik-schedules"))));
        claims(installation)
                .keySet()
                .forEach(name ->
                        volumes.add(map("name", name, "persistentVolumeClaim", map("claimName", "terugblik-" + name))));
        return volumes;
    }

    /** The folders that outlive a pod, by the names of their claims. */
    private static Map<String, Path> claims(Installation installation) {
        Map<String, Path> claims = new LinkedHashMap<>();
        claims.put("work", installation.work());
        Optional<Path> inbox = installation.schedule().pickUp().map(PickUp::folder);
        Stream.of(inbox.stream().toList(), installation.backups())
                .flatMap(List::stream)
                .map(path -> installation.folder().resolve(path).normalize())
                .distinct()
                .forEach(path -> claims.put(
                        inbox.filter(of -> installation
                                                .folder()
                                                .resolve(of)
                                                .normalize()
                                                .equals(path))
                                        .isPresent()
                                ? "deliveries"
                                : "backups" + (claims.containsKey("backups") ? "-" + claims.size() : ""),
                        path));
        return claims;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return map;
    }
}
