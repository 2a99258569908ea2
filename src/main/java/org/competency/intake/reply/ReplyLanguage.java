package org.competency.intake.reply;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

import org.competency.intake.partner.Correspondent;

/** In which language somebody is written to: the one registered for the partner, else by the mail domain, else the office's. */
final class ReplyLanguage {

    private final ReplyProperties properties;

    ReplyLanguage(ReplyProperties properties) {
        this.properties = properties;
    }

    /** An IETF tag. */
    String of(String recipient, Correspondent correspondent) {
        if (!correspondent.language().isEmpty()) {
            return correspondent.language();
        }
        String domain = recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return properties.languages().entrySet().stream()
                .filter(entry -> domain.equals(entry.getKey()) || domain.endsWith("." + entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(properties.language());
    }
}
