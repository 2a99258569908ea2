package org.competency.intake.extraction;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.ChecklistRef;

/**
 * What was read from one document: the JSON object of {@code intake read --format jsonl}.
 *
 * @param file name as given by the sender or on the command line
 * @param mediaType detected from the content
 * @param sha256 of the file's bytes, 64 hex digits
 * @param status whether it may be relied on
 * @param reasons why not READ, and hints; the first one is the most important
 * @param checklist the checklist that the rows were matched to; null without one
 * @param facts by name of the checklist's fact: a choice's key, or text as written
 * @param caseStudies in the order of the document
 * @param rows answers in document order; with a checklist one for each requirement found and case study
 * @param unmatched rows of the document that match no requirement of the checklist; empty without one
 * @param caseNumber number of the case that the file carries where nobody sees it, since we sent it for that case; null if it
 *     carries none. Anybody may have the file, so it says nothing about who sends it.
 */
public record Reading(
        String file,
        String mediaType,
        String sha256,
        Status status,
        List<Reason> reasons,
        @Nullable ChecklistRef checklist,
        Map<String, String> facts,
        List<CaseStudy> caseStudies,
        List<Row> rows,
        List<Row> unmatched,
        @Nullable String caseNumber) {

    /** A reading of a file that carries no case number. */
    public Reading(
            String file,
            String mediaType,
            String sha256,
            Status status,
            List<Reason> reasons,
            @Nullable ChecklistRef checklist,
            Map<String, String> facts,
            List<CaseStudy> caseStudies,
            List<Row> rows,
            List<Row> unmatched) {
        this(file, mediaType, sha256, status, reasons, checklist, facts, caseStudies, rows, unmatched, null);
    }

    public Reading {
        reasons = List.copyOf(reasons);
        facts = Map.copyOf(facts);
        caseStudies = List.copyOf(caseStudies);
        rows = List.copyOf(rows);
        unmatched = List.copyOf(unmatched);
    }

    /** How far a reading may be relied on. */
    public enum Status {
        /** Read with confidence. */
        READ,
        /** A person must look. */
        REVIEW,
        /** It cannot or must not be read. */
        REFUSED
    }

    /**
     * Why a document was not simply read.
     *
     * @param code stable code, such as {@code ENCRYPTED}
     * @param message a sentence for the partner: what is wrong and what to send instead
     * @param detail what an operator needs beyond that; "" if nothing
     */
    public record Reason(String code, String message, String detail) {}

    /**
     * A customer project described in the document.
     *
     * @param number as numbered in the document, from 1
     * @param customer as written; "" if not said
     * @param visibility PUBLIC, NON_PUBLIC, or "" if it is not said
     */
    public record CaseStudy(int number, String customer, String visibility) {}

    /**
     * One answered or blank row.
     *
     * @param id as in the document, or of the requirement matched; null if it has none
     * @param criterion the wording of the row in the document
     * @param caseStudy number of the case study it is about; null if about the whole application
     * @param answer as written, white space folded; "" if blank
     * @param value what it means
     * @param response the remark beside it; "" if none
     * @param source where it stands
     * @param confidence from 0 to 1
     */
    public record Row(
            @Nullable String id,
            String criterion,
            @Nullable Integer caseStudy,
            String answer,
            AnswerValue value,
            String response,
            Source source,
            double confidence) {}

    /**
     * Where an answer stands.
     *
     * @param part the sheet's name, {@code table 3}, {@code page 4} or {@code form}
     * @param row row in it, from 1
     * @param cell name of the cell, such as {@code C12}
     */
    public record Source(String part, int row, String cell) {}
}
