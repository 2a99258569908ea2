package org.competency.intake.cli;

import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on the database of the intake: checks its options first, and only then starts the application. */
public abstract class OperatorCommand implements Callable<Integer> {

    private final IntakeContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    protected OperatorCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public final Integer call() {
        check();
        try (ConfigurableApplicationContext started = context.open()) {
            Session session = new Session(started, spec.commandLine());
            int exitCode = run(session);
            session.out().flush();
            session.err().flush();
            return exitCode;
        }
    }

    /** Checks options without the application; throws a {@link ParameterException} if they are wrong. */
    protected void check() {}

    /** Does the work; returns the exit code. */
    protected abstract int run(Session session);

    /** An error of usage, as picocli says it. */
    protected ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
