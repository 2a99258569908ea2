package org.competency.intake.checklist.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.competency.intake.checklist.Checklist;

/** The words of a form that the definition does not give. */
final class FormWords {

    static final String APPLICATION = "The application as a whole";
    static final String ID = "ID";
    static final String REQUIREMENT = "Requirement";
    static final String HELP = "Guidance and evidence";
    static final String ANSWER = "Partner self-assessment";
    static final String RESPONSE = "Response";
    static final String EVIDENCE = "Evidence: ";
    static final String CHOOSE = "Choose an answer";
    static final String CHOOSE_ITEM = "Choose an item";

    static final String START = "Start";
    static final String REQUIREMENTS = "Requirements";

    private FormWords() {}

    static String subtitle(Checklist checklist) {
        return "Partner self-assessment, version " + checklist.ref().version();
    }

    static String introduction(Checklist checklist) {
        return checklist.texts().getOrDefault("introduction", "");
    }

    static String facts(Checklist checklist) {
        return checklist.texts().getOrDefault("facts", "About this application");
    }

    static String caseStudies(Checklist checklist) {
        return checklist.texts().getOrDefault("case-study", "");
    }

    /** What to do, in order. */
    static List<String> steps(Checklist checklist, boolean caseStudies) {
        String studies = checklist.caseStudies().label().toLowerCase(Locale.ROOT);
        List<String> steps = new ArrayList<>();
        steps.add("Say what is asked under \"" + facts(checklist) + "\"; fields with * are needed.");
        steps.add("In each row that applies choose an answer under \"" + ANSWER + "\" and write under \"" + RESPONSE
                + "\" what an auditor will find.");
        if (caseStudies) {
            steps.add(
                    "Do so for each " + studies + "; leave the parts of a " + studies + " that you do not use empty.");
        }
        String mailbox = checklist.contacts().get("mailbox");
        steps.add("Save the file under any name and e-mail it"
                + (mailbox == null ? "" : " to " + mailbox)
                + (checklist.subject().isEmpty() ? "." : ", subject: " + checklist.subject()));
        String questions = checklist.contacts().get("questions");
        if (questions != null) {
            steps.add("Questions: " + questions);
        }
        return steps;
    }
}
