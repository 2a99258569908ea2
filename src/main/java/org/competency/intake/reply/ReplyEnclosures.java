package org.competency.intake.reply;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the files that go with a reply: the form that its recipient needs next. */
final class ReplyEnclosures {

    private static final int MOST = 5;

    private final BlankForms forms;
    private final ZoneId officeZone;
    private final StoredJson json;

    ReplyEnclosures(BlankForms forms, ZoneId officeZone, StoredJson json) {
        this.forms = forms;
        this.officeZone = officeZone;
        this.json = json;
    }

    List<Enclosure> of(Unanswered message, ReplyKind kind) {
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
                .flatMap(command -> Stream.ofNullable(command.program()))
                .distinct()
                .limit(MOST)
                .flatMap(program -> forms.blank(program, day).stream())
                .toList();
    }
}
