package org.competency.intake.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link ReadBenchmark} with the options of JMH and prints a table in Markdown. */
public final class BenchmarkTable {

    private BenchmarkTable() {}

    /** What was measured of one reader and format. */
    private record Score(double documentsPerSecond, double cpuMilliseconds) {

        static final Score NONE = new Score(Double.NaN, Double.NaN);
    }

    /** Takes the options of JMH, such as {@code -p format=DOCX -f 3}. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Map<SampleFormat, Map<String, Score>> scores = new TreeMap<>();
        for (RunResult run : new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(ReadBenchmark.class.getName())
                        .addProfiler(CpuTime.class)
                        .build())
                .run()) {
            Result<?> result = run.getPrimaryResult();
            double cpu = run.getSecondaryResults().get(CpuTime.LABEL).getScore();
            scores.computeIfAbsent(SampleFormat.valueOf(run.getParams().getParam("format")), format -> new TreeMap<>())
                    .put(result.getLabel(), new Score(result.getScore(), cpu));
        }
        System.out.println("\n| format | here: documents/s, CPU ms | stock Tika: documents/s, CPU ms | CPU stock ÷ here |");
        System.out.println("| --- | --- | --- | --- |");
        scores.forEach((format, both) -> print(
                format, both.getOrDefault("intake", Score.NONE), both.getOrDefault("stockTika", Score.NONE)));
    }

    private static void print(SampleFormat format, Score here, Score stock) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f, %.2f | %.0f, %.2f | %.2f |%n",
                format.name().toLowerCase(Locale.ROOT),
                here.documentsPerSecond(),
                here.cpuMilliseconds(),
                stock.documentsPerSecond(),
                stock.cpuMilliseconds(),
                stock.cpuMilliseconds() / here.cpuMilliseconds());
    }
}
