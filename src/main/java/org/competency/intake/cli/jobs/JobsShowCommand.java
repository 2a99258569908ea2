package org.competency.intake.cli.jobs;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.Format;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.jobs.JobHistory;
import org.competency.intake.jobs.JobRecord;

/** Shows one execution. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows an execution and its steps.")
final class JobsShowCommand extends OperatorCommand {

    @Parameters(paramLabel = "EXECUTION", description = "number of the execution, as in 'jobs list'")
    private long id;

    @Mixin
    private OutputFormat format = new OutputFormat();

    JobsShowCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    @Override
    protected int run(Session session) {
        JobHistory history = session.get(JobHistory.class);
        JobRecord job = history.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no execution %d; see 'intake jobs list'.".formatted(id)));
        if (format.isJson()) {
            OutputFormat.json(json(job), session.out());
            return ExitCodes.DONE;
        }
        Details details = session.details();
        details.headline("Execution %d: %s".formatted(job.executionId(), job.status()))
                .line("kind", job.kind())
                .line("date", job.date())
                .line("stages", job.stages())
                .line("instance", job.instanceId())
                .line("started", job.startedAt())
                .line("ended", job.endedAt())
                .line("failure", job.failure())
                .line("do next", next(job, history));
        session.out().println();
        new Listing<JobRecord.StepRecord>()
                .column("step", JobRecord.StepRecord::name)
                .column("status", JobRecord.StepRecord::status)
                .column("read", JobRecord.StepRecord::read)
                .column("written", JobRecord.StepRecord::written)
                .column("commits", JobRecord.StepRecord::commits)
                .column("rollbacks", JobRecord.StepRecord::rollbacks)
                .column("seconds", step -> JobsListCommand.seconds(step.took().toMillis()))
                .print(job.steps(), Format.TEXT, session.out());
        return ExitCodes.DONE;
    }

    private static String next(JobRecord job, JobHistory history) {
        return switch (job.status()) {
            case "FAILED", "STOPPED" ->
                "put right what the failure says; 'intake jobs restart %d' or the next run goes on"
                        .formatted(job.executionId());
            case "STARTING", "STARTED", "STOPPING" ->
                history.isRunning()
                        ? "it runs; 'intake jobs stop %d' ends it after the current chunk".formatted(job.executionId())
                        : "its process has died; 'intake jobs recover %d', then restart it"
                                .formatted(job.executionId());
            case "UNKNOWN" ->
                "the database went away at the end; the next run does what is left, this execution stays as it is";
            default -> "";
        };
    }

    private static Map<String, @Nullable Object> json(JobRecord job) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("execution", job.executionId());
        object.put("instance", job.instanceId());
        object.put("status", job.status());
        object.put("exitCode", job.exitCode());
        object.put("kind", job.kind());
        object.put("date", job.date());
        object.put("stages", job.stages());
        object.put("startedAt", job.startedAt());
        object.put("endedAt", job.endedAt());
        object.put("failure", job.failure());
        object.put(
                "steps",
                job.steps().stream()
                        .map(step -> {
                            Map<String, @Nullable Object> each = new LinkedHashMap<>();
                            each.put("name", step.name());
                            each.put("status", step.status());
                            each.put("read", step.read());
                            each.put("written", step.written());
                            each.put("commits", step.commits());
                            each.put("rollbacks", step.rollbacks());
                            each.put("milliseconds", step.took().toMillis());
                            each.put("failure", step.failure());
                            return each;
                        })
                        .toList());
        return object;
    }
}
