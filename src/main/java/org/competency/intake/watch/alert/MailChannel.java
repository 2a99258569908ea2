package org.competency.intake.watch.alert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.competency.intake.notice.Notices;

/** Tells operators by mail, through another account than that of the partners' mail. */
@Component
final class MailChannel implements Channel {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private final Notices notices;
    private final ZoneId officeZone;

    MailChannel(Notices notices, ZoneId officeZone) {
        this.notices = notices;
        this.officeZone = officeZone;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String describe() {
        return "mail to " + String.join(", ", notices.operators());
    }

    @Override
    public boolean isConfigured() {
        return notices.isConfigured() && !notices.operators().isEmpty();
    }

    @Override
    public void tell(Alert alert) {
        notices.send(notices.operators(), "[competency-intake] " + alert.headline(), body(alert), null);
    }

    private String body(Alert alert) {
        return alert.text() + "\n\nSince " + MINUTES.format(alert.since().atZone(officeZone))
                + (alert.machine().isEmpty() ? "" : ", on " + alert.machine()) + ".\n";
    }
}
