package org.competency.intake.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.audit.AuditElement;
import org.competency.intake.audit.AuditEvent;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.EvidenceFile;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.extraction.Reading;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The index of a packet: a page to read and print, and the same for programs. Says no time of its own making. */
@Component
class PacketPages {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final OfficeProperties office;
    private final TemplateEngine engine = new TemplateEngine();

    PacketPages(OfficeProperties office) {
        this.office = office;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PacketPages.class.getClassLoader());
        resolver.setPrefix("exports/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    String html(PacketIndex index) {
        Map<String, Object> view = new HashMap<>();
        view.put("packet", shown(JSON.convertValue(fields(index), Object.class)));
        view.put("parts", shown(JSON.convertValue(parts(index), Object.class)));
        view.put("facts", new TreeMap<>(index.audited().reading().facts()));
        view.put("zone", office.zone().getId());
        return engine.process("packet.html", new Context(Locale.ENGLISH, view)).replace("\r\n", "\n");
    }

    /** The same with instants in the zone of the office. */
    private Object shown(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> all = new LinkedHashMap<>();
            map.forEach((name, each) -> all.put(name, each == null ? null : shown(each)));
            return all;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::shown).toList();
        }
        return value instanceof String text && INSTANT.matcher(text).matches()
                ? MINUTES.format(Instant.parse(text).atZone(office.zone()))
                : value;
    }

    /**
     * The answers of the application or of a case study.
     *
     * @param title heading
     * @param open whether its words may be shown to anybody else
     * @param rows its answers
     */
    private record Part(String title, boolean open, List<Reading.Row> rows) {}

    private static List<Part> parts(PacketIndex index) {
        Reading reading = index.audited().reading();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("The application as a whole", true, rows(reading, null)));
        reading.caseStudies().stream()
                .sorted(Comparator.comparingInt(Reading.CaseStudy::number))
                .forEach(study -> parts.add(new Part(
                        "Case study " + study.number() + (study.customer().isBlank() ? "" : ": " + study.customer()),
                        index.isPublic(study.number()),
                        rows(reading, study.number()))));
        return parts.stream().filter(part -> !part.rows().isEmpty()).toList();
    }

    private static List<Reading.Row> rows(Reading reading, @Nullable Integer caseStudy) {
        return reading.rows().stream()
                .filter(row -> Objects.equals(row.caseStudy(), caseStudy))
                .toList();
    }

    String json(PacketIndex index) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(fields(index))
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static Map<String, @Nullable Object> fields(PacketIndex index) {
        AuditState audit = index.audit();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("case", audit.caseNumber());
        object.put("partner", audit.partner());
        object.put("program", audit.program());
        object.put("checklistVersion", index.audited().submission().checklistVersion());
        object.put("auditedVersion", index.audited().submission().version());
        object.put("status", audit.status());
        object.put("seen", audit.version());
        object.put("dueOn", audit.dueOn());
        object.put("auditor", audit.auditor());
        object.put("scheduledFor", audit.scheduledFor());
        object.put(
                "versions", index.versions().stream().map(PacketPages::version).toList());
        object.put(
                "caseStudies",
                index.audited().reading().caseStudies().stream()
                        .map(study -> caseStudy(study, index))
                        .toList());
        object.put(
                "elements", index.elements().stream().map(PacketPages::element).toList());
        object.put("findings", index.findings());
        object.put(
                "evidence",
                index.evidence().stream().map(file -> evidence(file, index)).toList());
        object.put("history", index.history().stream().map(PacketPages::event).toList());
        object.put("files", index.files().stream().map(PacketPages::file).toList());
        object.put("ledger", index.mails().stream().map(PacketPages::link).toList());
        return object;
    }

    private static Map<String, @Nullable Object> element(AuditElement element) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", element.name());
        object.put("caseStudy", element.caseStudy());
        object.put("examinedAt", element.examinedAt());
        object.put("examinedBy", element.examinedBy());
        return object;
    }

    private static Map<String, @Nullable Object> evidence(EvidenceFile file, PacketIndex index) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("finding", file.finding() == 0 ? null : file.finding());
        object.put("path", index.path(file));
        object.put("givenName", file.name());
        object.put("sender", file.sender());
        object.put("receivedAt", file.receivedAt());
        object.put("message", file.message());
        object.put("why", file.why());
        object.put("sha256", file.sha256());
        return object;
    }

    private static Map<String, @Nullable Object> event(AuditEvent event) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", event.version());
        object.put("at", event.at());
        object.put("move", event.move().words());
        object.put("by", event.by());
        object.put("status", event.after());
        object.put("detail", event.detail());
        object.put("why", event.why());
        return object;
    }

    private static Map<String, @Nullable Object> version(PacketIndex.Version version) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("version", version.submission().version());
        object.put("audited", version.audited());
        object.put("verdict", version.submission().verdict());
        object.put(
                "checklist",
                version.submission().program() + " " + version.submission().checklistVersion());
        object.put("receivedAt", version.submission().receivedAt());
        object.put("message", version.submission().message());
        object.put(
                "files", version.mail().files().stream().map(PacketPages::file).toList());
        object.put("formSha256", version.submission().fileSha256().hex());
        return object;
    }

    private static Map<String, @Nullable Object> caseStudy(Reading.CaseStudy study, PacketIndex index) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", study.number());
        object.put("customer", study.customer());
        object.put("public", index.isPublic(study.number()));
        return object;
    }

    private static Map<String, @Nullable Object> file(PacketFile file) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("path", file.path());
        object.put("what", file.what());
        object.put("givenName", file.givenName());
        object.put("sha256", file.sha256().hex());
        object.put("size", file.size());
        return object;
    }

    /** All that the digest of a link is made of, so that anybody can make it again. */
    private static Map<String, @Nullable Object> link(PacketMails.Mail mail) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("message", mail.row().id());
        object.put("account", mail.row().account());
        object.put("folder", mail.row().folder());
        object.put("uidValidity", mail.row().uidValidity());
        object.put("uid", mail.row().uid());
        object.put("sha256", mail.row().sha256().hex());
        object.put("size", mail.row().size());
        object.put("extent", mail.row().extent());
        object.put("receivedAt", mail.row().receivedAt());
        object.put("position", mail.link().position());
        object.put("previous", mail.link().previous());
        object.put("digest", mail.link().digest());
        return object;
    }
}
