package org.competency.intake.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which findings a mail is evidence for: those that its subject names by number or by the id of the row, else those that its
 * own words name, else the only one that is open. What names a finding that is not there, or could mean several, is for a
 * person to say.
 *
 * @param findings numbers; empty: not told
 * @param why how it was told, or why not
 */
record EvidencePlace(Set<Integer> findings, String why) {

    private static final Pattern NUMBERS = Pattern.compile(
            "(?:(?<![\\p{L}\\p{N}])(?:findings?|befunde?|constats?|hallazgos?|constata(?:ção|ções))|指摘(?:事項)?)\\s*(?:no\\.?|nr\\.?|#)?\\s*"
                    + "(\\d{1,3}(?:\\s*(?:,|and|und|et|y|e|&|\\+)\\s*\\d{1,3})*)(?![\\w-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CASE_STUDY =
            Pattern.compile("\\bcase stud(?:y|ies)\\s*#?(\\d{1,2})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Where what is quoted from an earlier mail begins. */
    private static final Pattern QUOTED = Pattern.compile(
            "^\\s*(>.*|[-_]{4,}.*|(From|Von|De|差出人)\\s*[:：].*|.*(@|\\d{4}).*[:：])\\s*$", Pattern.CASE_INSENSITIVE);

    static EvidencePlace of(EvidenceMail mail, List<AuditFinding> all) {
        List<AuditFinding> open = all.stream().filter(AuditFinding::isOpen).toList();
        List<Named> named = List.of(new Named("its subject", mail.subject()), new Named("its text", own(mail.text())));
        for (Named words : named) {
            Set<Integer> numbers = numbers(words.text());
            if (!numbers.isEmpty()) {
                return numbered(words.where(), numbers, all);
            }
            List<AuditFinding> rows = rows(words.text(), all);
            if (!rows.isEmpty()) {
                return ofRows(words, rows);
            }
        }
        return open.size() == 1
                ? new EvidencePlace(Set.of(open.get(0).number()), "it is the only finding that is open")
                : new EvidencePlace(Set.of(), "it names no finding, and %d are open".formatted(open.size()));
    }

    private static EvidencePlace numbered(String where, Set<Integer> numbers, List<AuditFinding> all) {
        Set<Integer> known = all.stream().map(AuditFinding::number).collect(Collectors.toSet());
        return known.containsAll(numbers)
                ? new EvidencePlace(numbers, "%s names finding %s".formatted(where, words(numbers)))
                : new EvidencePlace(
                        Set.of(), "%s names finding %s, which is not there".formatted(where, words(numbers)));
    }

    /** One row may have a finding in each case study: the number of the case study tells them apart. */
    private static EvidencePlace ofRows(Named words, List<AuditFinding> rows) {
        Set<Integer> studies = new TreeSet<>();
        Matcher study = CASE_STUDY.matcher(words.text());
        while (study.find()) {
            studies.add(Integer.valueOf(study.group(1)));
        }
        List<AuditFinding> meant = studies.isEmpty()
                ? rows
                : rows.stream()
                        .filter(finding -> finding.caseStudy() != null && studies.contains(finding.caseStudy()))
                        .toList();
        List<AuditFinding> open = meant.stream().filter(AuditFinding::isOpen).toList();
        List<AuditFinding> told = open.isEmpty() ? meant : open;
        long ids = told.stream().map(AuditFinding::requirement).distinct().count();
        if (told.isEmpty() || studies.isEmpty() && told.size() > ids) {
            return new EvidencePlace(
                    Set.of(),
                    "%s names a row with several findings and no case study of them".formatted(words.where()));
        }
        return new EvidencePlace(
                told.stream().map(AuditFinding::number).collect(Collectors.toCollection(TreeSet::new)),
                "%s names %s"
                        .formatted(
                                words.where(),
                                told.stream()
                                        .map(AuditFinding::requirement)
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
    }

    private static Set<Integer> numbers(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher named = NUMBERS.matcher(text);
        while (named.find()) {
            Matcher digits = DIGITS.matcher(named.group(1));
            while (digits.find()) {
                numbers.add(Integer.valueOf(digits.group()));
            }
        }
        return numbers;
    }

    private static List<AuditFinding> rows(String text, List<AuditFinding> all) {
        String folded = text.toUpperCase(Locale.ROOT);
        return all.stream()
                .filter(finding -> finding.requirement() != null
                        && Pattern.compile("(?<![\\w.-])"
                                        + Pattern.quote(finding.requirement().toUpperCase(Locale.ROOT))
                                        + "(?![\\w-]|\\.\\d)")
                                .matcher(folded)
                                .find())
                .toList();
    }

    /** What its author wrote above what is quoted. */
    private static String own(String text) {
        List<String> own = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (QUOTED.matcher(line).matches()) {
                break;
            }
            own.add(line);
        }
        return String.join("\n", own);
    }

    private static String words(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Words, and where they stand. */
    private record Named(String where, String text) {}
}
