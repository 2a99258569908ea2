package org.competency.intake.extraction.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.competency.intake.archive.Sha256;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.extraction.ChecklistChoice;
import org.competency.intake.extraction.ParserCounts;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.TextRecognition;
import org.competency.intake.extraction.UnmatchedDocument;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.reading.GridReading;

/** Reads files through the gate, a forked process and the rules of reading. */
@Component
class ForkedQuestionnaireReader implements QuestionnaireReader {

    private static final String PDF = "application/pdf";

    private final FileGate gate;
    private final ParserProcesses processes;
    private final GridReading gridReading;
    private final PackedReading packedReading;
    private final TextRecognition recognition;

    ForkedQuestionnaireReader(ExtractionProperties properties, TextRecognition recognition) {
        this.recognition = recognition;
        this.gate = new FileGate(properties);
        this.processes = new ParserProcesses(properties);
        this.gridReading = GridReading.with(properties.vocabulary());
        this.packedReading = new PackedReading(gridReading);
    }

    @Override
    public Reading read(String name, byte[] content, @Nullable Checklist checklist) {
        return read(name, content, unmatched -> checklist);
    }

    @Override
    public Reading read(String name, byte[] content, ChecklistChoice choice) {
        return read(name, new ByteArrayResource(content), choice);
    }

    @Override
    public Reading read(String name, Path file, ChecklistChoice choice) {
        return read(name, new FileSystemResource(file), choice);
    }

    private Reading read(String name, Resource content, ChecklistChoice choice) {
        try {
            return reading(name, content, choice);
        } catch (IOException e) {
            throw new ExtractionException("Cannot read the file '%s': %s".formatted(name, e), e);
        }
    }

    private Reading reading(String name, Resource content, ChecklistChoice choice) throws IOException {
        String sha256 = digest(content);
        Optional<Reading.Reason> refused = gate.refuse(content);
        if (refused.isPresent()) {
            return refused(name, "", sha256, refused.get());
        }
        Parsed extracted = extract(content);
        if (extracted.refusal() != null) {
            return refused(
                    name, extracted.mediaType(), sha256, withRecognisedText(extracted.refusal(), extracted, content));
        }
        return packed(extracted.documents())
                ? packedReading.read(name, extracted.mediaType(), sha256, extracted.documents(), choice)
                : read(name, extracted.mediaType(), sha256, extracted.documents(), choice);
    }

    private static String digest(Resource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            return Sha256.of(in).hex();
        }
    }

    /** Recognised text is for the eyes of an operator; it never becomes a row. */
    private Reading.Reason withRecognisedText(Reading.Reason reason, Parsed extracted, Resource content) {
        if (!recognition.wanted()
                || !reason.code().equals(Refusal.SCANNED.name())
                || !extracted.mediaType().equals(PDF)) {
            return reason;
        }
        String text = recognition
                .program()
                .map(program -> processes.recognise(content, program))
                .orElse(recognition.state());
        return new Reading.Reason(reason.code(), reason.message(), reason.detail() + "; " + text);
    }

    private Reading read(
            String name, String mediaType, String sha256, List<GridDocument> documents, ChecklistChoice choice) {
        Reading unmatched = gridReading.read(name, mediaType, sha256, documents, null);
        Checklist checklist = choice.choose(UnmatchedDocument.of(unmatched, documents));
        return checklist == null ? unmatched : gridReading.read(name, mediaType, sha256, documents, checklist);
    }

    /** Whether the documents stand inside the file instead of being it. */
    private static boolean packed(List<GridDocument> documents) {
        return documents.stream().anyMatch(document -> !document.path().isEmpty());
    }

    /** The documents of a file, or why there is nothing to read in them. */
    private Parsed extract(Resource content) {
        Parsed parsed = processes.parse(content);
        if (parsed.refusal() != null) {
            return parsed;
        }
        if (parsed.documents().isEmpty()) {
            return Parsed.refused(
                    parsed.mediaType(), Refusal.UNSUPPORTED_FORMAT.reason("No reader for " + parsed.mediaType()));
        }
        if (parsed.documents().stream()
                .allMatch(document -> !document.problems().isEmpty())) {
            GridDocument.Problem problem = worst(parsed.documents());
            Optional<Refusal> refusal = Refusal.of(problem.code());
            if (refusal.isPresent()) {
                return Parsed.refused(parsed.mediaType(), refusal.get().reason(problem.detail()));
            }
        }
        return parsed;
    }

    /** The first problem for which the sender must send something else, or else the first. */
    private static GridDocument.Problem worst(List<GridDocument> documents) {
        List<GridDocument.Problem> problems = documents.stream()
                .flatMap(document -> document.problems().stream())
                .toList();
        return problems.stream()
                .filter(problem -> Refusal.of(problem.code())
                        .filter(refusal -> refusal.status() == Reading.Status.REFUSED)
                        .isPresent())
                .findFirst()
                .orElse(problems.get(0));
    }

    private static Reading refused(String name, String mediaType, String sha256, Reading.Reason reason) {
        Reading.Status status = Refusal.of(reason.code()).map(Refusal::status).orElse(Reading.Status.REFUSED);
        return new Reading(
                name, mediaType, sha256, status, List.of(reason), null, Map.of(), List.of(), List.of(), List.of());
    }

    @Override
    public ParserCounts counts() {
        return processes.counts();
    }

    @Override
    public void close() {
        processes.close();
    }
}
