package org.competency.intake.reply;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What partners asked for by mail, as a transcript: each line with its answer. */
final class CommandViews {

    /** Where an audit stands when there is more to say than that it waits. */
    private static final Set<String> AUDITED = Set.of("SCHEDULED", "IN_AUDIT", "REMEDIATION", "PASSED", "FAILED");

    private final ReplyTexts.Texts texts;
    private final Map<String, String> titles;
    private final ZoneId officeZone;

    /**
     * @param titles titles of the programs by their ids
     */
    CommandViews(ReplyTexts.Texts texts, Map<String, String> titles, ZoneId officeZone) {
        this.texts = texts;
        this.titles = titles;
        this.officeZone = officeZone;
    }

    List<Map<String, String>> transcript(List<CommandAnswer> commands) {
        List<Map<String, String>> lines = new ArrayList<>();
        String last = "";
        for (CommandAnswer command : commands) {
            String line = PartnerText.line(command.line(), 100);
            lines.add(Map.of("line", line.equals(last) ? "" : line, "answer", answer(command)));
            last = line;
        }
        return lines;
    }

    private String answer(CommandAnswer command) {
        Map<String, Object> places = new LinkedHashMap<>();
        places.put("case", command.caseNumber() == null ? "" : command.caseNumber());
        places.put(
                "program", command.program() == null ? "" : titles.getOrDefault(command.program(), command.program()));
        places.put("version", command.version());
        places.put("due", due(command.dueOn()));
        places.put(
                "at",
                command.scheduledFor() == null
                        ? "-"
                        : texts.format("format.instant")
                                .format(command.scheduledFor().atZone(officeZone)));
        places.put("programs", String.join(", ", titles.keySet()));
        places.put("state", texts.get("state." + state(command), places));
        return texts.get("answer." + command.result().toLowerCase(Locale.ROOT).replace('_', '-'), places);
    }

    private String due(@Nullable LocalDate day) {
        return day == null ? "-" : texts.format("format.date").format(day);
    }

    private static String state(CommandAnswer command) {
        if (command.caseStatus() != null && !command.caseStatus().equals("OPEN")) {
            return command.caseStatus();
        }
        if (command.verdict() == null || (command.verdict().equals("REVIEW") && command.dueOn() == null)) {
            return "WORKING";
        }
        if (command.verdict().equals("COMPLETE") && AUDITED.contains(String.valueOf(command.auditStatus()))) {
            return String.valueOf(command.auditStatus());
        }
        return command.verdict();
    }
}
