/**
 * What the operating system is given to start a schedule: units of systemd, a CronJob of Kubernetes, lines for cron.
 *
 * <p>Start at {@link nl.terugblik.schedule.install.Installation}. It uses {@code plan} and {@code calendar}.
 */
@NullMarked
@NamedInterface("install")
package nl.terugblik.schedule.install;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
