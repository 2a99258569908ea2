package org.competency.intake.extraction.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;

/** Tells what the heading of a column says about it. */
final class HeadingWords {

    static final double EXACT = 1.0;
    static final double FIRST_PART = 0.97;
    static final double CONTAINED = 0.93;

    private static final int LONGEST = 12;
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|（[^（）]*）");
    private static final Pattern PARTS = Pattern.compile("[/|:;,\\n]|\\s[-–—]\\s");
    private static final Pattern NUMBER_SIGN = Pattern.compile("№|\\b[Nn][º°]|#");

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*\\p{Ll}\\p{Lu}[\\p{L}\\p{N}_]*");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int LONGEST_NAME = 60;

    private final Map<Role, Phrases> phrases = new LinkedHashMap<>();
    private final Phrases reviewer;
    private final Phrases guidance;
    private final Phrases partner;
    private final Phrases record;
    private final Phrases register;
    private final Phrases question;
    private final Phrases description;
    private final Phrases weakAnswer;
    private final Phrases vagueResponse;
    private final Pattern caseStudy;
    private final AnswerWords answers;
    private final Remembered<Heading> judged = new Remembered<>(this::judge);

    HeadingWords(VocabularyFile file, AnswerWords answers) {
        // In the order of precedence where two are equally good.
        phrases.put(Role.ANSWER, file.phrases("answer"));
        phrases.put(Role.RESPONSE, file.phrases("response"));
        phrases.put(Role.REMARK, file.phrases("remark"));
        phrases.put(Role.CRITERION, file.phrases("criterion"));
        phrases.put(Role.ID, file.phrases("id"));
        phrases.put(Role.TOPIC, file.phrases("topic"));
        phrases.put(Role.ASIDE, file.phrases("aside"));
        this.reviewer = file.phrases("reviewer");
        this.guidance = file.phrases("guidance");
        this.partner = file.phrases("partner");
        this.record = file.phrases("record");
        this.register = file.phrases("register");
        this.question = file.phrases("question");
        this.description = file.phrases("description");
        this.weakAnswer = file.phrases("weak-answer");
        this.vagueResponse = file.phrases("vague-response");
        this.caseStudy = caseStudyPattern(file.phrases("case-study"));
        this.answers = answers;
    }

    private static Pattern caseStudyPattern(Phrases names) {
        String any = names.within().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?:^|\\b)(?:" + any + ")(?: number| no| nr| n)? ?(\\d{1,2})(?!\\d)");
    }

    /** The number in a text that names a case study by number, such as "Case study 2: Acme". */
    Optional<Integer> caseStudyNumber(String text) {
        if (!mayHaveNumber(text)) {
            return Optional.empty();
        }
        Matcher matcher = caseStudy.matcher(Wording.fold(sign(text)));
        return matcher.lookingAt() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** What follows the number in a text that names a case study by number, folded; empty if it names none. */
    Optional<String> afterCaseStudyNumber(String text) {
        if (!mayHaveNumber(text)) {
            return Optional.empty();
        }
        String folded = Wording.fold(sign(text));
        Matcher matcher = caseStudy.matcher(folded);
        return matcher.lookingAt() ? Optional.of(folded.substring(matcher.end()).strip()) : Optional.empty();
    }

    /** Characters beyond ASCII may fold to digits; without any of these there is no number, as in most cells. */
    private static boolean mayHaveNumber(String text) {
        return text.chars().anyMatch(c -> (c >= '0' && c <= '9') || c >= 0x80);
    }

    boolean isRecordWord(String text) {
        return record.is(Wording.fold(text));
    }

    /** Whether a heading is that of a register of risks, findings or actions. */
    boolean isRegisterWord(String text) {
        return register.is(main(text)) || register.is(Wording.fold(text));
    }

    /** Whether the heading of a criterion says that something is asked or required. */
    boolean isQuestion(Heading heading) {
        return heading.role() == Role.CRITERION && says(question, heading);
    }

    /** Whether the heading of a criterion says only that something is described. */
    boolean isDescription(Heading heading) {
        return heading.role() == Role.CRITERION && !isQuestion(heading) && says(description, heading);
    }

    /** Whether the heading of an answer also stands over columns that are no answers. */
    boolean isWeakAnswer(Heading heading) {
        return heading.role() == Role.ANSWER && says(weakAnswer, heading);
    }

    /** Whether the heading of a response also stands over columns that nobody was asked to fill in, as "Value" does. */
    boolean isVagueResponse(Heading heading) {
        return heading.role() == Role.RESPONSE && says(vagueResponse, heading);
    }

    private static boolean says(Phrases phrases, Heading heading) {
        String folded = main(heading.text());
        String first = Wording.fold(PARTS.split(heading.text().strip(), 2)[0]);
        return phrases.is(folded) || phrases.is(first) || phrases.longestIn(folded) > 0;
    }

    private static String main(String text) {
        return Wording.fold(BRACKETS.matcher(sign(text)).replaceAll(" "));
    }

    /** What the heading says. */
    Heading heading(String text) {
        return judged.of(text);
    }

    private Heading judge(String text) {
        String signed = sign(text);
        String main = BRACKETS.matcher(signed).replaceAll(" ");
        String shown = Wording.fold(main).isEmpty() ? signed : main;
        String folded = Wording.fold(shown);
        @Nullable AnswerValue choice = answers.exactly(signed).orElse(null);
        Matcher study = caseStudy.matcher(folded);
        if (Wording.words(folded) <= LONGEST && study.find()) {
            return ofCaseStudy(text, folded, study);
        }
        Role whole = wholly(folded);
        if (whole != Role.UNKNOWN) {
            Role role = whole.isPartner() && isReviewers(signed, folded) ? Role.NOT_PARTNER : whole;
            return new Heading(text, role, EXACT, isPartners(folded), null, choice);
        }
        return inParts(text, signed, shown, folded, choice);
    }

    private Heading ofCaseStudy(String text, String folded, Matcher study) {
        Integer number = Integer.valueOf(study.group(1));
        String rest = (folded.substring(0, study.start()) + " " + folded.substring(study.end())).strip();
        if (rest.isEmpty()) {
            return new Heading(text, Role.UNKNOWN, 0, false, number, null);
        }
        Heading inner = heading(rest);
        return new Heading(text, inner.role(), inner.strength(), inner.partner(), number, null);
    }

    private Heading inParts(String text, String signed, String shown, String folded, @Nullable AnswerValue choice) {
        String first = Wording.fold(PARTS.split(shown.strip(), 2)[0]);
        if (Wording.words(folded) > LONGEST && Wording.words(first) > LONGEST) {
            return new Heading(text, Role.UNKNOWN, 0, false, null, choice);
        }
        boolean partners = isPartners(first);
        if (isReviewers(signed, first) || isGuidance(first, partners)) {
            return new Heading(text, Role.NOT_PARTNER, CONTAINED, false, null, choice);
        }
        Role whole = wholly(first);
        if (whole != Role.UNKNOWN) {
            return new Heading(text, whole, FIRST_PART, partners, null, choice);
        }
        Role contained = longest(first);
        return new Heading(text, contained, contained == Role.UNKNOWN ? 0 : CONTAINED, partners, null, choice);
    }

    private Role wholly(String folded) {
        if (reviewer.is(folded) || guidance.is(folded)) {
            return Role.NOT_PARTNER;
        }
        for (Map.Entry<Role, Phrases> entry : phrases.entrySet()) {
            if (entry.getValue().is(folded)) {
                return entry.getKey();
            }
        }
        return Role.UNKNOWN;
    }

    private Role longest(String folded) {
        Role best = Role.UNKNOWN;
        int length = 0;
        for (Map.Entry<Role, Phrases> entry : phrases.entrySet()) {
            int found = entry.getValue().longestIn(folded);
            if (found > length) {
                best = entry.getKey();
                length = found;
            }
        }
        return best;
    }

    private boolean isPartners(String folded) {
        return partner.firstIn(folded) >= 0;
    }

    /** Somebody else's column by any word of the heading, unless the partner is named before. */
    private boolean isReviewers(String signed, String first) {
        int reviewers = reviewer.firstIn(first);
        int partners = partner.firstIn(first);
        if (partners >= 0) {
            return reviewers >= 0 && reviewers < partners;
        }
        return reviewers >= 0 || reviewer.firstIn(Wording.fold(signed)) >= 0;
    }

    private boolean isGuidance(String first, boolean partners) {
        int at = guidance.firstIn(first);
        return at >= 0 && (!partners || at == 0 || guidance.endsWithin(first));
    }

    /** The heading as words: "#" is a number, and programs write names of columns such as "answerText". */
    private static String sign(String text) {
        String signed = NUMBER_SIGN.matcher(text).replaceAll(" number ");
        return text.length() <= LONGEST_NAME && NAME.matcher(text.strip()).matches()
                ? HUMP.matcher(signed).replaceAll(" ")
                : signed;
    }
}
