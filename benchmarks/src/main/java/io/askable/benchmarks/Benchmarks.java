package io.askable.benchmarks;

import io.askable.benchmarks.chaos.ChaosBenchmark;
import io.askable.benchmarks.extraction.ExtractionBenchmark;
import io.askable.benchmarks.http.HttpBenchmark;
import io.askable.benchmarks.questions.QuestionsBenchmark;
import io.askable.benchmarks.queue.QueueBenchmark;
import io.askable.benchmarks.retrieval.RetrievalBenchmark;
import io.askable.benchmarks.similarity.SimilarityBenchmark;
import io.askable.benchmarks.stack.StartupBenchmark;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * Runs one benchmark by its name. The last line of output is {@code name=value name=value …}; exit code 0 means that it was
 * measured, whatever the figures, but for {@code chaos}, where nothing may be lost.
 */
@Command(
        name = "benchmarks/run",
        description = "Measures Askable. The last line of output is name=value name=value …",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            ChaosBenchmark.class,
            ExtractionBenchmark.class,
            HttpBenchmark.class,
            QuestionsBenchmark.class,
            QueueBenchmark.class,
            RetrievalBenchmark.class,
            SimilarityBenchmark.class,
            StartupBenchmark.class,
            HelpCommand.class
        })
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        limitLog();
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    /**
     * Until a Quarkus application starts, and here none does, its log manager takes everything in, at the lowest level and for
     * nobody: the driver would write out each command that is measured.
     */
    private static void limitLog() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
