package org.competency.intake.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Ends a failed command with a sentence, not a stack trace; {@code -Dintake.trace=true} shows that too. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean wrongUse = failure instanceof IllegalArgumentException && failure.getMessage() != null;
        err.println("intake: " + (wrongUse ? failure.getMessage() : sentence(failure)));
        if (Boolean.getBoolean("intake.trace")) {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    static String sentence(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return wrongSetting(chain)
                .or(() -> database(chain))
                .orElseGet(() -> own(chain).orElseGet(() -> describe(chain.get(chain.size() - 1))));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static Optional<String> wrongSetting(List<Throwable> chain) {
        for (Throwable cause : chain) {
            if (cause instanceof BindValidationException invalid) {
                return Optional.of("A setting is wrong: "
                        + String.join(
                                "; ",
                                invalid.getValidationErrors().getAllErrors().stream()
                                        .map(error ->
                                                invalid.getValidationErrors().getName() + ": "
                                                        + error.toString()
                                                                .lines()
                                                                .findFirst()
                                                                .orElse(""))
                                        .toList()));
            }
        }
        for (Throwable cause : chain) {
            if (cause instanceof BindException wrong) {
                Throwable last = chain.get(chain.size() - 1);
                if (last instanceof IllegalArgumentException && describe(last).startsWith("The ")) {
                    // one of our own sentences, which names the setting
                    return Optional.of(describe(last));
                }
                return Optional.of("The setting '%s' is wrong: %s"
                        .formatted(
                                wrong.getProperty() == null
                                        ? wrong.getName()
                                        : wrong.getProperty().getName(),
                                describe(last)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> database(List<Throwable> chain) {
        for (Throwable cause : chain) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                if (state.startsWith("08") || state.startsWith("28") || state.equals("90020")) {
                    return Optional.of(
                            "Cannot use the database: %s. Check spring.datasource.url, user and password, and that it is up; nothing was lost, run again."
                                    .formatted(firstLine(sql)));
                }
            }
        }
        return Optional.empty();
    }

    /** The outermost exception of this product: its message was written for an operator. */
    private static Optional<String> own(List<Throwable> chain) {
        return chain.stream()
                .filter(cause -> cause.getClass().getName().startsWith("org.competency.") && cause.getMessage() != null)
                .map(Throwable::getMessage)
                .findFirst();
    }

    private static String describe(Throwable cause) {
        String message = firstLine(cause);
        return message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    private static String firstLine(Throwable cause) {
        return cause.getMessage() == null
                ? ""
                : cause.getMessage().lines().findFirst().orElse("");
    }
}
