package org.competency.intake.extraction.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.archive.Sha256;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.extraction.ChecklistChoice;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.UnmatchedDocument;
import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.GridParser;
import org.competency.intake.extraction.reading.GridReading;

/** Reads files through the gate, a forked process and the rules of reading. */
@Component
class ForkedQuestionnaireReader implements QuestionnaireReader {

    private final FileGate gate;
    private final ParserProcesses processes;
    private final GridReading gridReading;

    ForkedQuestionnaireReader(ExtractionProperties properties) {
        this.gate = new FileGate(properties);
        this.processes = new ParserProcesses(properties);
        this.gridReading = GridReading.with(properties.vocabulary());
    }

    /** What came back from the process: grids, or why there are none. */
    private record Extracted(String mediaType, List<GridDocument> documents, Reading.@Nullable Reason refusal) {}

    @Override
    public Reading read(String name, byte[] content, @Nullable Checklist checklist) {
        return read(name, content, unmatched -> checklist);
    }

    @Override
    public Reading read(String name, byte[] content, ChecklistChoice choice) {
        String sha256 = Sha256.of(content).hex();
        Optional<Reading.Reason> refused = gate.refuse(content);
        if (refused.isPresent()) {
            return refused(name, "", sha256, refused.get());
        }
        Extracted extracted = extract(content);
        if (extracted.refusal() != null) {
            return refused(name, extracted.mediaType(), sha256, extracted.refusal());
        }
        Reading unmatched = gridReading.read(name, extracted.mediaType(), sha256, extracted.documents(), null);
        Checklist checklist = choice.choose(UnmatchedDocument.of(unmatched, extracted.documents()));
        return checklist == null
                ? unmatched
                : gridReading.read(name, extracted.mediaType(), sha256, extracted.documents(), checklist);
    }

    private Extracted extract(byte[] content) {
        PipesResult result = processes.parse(content);
        List<Metadata> found =
                result.getEmitData() == null ? List.of() : result.getEmitData().getMetadataList();
        String mediaType = found.isEmpty() ? "" : mediaType(found.get(0));
        return switch (result.getStatus()) {
            case PARSE_SUCCESS, EMIT_SUCCESS -> documents(mediaType, found);
            case PARSE_SUCCESS_WITH_EXCEPTION,
                    PARSE_EXCEPTION_EMIT,
                    EMIT_SUCCESS_PARSE_EXCEPTION,
                    PARSE_EXCEPTION_NO_EMIT -> refusal(mediaType, ParserFailure.of(result));
            case TIMEOUT -> refusal(mediaType, Refusal.TIMEOUT.reason("The process was ended at the time limit"));
            case OOM -> refusal(mediaType, Refusal.OUT_OF_MEMORY.reason("The process ran out of memory"));
            case EMPTY_OUTPUT -> refusal(mediaType, Refusal.CORRUPT.reason("Nothing could be read"));
            default -> refusal(mediaType, Refusal.CRASHED.reason(result.getStatus() + " " + result.getMessage()));
        };
    }

    private static Extracted refusal(String mediaType, Reading.Reason reason) {
        return new Extracted(mediaType, List.of(), reason);
    }

    private static Extracted documents(String mediaType, List<Metadata> found) {
        List<GridDocument> documents = new ArrayList<>();
        for (Metadata metadata : found) {
            String encoded = metadata.get(GridParser.GRIDS);
            if (encoded != null) {
                documents.add(at(path(metadata), GridCodec.decode(encoded)));
            }
        }
        if (documents.isEmpty()) {
            return refusal(mediaType, Refusal.UNSUPPORTED_FORMAT.reason("No reader for " + mediaType));
        }
        if (documents.stream().allMatch(document -> !document.problems().isEmpty())) {
            GridDocument.Problem problem = documents.get(0).problems().get(0);
            Optional<Refusal> refusal = Refusal.of(problem.code());
            if (refusal.isPresent()) {
                return refusal(mediaType, refusal.get().reason(problem.detail()));
            }
        }
        return new Extracted(mediaType, documents, null);
    }

    private static GridDocument at(String path, GridDocument document) {
        return new GridDocument(
                path,
                document.mediaType(),
                document.grids(),
                document.after(),
                document.properties(),
                document.problems());
    }

    private static String path(Metadata metadata) {
        String path = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_PATH);
        return path == null ? "" : path;
    }

    private static String mediaType(Metadata metadata) {
        String type = metadata.get(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type;
    }

    private static Reading refused(String name, String mediaType, String sha256, Reading.Reason reason) {
        Reading.Status status = Refusal.of(reason.code()).map(Refusal::status).orElse(Reading.Status.REFUSED);
        return new Reading(
                name, mediaType, sha256, status, List.of(reason), null, Map.of(), List.of(), List.of(), List.of());
    }

    @Override
    public void close() {
        processes.close();
    }
}
