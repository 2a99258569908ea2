package org.competency.intake.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --format} of commands that show one thing. */
public final class OutputFormat {

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /**
     * Whether JSON is wanted.
     *
     * @throws ParameterException if a format for lists is
     */
    public boolean isJson() {
        if (format == Format.CSV || format == Format.JSONL) {
            throw new ParameterException(spec.commandLine(), "This command knows the formats text and json only");
        }
        return format == Format.JSON;
    }

    /** Writes an object as JSON. */
    public static void json(Map<String, @Nullable Object> object, PrintWriter out) {
        out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object));
        out.flush();
    }

    /** Writes a list as JSON. */
    public static void json(List<Map<String, @Nullable Object>> list, PrintWriter out) {
        out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(list));
        out.flush();
    }
}
