package org.competency.intake.reply;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Finding;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.partner.Correspondent;

/** Gathers what the template of a letter shows. */
final class LetterViews {

    /** More than any checklist has rows, so that the mail stays of a size that mail programs show. */
    private static final int MOST_POINTS = 300;

    private static final int LONGEST = 1_000;

    private final ReplyIdentities identities;
    private final ZoneId officeZone;
    private final Checklists checklists;
    private final ContactViews contacts;
    private final StoredJson json;

    LetterViews(
            ReplyProperties properties,
            ReplyIdentities identities,
            ZoneId officeZone,
            Checklists checklists,
            StoredJson json) {
        this.identities = identities;
        this.officeZone = officeZone;
        this.checklists = checklists;
        this.json = json;
        this.contacts = new ContactViews(properties, checklists);
    }

    private ReplyIdentity identity(@Nullable CaseThread thread) {
        return identities.of(thread == null ? null : thread.newest().account());
    }

    /** What fills the places of the sentences. */
    Map<String, Object> places(DueLetter letter, @Nullable CaseThread thread, ReplyTexts.Texts texts) {
        CaseVersion version = thread == null ? null : thread.newest().version();
        Map<String, Object> places = new LinkedHashMap<>();
        places.put(
                "name", thread == null ? "" : PartnerText.line(thread.newest().fromName(), 80));
        places.put("case", Objects.requireNonNullElse(letter.caseNumber(), ""));
        places.put("version", version == null ? 0 : version.version());
        places.put("partner", version == null ? "" : PartnerText.line(version.partner(), 120));
        places.put("program", version == null ? "" : title(version));
        places.put(
                "checklistVersion", version == null ? "" : version.checklist().version());
        places.put("mailbox", identity(thread).from().address());
        places.put("count", letter.facts().points().size());
        letter.facts().texts().forEach((name, words) -> places.put(name, PartnerText.line(words, LONGEST)));
        letter.facts().days().forEach((name, day) -> places.put(name, date(day, texts)));
        letter.facts()
                .moments()
                .forEach((name, moment) ->
                        places.put(name, texts.format("format.instant").format(moment.atZone(officeZone))));
        return places;
    }

    Map<String, Object> view(
            DueLetter letter,
            ReplyKind kind,
            @Nullable CaseThread thread,
            Correspondent correspondent,
            Map<String, Object> places,
            List<Enclosure> enclosures,
            ReplyTexts.Texts texts) {
        Map<String, Object> view = new LinkedHashMap<>(places);
        CaseVersion version = thread == null ? null : thread.newest().version();
        Checklist checklist =
                version == null ? null : checklists.find(version.checklist()).orElse(null);
        view.put("kind", kind.key());
        view.put("tone", kind.tone());
        view.put("lang", texts.locale().toLanguageTag());
        view.put("office", identity(thread).from().name());
        view.put("details", details(letter, kind, version, places, texts));
        view.put("blocking", points(letter.facts().points(), kind, checklist, findings(version), texts));
        for (String unused : List.of("declared", "hints", "files", "facts", "progress", "changes", "transcript")) {
            view.put(unused, List.of());
        }
        view.put("enclosures", enclosures.stream().map(Enclosure::name).toList());
        view.put("corrects", "");
        view.put("returned", "");
        boolean office = letter.kind().isForTheOffice();
        view.put("contacts", office ? List.of() : contacts.contacts(correspondent, checklist, texts));
        view.put("contactsIntro", contacts.intro(correspondent, texts));
        Sentences.put(kind.key(), texts, places, view);
        return view;
    }

    /** The case, and the facts that the texts have a label for. */
    private static List<Map<String, String>> details(
            DueLetter letter,
            ReplyKind kind,
            @Nullable CaseVersion version,
            Map<String, Object> places,
            ReplyTexts.Texts texts) {
        List<Map<String, String>> details = new ArrayList<>();
        if (version != null) {
            details.addAll(Sentences.caseDetails(texts, places));
        }
        texts.all(kind.key() + ".detail.", places).forEach((name, label) -> {
            String value = String.valueOf(places.getOrDefault(name, ""));
            if (!value.isEmpty()) {
                details.add(Sentences.detail(
                        label,
                        value,
                        !letter.facts().moments().isEmpty()
                                || !letter.facts().days().isEmpty()));
            }
        });
        return details;
    }

    private List<Map<String, String>> points(
            List<LetterFacts.Point> points,
            ReplyKind kind,
            @Nullable Checklist checklist,
            List<Finding> findings,
            ReplyTexts.Texts texts) {
        List<Map<String, String>> rows = new ArrayList<>();
        points.stream()
                .limit(MOST_POINTS)
                .map(point -> row(point, kind, checklist, findings, texts))
                .forEach(rows::add);
        if (points.size() > MOST_POINTS) {
            rows.add(FindingViews.note(texts.get("finding.more", Map.of("more", points.size() - MOST_POINTS))));
        }
        return rows;
    }

    private Map<String, String> row(
            LetterFacts.Point point,
            ReplyKind kind,
            @Nullable Checklist checklist,
            List<Finding> findings,
            ReplyTexts.Texts texts) {
        String id = PartnerText.line(point.id(), 80);
        String due = point.due() == null ? "" : date(point.due(), texts);
        Map<String, Object> places = Map.of("id", id, "due", due);
        Map<String, String> row = new LinkedHashMap<>(FindingViews.note(
                point.title().isEmpty() ? title(point.id(), checklist) : PartnerText.line(point.title(), 200)));
        row.put("id", id);
        row.put(
                "caseStudy",
                point.caseStudy() == null ? "" : texts.get("finding.case-study", Map.of("number", point.caseStudy())));
        Optional<Finding> own = own(point, findings);
        FindingViews views = new FindingViews(texts);
        row.put(
                "problem",
                words(own.map(views::problem).orElse(point.problem()), kind, point.code(), "problem", places, texts));
        row.put(
                "remedy",
                words(own.map(views::remedy).orElse(point.remedy()), kind, point.code(), "remedy", places, texts));
        String weight = texts.find(kind.key() + "." + point.code() + ".weight", Map.of("number", point.number()));
        row.put("since", weight == null ? "" : weight);
        row.put("due", point.problem().isEmpty() ? "" : due);
        return row;
    }

    private List<Finding> findings(@Nullable CaseVersion version) {
        return version == null ? List.of() : json.findings(version.findings());
    }

    /** What the product itself found can be said in every language; an auditor's words stand as they are. */
    private static Optional<Finding> own(LetterFacts.Point point, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.problem().equals(point.problem()))
                .filter(finding ->
                        Objects.requireNonNullElse(finding.requirement(), "").equals(point.id()))
                .findFirst();
    }

    private static String words(
            String given,
            ReplyKind kind,
            String code,
            String part,
            Map<String, Object> places,
            ReplyTexts.Texts texts) {
        String own = given.isEmpty() ? texts.find(kind.key() + "." + code + "." + part, places) : given;
        return PartnerText.line(own, LONGEST);
    }

    private static String title(String requirement, @Nullable Checklist checklist) {
        return checklist == null
                ? ""
                : checklist
                        .requirements()
                        .filter(row -> row.id().equals(requirement))
                        .map(Requirement::title)
                        .findFirst()
                        .orElse("");
    }

    private String title(CaseVersion version) {
        return checklists
                .find(version.checklist())
                .map(Checklist::title)
                .orElse(version.checklist().id());
    }

    private static String date(LocalDate day, ReplyTexts.Texts texts) {
        return texts.format("format.date").format(day);
    }
}
