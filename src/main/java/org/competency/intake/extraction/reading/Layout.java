package org.competency.intake.extraction.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;

/**
 * Which columns of a question table hold what. Columns count from 0; -1 means that there is none.
 *
 * @param header the headings
 * @param id column of the ids
 * @param criterion column of the wording
 * @param idsInCriterion whether the wording begins with the id, as in "1.2.3 Captions"
 * @param answers the partner's columns: one set, or one for each customer project
 * @param confidence how sure the roles are, from 0 to 1
 * @param asks whether headings or contents show that answers were asked for; a table that only lists something may look alike
 */
record Layout(
        HeaderRow header,
        int id,
        int criterion,
        boolean idsInCriterion,
        List<AnswerColumns> answers,
        double confidence,
        boolean asks) {

    static final int NONE = -1;

    Layout {
        answers = List.copyOf(answers);
    }

    boolean hasIds() {
        return id != NONE || idsInCriterion;
    }

    Layout lessSure(double factor) {
        return new Layout(header, id, criterion, idsInCriterion, answers, confidence * factor, asks);
    }

    /**
     * The columns that hold one answer.
     *
     * @param caseStudy number of the customer project; null if the columns name none
     * @param answer column of the answer, or -1 if it is given by a mark in one of the choices
     * @param remarks columns of the words beside it
     * @param choices columns headed by an answer each
     */
    record AnswerColumns(@Nullable Integer caseStudy, int answer, List<Integer> remarks, List<Choice> choices) {
        AnswerColumns {
            remarks = List.copyOf(remarks);
            choices = List.copyOf(choices);
        }

        int first() {
            return choices.isEmpty() ? answer : choices.get(0).column();
        }
    }

    /** A column whose mark gives an answer. */
    record Choice(int column, String word, AnswerValue value) {}
}
