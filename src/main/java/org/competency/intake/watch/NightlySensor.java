package org.competency.intake.watch;

import java.util.List;
import java.util.Optional;

import org.competency.intake.jobs.Night;

/** Whether the nightly job of the last business date is done. */
final class NightlySensor implements Sensor {

    private final DueNight due;
    private final WatchProperties limits;

    NightlySensor(DueNight due, WatchProperties limits) {
        this.due = due;
        this.limits = limits;
    }

    @Override
    public String part() {
        return "nightly";
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        Optional<Night> last = facts.night();
        if (last.isEmpty()) {
            return List.of(PartHealth.up(part(), "It has not run yet."));
        }
        Night night = last.get();
        if (night.failed()) {
            return List.of(PartHealth.down(
                    part(),
                    "The nightly job of %s failed in '%s'.".formatted(night.date(), night.job()),
                    "See why with 'intake jobs list --status failed'; it is tried again, and 'intake nightly --date %s' does it at once."
                            .formatted(night.date())));
        }
        if (night.date().isBefore(due.dateDueSince(facts.at().minus(limits.nightlyWithin())))) {
            return List.of(PartHealth.down(
                    part(),
                    "The last nightly job was that of %s; a later one is due.".formatted(night.date()),
                    "See with 'intake jobs list' whether a job hangs; 'intake nightly' does it at once."));
        }
        return List.of(PartHealth.up(
                part(),
                night.isCompleted()
                        ? "That of %s is done.".formatted(night.date())
                        : "That of %s is running.".formatted(night.date())));
    }
}
