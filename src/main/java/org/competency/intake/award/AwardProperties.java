package org.competency.intake.award;

import java.util.Comparator;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When partners are reminded to renew, and when a competency that was not renewed ends.
 *
 * @param reminderDays days before the day by which it must be renewed, each 1 to 730; default 90, 30 and 7. From the first of
 *     them on an award is due for renewal
 * @param graceDays days after that day on which it still holds, 0 to 365; default 30
 */
@ConfigurationProperties("intake.award")
public record AwardProperties(
        @DefaultValue({"90", "30", "7"}) List<Integer> reminderDays,
        @DefaultValue("30") int graceDays) {

    public AwardProperties {
        reminderDays = reminderDays.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (reminderDays.isEmpty() || reminderDays.stream().anyMatch(days -> days < 1 || days > 730)) {
            throw new IllegalArgumentException(
                    "intake.award.reminder-days is %s; it names at least one number of days from 1 to 730."
                            .formatted(reminderDays));
        }
        if (graceDays < 0 || graceDays > 365) {
            throw new IllegalArgumentException(
                    "intake.award.grace-days is %d; it must be from 0 to 365.".formatted(graceDays));
        }
    }

    /** So many days before the day an award is due for renewal. */
    int firstReminder() {
        return reminderDays.get(0);
    }
}
