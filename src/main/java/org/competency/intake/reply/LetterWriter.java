package org.competency.intake.reply;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFiles;
import org.competency.intake.partner.Correspondent;

/** Writes a letter: in which thread and language, and what it says. Without side effects. */
final class LetterWriter {

    private final ReplyIdentities identities;
    private final Supplier<List<LetterFiles>> files;
    private final ReplyLanguage language;
    private final ReplyTexts texts;
    private final ReplyTemplates templates;
    private final LetterViews views;

    /** @param files what makes the files that go with letters */
    LetterWriter(
            ReplyProperties properties,
            ReplyIdentities identities,
            OfficeProperties office,
            Checklists checklists,
            JsonMapper json,
            Supplier<List<LetterFiles>> files) {
        this.identities = identities;
        this.files = files;
        this.language = new ReplyLanguage(properties);
        this.texts = new ReplyTexts(properties.templates());
        this.templates = new ReplyTemplates(properties.templates());
        this.views = new LetterViews(properties, identities, office.zone(), checklists, new StoredJson(json));
    }

    /**
     * Whom to write to: the one that the letter names, else the author of the newest version if answers are allowed, else
     * who applied. Empty if none of them has an address.
     */
    Optional<String> recipient(DueLetter letter, @Nullable CaseThread thread) {
        if (letter.recipient() != null) {
            return Optional.of(letter.recipient()).filter(this::mayBeWrittenTo);
        }
        if (thread == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(thread.newest().mayReply() ? thread.newest().from() : null)
                .filter(this::mayBeWrittenTo)
                .or(() -> Optional.of(thread.contact()).filter(this::mayBeWrittenTo));
    }

    private boolean mayBeWrittenTo(String address) {
        return Addresses.isOne(address) && !identities.isOurs(address);
    }

    ComposedLetter.Mail write(
            DueLetter letter, String recipient, @Nullable CaseThread thread, Correspondent correspondent) {
        ReplyKind kind = ReplyKind.valueOf(letter.kind().name());
        Unanswered newest = thread == null ? null : thread.newest();
        CaseVersion version = newest == null ? null : newest.version();
        String program = version == null ? "" : version.checklist().id();
        ReplyTexts.Texts sentences = texts.in(language.of(recipient, correspondent), program);
        Map<String, Object> places = views.places(letter, thread, sentences);
        String subject =
                ReplyHeaders.letterSubject(sentences.get(kind.key() + ".subject", places), letter.caseNumber());
        ReplyIdentity identity = identities.of(newest == null ? null : newest.account());
        List<Enclosure> enclosed = enclosures(letter, identity, recipient, subject);
        Map<String, Object> view = views.view(letter, kind, thread, correspondent, places, enclosed, sentences);
        return new ComposedLetter.Mail(
                letter.id(),
                newest == null ? null : Long.valueOf(newest.message()),
                version == null ? null : Long.valueOf(version.submissionId()),
                kind,
                letter.event(),
                recipient,
                sentences.locale().toLanguageTag(),
                subject,
                templates.text(program, kind, sentences.locale(), view),
                templates.html(program, kind, sentences.locale(), view),
                ownId(letter, kind, identity),
                newest == null ? null : ReplyHeaders.messageId(newest.messageId()),
                newest == null ? List.of() : ReplyHeaders.references(newest.references(), newest.messageId()),
                enclosed);
    }

    private List<Enclosure> enclosures(DueLetter letter, ReplyIdentity identity, String recipient, String subject) {
        return files.get().stream()
                .flatMap(source -> source.of(letter, identity.from().address(), recipient, subject).stream())
                .map(file -> new Enclosure(file.name(), file.mediaType(), file::bytes))
                .toList();
    }

    private String ownId(DueLetter letter, ReplyKind kind, ReplyIdentity identity) {
        return "<letter.%s.%s-%s@%s>"
                .formatted(
                        Objects.requireNonNullElse(letter.caseNumber(), "office"),
                        kind.key(),
                        letter.mark(),
                        identity.domain());
    }
}
