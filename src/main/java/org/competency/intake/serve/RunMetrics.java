package org.competency.intake.serve;

import io.micrometer.core.instrument.MeterRegistry;

import org.competency.intake.jobs.JobRun;

/** Counts runs and times their steps. */
final class RunMetrics {

    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ran(String kind, JobRun run) {
        registry.counter("intake.runs", "kind", kind, "status", run.status()).increment();
        if (!run.before()) {
            run.steps()
                    .forEach(step ->
                            registry.timer("intake.step", "step", step.name()).record(step.took()));
        }
    }
}
