package org.competency.intake.reply;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Chooses the files that go with a reply: the form that its recipient needs next, or the file that it sent. */
final class ReplyEnclosures {

    private static final int MOST = 5;

    private final BlankForms forms;
    private final ZoneId officeZone;
    private final StoredJson json;
    private final ReturnedFiles returnedFiles;

    ReplyEnclosures(BlankForms forms, ZoneId officeZone, StoredJson json, ReturnedFiles returnedFiles) {
        this.forms = forms;
        this.officeZone = officeZone;
        this.json = json;
        this.returnedFiles = returnedFiles;
    }

    /** The forms, and what comes back of the partner's own file as the last one. */
    Enclosed of(Unanswered message, ReplyKind kind, ReplyTexts.Texts texts) {
        List<Enclosure> files = new ArrayList<>(forms(message, kind));
        Optional<ReturnedFiles.Returned> returned = returnedFiles.of(message, kind, texts);
        returned.map(ReturnedFiles.Returned::file).ifPresent(files::add);
        return new Enclosed(
                files, returned.map(ReturnedFiles.Returned::sentence).orElse(""));
    }

    private List<Enclosure> forms(Unanswered message, ReplyKind kind) {
        LocalDate day = LocalDate.ofInstant(message.receivedAt(), officeZone);
        return switch (kind) {
            case NO_CHECKLIST, WRONG_FILE, WRONG_PROGRAM ->
                forms
                        .programIn(message.subject() == null ? "" : message.subject())
                        .flatMap(program -> forms.blank(program, day))
                        .stream()
                        .toList();
            case OUTDATED_VERSION ->
                Optional.ofNullable(message.version())
                        .flatMap(version -> forms.filled(
                                json.reading(version.reading()),
                                version.checklist().id(),
                                day,
                                version.caseNumber()))
                        .stream()
                        .toList();
            case COMMAND, WITHDRAWN -> asked(message, day);
            default -> List.of();
        };
    }

    private List<Enclosure> asked(Unanswered message, LocalDate day) {
        return message.commands().stream()
                .filter(command -> command.result().equals("FORM"))
                .flatMap(Asked::of)
                .distinct()
                .limit(MOST)
                .flatMap(asked -> asked.in(forms, day).stream())
                .toList();
    }

    /** A form that was asked for, and the case that it is for. */
    private record Asked(String program, @Nullable String caseNumber) {

        static Stream<Asked> of(CommandAnswer command) {
            return Stream.ofNullable(command.program()).map(program -> new Asked(program, command.caseNumber()));
        }

        Optional<Enclosure> in(BlankForms forms, LocalDate day) {
            return caseNumber == null ? forms.blank(program, day) : forms.blank(program, day, caseNumber);
        }
    }
}
