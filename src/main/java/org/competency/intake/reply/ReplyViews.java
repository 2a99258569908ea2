package org.competency.intake.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.VersionDiff;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.audit.ResponseClock;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;

/** Gathers what a template shows: plain maps, lists and strings, every word of a stranger cut to one safe line. */
final class ReplyViews {

    private final ReplyIdentities identities;
    private final OfficeProperties office;
    private final ResponseClock responseClock;
    private final Checklists checklists;
    private final StoredJson json;
    private final ContactViews contacts;

    ReplyViews(
            ReplyProperties properties,
            ReplyIdentities identities,
            OfficeProperties office,
            ResponseClock responseClock,
            Checklists checklists,
            StoredJson json) {
        this.identities = identities;
        this.office = office;
        this.responseClock = responseClock;
        this.checklists = checklists;
        this.json = json;
        this.contacts = new ContactViews(properties, checklists);
    }

    Map<String, Object> view(Unanswered message, ReplyKind kind, Enclosed enclosed, ReplyTexts.Texts texts) {
        CaseVersion version = message.version();
        Checklist checklist =
                version == null ? null : checklists.find(version.checklist()).orElse(null);
        List<Finding> findings = version == null ? List.of() : json.findings(version.findings());
        Map<String, Object> places = places(message, version, checklist, texts);
        Map<String, Object> view = new LinkedHashMap<>(places);
        FindingViews findingViews = new FindingViews(texts);
        VersionDiff diff = diff(version, kind, findings);
        FindingViews.Lists lists = findingViews.lists(findings, diff);
        places.put("count", lists.blockingCount());
        view.put("kind", kind.key());
        view.put("tone", kind.tone());
        view.put("details", details(kind, version, places, texts));
        view.put("lang", texts.locale().toLanguageTag());
        view.put("office", identities.of(message.account()).from().name());
        view.put("blocking", lists.blocking());
        view.put("declared", lists.declared());
        view.put("hints", lists.hints());
        view.put("files", new FileViews(texts).files(message, version, json.files(message.attachments())));
        view.put("facts", facts(version, checklist, kind, texts));
        view.put(
                "progress",
                diff == VersionDiff.NOTHING || version == null
                        ? List.of()
                        : findingViews.progress(diff, version.version() - 1));
        view.put("changes", findingViews.changes(diff));
        view.put("transcript", new CommandViews(texts, titles(message), office.zone()).transcript(message.commands()));
        view.put("enclosures", enclosed.files().stream().map(Enclosure::name).toList());
        view.put("returned", enclosed.sentence(texts));
        view.put("contacts", contacts.contacts(message.correspondent(), checklist, texts));
        view.put("contactsIntro", contacts.intro(message.correspondent(), texts));
        view.put("corrects", corrects(message, texts));
        Sentences.put(key(kind, version), texts, places, view);
        return view;
    }

    private Map<String, Object> places(
            Unanswered message, @Nullable CaseVersion version, @Nullable Checklist checklist, ReplyTexts.Texts texts) {
        Map<String, Object> places = new LinkedHashMap<>();
        places.put("name", PartnerText.line(message.fromName(), 80));
        places.put(
                "received",
                texts.format("format.instant").format(message.receivedAt().atZone(office.zone())));
        places.put("due", date(dueOn(message, version), texts));
        places.put("case", version == null ? "" : version.caseNumber());
        places.put("version", version == null ? 0 : version.version());
        places.put("previous", version == null ? 0 : version.version() - 1);
        places.put("partner", version == null ? "" : PartnerText.line(version.partner(), 120));
        places.put("file", version == null ? "" : PartnerText.line(version.fileName(), 120));
        places.put("program", program(version, checklist));
        places.put(
                "checklistVersion", version == null ? "" : version.checklist().version());
        places.put("otherProgram", otherProgram(message, version, checklist));
        places.put("programs", String.join(", ", titles(message).keySet()));
        places.put("mailbox", identities.of(message.account()).from().address());
        return places;
    }

    private static List<Map<String, String>> details(
            ReplyKind kind, @Nullable CaseVersion version, Map<String, Object> places, ReplyTexts.Texts texts) {
        List<Map<String, String>> details = new ArrayList<>();
        if (version != null) {
            details.addAll(Sentences.caseDetails(texts, places));
        }
        details.add(Sentences.detail(texts.get("label.received"), String.valueOf(places.get("received")), false));
        if (kind == ReplyKind.ACCEPTED || kind == ReplyKind.REVIEW) {
            details.add(Sentences.detail(texts.get("label.due"), String.valueOf(places.get("due")), true));
        }
        return details;
    }

    /** Titles of the programs that the mailbox takes on the day of receipt by their ids, in order. */
    private SortedMap<String, String> titles(Unanswered message) {
        LocalDate day = LocalDate.ofInstant(message.receivedAt(), office.zone());
        SortedMap<String, String> titles = new TreeMap<>();
        ReplyIdentity identity = identities.of(message.account());
        checklists.all().stream()
                .filter(each -> identity.takes(each.ref().id()))
                .filter(each -> checklists
                        .currentOn(each.ref().id(), day)
                        .filter(current -> current.isAcceptedOn(day))
                        .isPresent())
                .forEach(each -> titles.put(each.ref().id(), each.title()));
        return titles;
    }

    /** That this reply takes the place of an earlier one; "" if it does not. */
    private String corrects(Unanswered message, ReplyTexts.Texts texts) {
        Unanswered.Correction earlier = message.correction();
        Instant answeredAt = earlier == null ? null : earlier.answeredAt();
        if (answeredAt == null) {
            return "";
        }
        String answered = texts.format("format.instant").format(answeredAt.atZone(office.zone()));
        return texts.get("corrects", Map.of("answered", answered));
    }

    /** Of which program the attached form is, where it is not one that is taken. */
    private String otherProgram(Unanswered message, @Nullable CaseVersion version, @Nullable Checklist checklist) {
        return version != null
                ? program(version, checklist)
                : json.files(message.attachments()).stream()
                        .filter(file -> "OTHER_PROGRAM".equals(file.code()))
                        .map(file -> title(String.valueOf(file.message())))
                        .findFirst()
                        .orElse("");
    }

    private String title(String program) {
        return checklists.all().stream()
                .filter(checklist -> checklist.ref().id().equals(program))
                .map(Checklist::title)
                .findFirst()
                .orElseGet(() -> PartnerText.line(program, 80));
    }

    private static String program(@Nullable CaseVersion version, @Nullable Checklist checklist) {
        if (checklist != null) {
            return checklist.title();
        }
        return version == null ? "" : version.checklist().id();
    }

    private LocalDate dueOn(Unanswered message, @Nullable CaseVersion version) {
        return version == null || version.dueOn() == null
                ? responseClock.dueOn(message.receivedAt(), office.responseDays())
                : version.dueOn();
    }

    private static String date(LocalDate day, ReplyTexts.Texts texts) {
        DateTimeFormatter format = texts.format("format.date");
        return format.format(day);
    }

    private List<Map<String, String>> facts(
            @Nullable CaseVersion version, @Nullable Checklist checklist, ReplyKind kind, ReplyTexts.Texts texts) {
        if (version == null
                || kind == ReplyKind.SAME_FILE
                || kind == ReplyKind.SUPERSEDED
                || kind == ReplyKind.EVIDENCE) {
            return List.of();
        }
        return new UnderstoodViews(texts).rows(json.understood(version.reading()), checklist);
    }

    /** What a new version changed, where its reply is about what is in it. */
    private VersionDiff diff(@Nullable CaseVersion version, ReplyKind kind, List<Finding> findings) {
        if (version == null
                || version.previousFindings() == null
                || (kind != ReplyKind.ACCEPTED
                        && kind != ReplyKind.MORE_INFORMATION
                        && kind != ReplyKind.INELIGIBLE
                        && kind != ReplyKind.OUTDATED_VERSION)) {
            return VersionDiff.NOTHING;
        }
        return VersionDiff.between(
                json.reading(version.previousReading()),
                version.previousReading() == null ? json.reading(null) : json.reading(version.reading()),
                json.findings(version.previousFindings()),
                findings);
    }

    /** A message without a case has other sentences where the kind has both. */
    private static String key(ReplyKind kind, @Nullable CaseVersion version) {
        boolean both = kind == ReplyKind.REVIEW || kind == ReplyKind.SAME_FILE;
        return both && version == null ? kind.key() + "-message" : kind.key();
    }
}
