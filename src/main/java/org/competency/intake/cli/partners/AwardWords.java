package org.competency.intake.cli.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.award.Award;
import org.competency.intake.award.AwardEvent;
import org.competency.intake.cli.Details;
import org.competency.intake.cli.Session;

/** How awards are said, for people and as JSON. */
final class AwardWords {

    private AwardWords() {}

    static String line(Award award) {
        return "%s %s until %s".formatted(award.program(), award.status(), award.renewalDue());
    }

    static String lines(List<Award> awards) {
        return awards.stream().map(AwardWords::line).collect(Collectors.joining("; "));
    }

    static Map<String, @Nullable Object> json(Award award) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("partner", award.partner());
        object.put("program", award.program());
        object.put("status", award.status());
        object.put("achievedOn", award.achievedOn());
        object.put("renewalDue", award.renewalDue());
        object.put("case", award.caseNumber());
        object.put("seen", award.version());
        return object;
    }

    /** Says where an award stands. */
    static void say(Award award, Session session) {
        session.details()
                .headline("%s of %s: %s".formatted(award.program(), award.partner(), award.status()))
                .line("achieved", award.achievedOn())
                .line("renew by", award.renewalDue())
                .line("case", award.caseNumber())
                .line("seen", "version %d of the award".formatted(award.version()));
    }

    static void history(List<AwardEvent> events, Details details) {
        events.forEach(event -> details.point(
                        "%d.".formatted(event.version()),
                        "%s  %s by %s: %s until %s"
                                .formatted(
                                        details.time(event.at()),
                                        event.move().words(),
                                        event.by(),
                                        event.after(),
                                        event.renewalDue()))
                .below(event.detail())
                .below(event.why()));
    }
}
