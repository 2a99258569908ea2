package org.competency.intake.triage;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.SenderAuthentication;
import org.competency.intake.partner.PartnerProperties;
import org.competency.intake.partner.Partners;

/** Whether the author of a mail is heard; where registration is required, whoever is not known for certain is not. */
@Component
class SenderCheck {

    private final Partners partners;
    private final PartnerProperties properties;

    SenderCheck(Partners partners, PartnerProperties properties) {
        this.partners = partners;
        this.properties = properties;
    }

    /** Why a person must decide whether the author is heard, as a sentence for an operator; empty if it is. */
    Optional<String> doubt(ParsedMessage message, byte[] raw) {
        String author = message.from() == null ? "" : message.from();
        SenderAuthentication shown = SenderAuthentication.of(raw, properties.authservId());
        if (shown == SenderAuthentication.FAIL) {
            return Optional.of("Our mail server says that this mail does not come from the domain of its author (%s)"
                    .formatted(author));
        }
        if (!properties.requireRegistration()) {
            return Optional.empty();
        }
        if (partners.idOf(author).isEmpty()) {
            return Optional.of(
                    "%s belongs to no registered partner (intake.partner.require-registration); 'intake partners import' registers one, 'intake messages release' reads the message again"
                            .formatted(author));
        }
        return shown == SenderAuthentication.PASS
                ? Optional.empty()
                : Optional.of("Nothing shows that this mail comes from %s (intake.partner.authserv-id '%s')"
                        .formatted(author, properties.authservId()));
    }
}
