package org.competency.intake.extraction.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import org.competency.intake.extraction.grid.GridLimits;

/**
 * The forked processes that parse files: started with the first file and kept. A file that hangs, exhausts its memory or
 * kills its process costs that process and nothing else.
 */
final class ParserProcesses implements AutoCloseable {

    /** Text is not used, only the grids in the metadata; a small limit keeps what comes back small. */
    private static final int TEXT_LIMIT = 1_000;

    private static final String CONFIGURATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <properties>
              <fetchers>
                <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                  <name>spool</name>
                  <basePath>%s</basePath>
                </fetcher>
              </fetchers>
              <emitters/>
              <pipes>
                <numClients>%d</numClients>
                <timeoutMillis>%d</timeoutMillis>
                <startupTimeoutMillis>120000</startupTimeoutMillis>
                <maxFilesProcessedPerProcess>%d</maxFilesProcessedPerProcess>
                <maxForEmitBatchBytes>-1</maxForEmitBatchBytes>
                <javaPath>%s</javaPath>
                <forkedJvmArgs>%s</forkedJvmArgs>
              </pipes>
            </properties>
            """;

    private final ExtractionProperties properties;
    private final GridLimits limits;
    private @Nullable Path folder;
    private @Nullable PipesParser parser;

    ParserProcesses(ExtractionProperties properties) {
        this.properties = properties;
        this.limits = properties.limits();
    }

    /** Parses one file; whatever happens to the process is in the result. */
    PipesResult parse(byte[] content) {
        try {
            PipesParser started = start();
            Path spool = spool();
            String name = UUID.randomUUID().toString();
            Path file = spool.resolve(name);
            Files.write(file, content);
            try {
                return started.parse(task(name));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | TikaConfigException | PipesException e) {
            throw new ExtractionException(
                    "Cannot run the process that reads attachments: " + e.getMessage() + "; check that '" + javaPath()
                            + "' starts and that the temporary folder can be written.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionException("Interrupted while an attachment was read; run again.", e);
        }
    }

    private FetchEmitTuple task(String name) {
        ParseContext context = new ParseContext();
        context.set(GridLimits.class, limits);
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        BasicContentHandlerFactory.HANDLER_TYPE.TEXT,
                        HandlerConfig.PARSE_MODE.RMETA,
                        TEXT_LIMIT,
                        properties.embedded(),
                        false));
        return new FetchEmitTuple(name, new FetchKey("spool", name), new EmitKey(), new Metadata(), context);
    }

    private synchronized Path spool() {
        if (folder == null) {
            throw new IllegalStateException("The processes were closed");
        }
        return folder.resolve("spool");
    }

    private synchronized PipesParser start() throws IOException, TikaConfigException {
        if (parser == null) {
            Path created = Files.createTempDirectory("intake-extraction");
            Files.createDirectories(created.resolve("spool"));
            Path configuration = created.resolve("tika.xml");
            Files.writeString(configuration, configuration(created.resolve("spool")), StandardCharsets.UTF_8);
            PipesConfig config = PipesConfig.load(configuration);
            folder = created;
            parser = new PipesParser(config);
        }
        return parser;
    }

    private String configuration(Path spool) {
        List<String> options = new ArrayList<>(properties.javaOptions());
        options.add("-cp");
        options.add(ChildClassPath.ofThisProcess());
        StringBuilder arguments = new StringBuilder();
        options.forEach(option -> arguments.append("<arg>").append(xml(option)).append("</arg>"));
        return CONFIGURATION.formatted(
                xml(spool.toString()),
                properties.processes(),
                properties.timeout().toMillis(),
                properties.filesPerProcess(),
                xml(javaPath()),
                arguments);
    }

    private static String javaPath() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public synchronized void close() {
        try {
            if (parser != null) {
                parser.close();
            }
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end the processes that read attachments", e);
        } finally {
            parser = null;
            folder = null;
        }
    }
}
