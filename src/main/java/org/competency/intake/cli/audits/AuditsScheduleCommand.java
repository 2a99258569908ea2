package org.competency.intake.cli.audits;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Sets the day of an audit. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = {
            "Sets or changes the day of an audit. The newest version of the application must name "
                    + "those who take part and confirm the consents."
        })
final class AuditsScheduleCommand extends AuditCommand {

    @Option(
            names = "--at",
            paramLabel = "TIME",
            required = true,
            description = "such as 2026-12-03T10:00, in the zone of the office")
    private String at = "";

    private @Nullable LocalDateTime local;

    AuditsScheduleCommand(IntakeContext context) {
        super(context);
    }

    @Override
    void checkOptions() {
        try {
            local = LocalDateTime.parse(at.strip());
        } catch (DateTimeParseException e) {
            throw usage("--at is '%s'; it must be a day and time such as 2026-12-03T10:00".formatted(at));
        }
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        return session.get(Audits.class).schedule(forCase, instant(session.zone()), act);
    }

    /** In the night when clocks go forward an hour is missing: nobody can meet then. */
    private Instant instant(ZoneId zone) {
        if (local == null || zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new IllegalArgumentException("%s does not exist in %s: clocks go forward then.".formatted(at, zone));
        }
        return local.atZone(zone).toInstant();
    }
}
