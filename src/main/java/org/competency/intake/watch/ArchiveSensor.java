package org.competency.intake.watch;

import java.util.List;
import java.util.Locale;

import org.competency.intake.archive.ArchiveCheck;

/** Whether the archive can take mail. */
final class ArchiveSensor implements Sensor {

    private final ArchiveCheck archive;
    private final WatchProperties limits;

    ArchiveSensor(ArchiveCheck archive, WatchProperties limits) {
        this.archive = archive;
        this.limits = limits;
    }

    @Override
    public String part() {
        return "archive";
    }

    @Override
    public boolean needsNoDatabase() {
        return true;
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        ArchiveCheck.Condition condition = archive.check();
        long least = limits.freeSpace().toBytes();
        String found = "%s free in '%s'.".formatted(size(condition.freeBytes()), condition.directory());
        if (condition.freeBytes() < least / 10) {
            return List.of(PartHealth.down(
                            part(), "The disk is full: " + found, "Free space: without it no mail can be fetched.")
                    .onThisMachine());
        }
        return List.of((condition.freeBytes() < least
                        ? PartHealth.degraded(
                                        part(),
                                        "The disk is nearly full: " + found,
                                        "Free space soon: every mail is kept.")
                                .alerting()
                        : PartHealth.up(part(), found))
                .onThisMachine());
    }

    private static String size(long bytes) {
        return bytes < 1L << 30
                ? (bytes >> 20) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }
}
