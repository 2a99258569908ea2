package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.partner.Correspondent;

/** Whom a partner may ask: its own representative or manager first (P15), then whoever the checklists name. */
final class ContactViews {

    private static final int MOST = 6;

    private final ReplyProperties properties;
    private final Checklists checklists;

    ContactViews(ReplyProperties properties, Checklists checklists) {
        this.properties = properties;
        this.checklists = checklists;
    }

    List<Map<String, String>> contacts(
            Correspondent correspondent, @Nullable Checklist checklist, ReplyTexts.Texts texts) {
        List<Map<String, String>> contacts = new ArrayList<>();
        if (Addresses.isOne(correspondent.manager())) {
            contacts.add(contact("manager", correspondent.manager(), texts));
        }
        (checklist == null ? checklists.all().stream() : Stream.of(checklist))
                .flatMap(each -> each.contacts().entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .filter(contact -> !contact.getKey().equals("mailbox"))
                .distinct()
                .limit(MOST)
                .map(contact -> contact(contact.getKey(), contact.getValue(), texts))
                .filter(contact -> contacts.stream()
                        .noneMatch(known -> contact.getOrDefault("address", "").equalsIgnoreCase(known.get("address"))))
                .forEach(contacts::add);
        if (contacts.isEmpty() && !properties.questions().isBlank()) {
            contacts.add(contact("questions", properties.questions(), texts));
        }
        return contacts;
    }

    /** How the list is introduced. */
    String intro(Correspondent correspondent, ReplyTexts.Texts texts) {
        return texts.get(
                Addresses.isOne(correspondent.manager()) ? "contacts.intro-manager" : "contacts.intro", Map.of());
    }

    private static Map<String, String> contact(String role, String address, ReplyTexts.Texts texts) {
        String label = texts.find("contact." + role, Map.of());
        return Map.of("role", label == null ? role : label, "address", PartnerText.line(address, 254));
    }
}
